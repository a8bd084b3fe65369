import type { Field } from 'payload'

/** A reference found in an entry: the dotted path of the field, and what it points to. */
export interface FoundReference {
  path: string
  collection: string
  id: string
}

type Data = Record<string, unknown>

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (isObject(value) && 'id' in value) return idOf(value.id)
  return null
}

function fromRelationship(relationTo: string | string[], value: unknown, path: string): FoundReference[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => fromRelationship(relationTo, item, `${path}.${index}`))
  }
  if (Array.isArray(relationTo)) {
    if (!isObject(value) || typeof value.relationTo !== 'string') return []
    const id = idOf(value.value)
    return id === null ? [] : [{ path, collection: value.relationTo, id }]
  }
  const id = idOf(value)
  return id === null ? [] : [{ path, collection: relationTo, id }]
}

/** Rich text may hold uploads and internal links as nodes, whatever the editor offers: a client can send them raw. */
function fromRichText(node: unknown, path: string): FoundReference[] {
  if (Array.isArray(node)) return node.flatMap((child) => fromRichText(child, path))
  if (!isObject(node)) return []
  const found: FoundReference[] = []
  if (typeof node.relationTo === 'string') found.push(...fromRelationship(node.relationTo, node.value, path))
  for (const key of ['root', 'children', 'fields', 'doc']) {
    if (key in node) found.push(...fromRichText(node[key], path))
  }
  return found
}

function fromField(field: Field, data: Data, prefix: string): FoundReference[] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? fromFields(
            tab.fields,
            isObject(data[tab.name]) ? (data[tab.name] as Data) : {},
            `${prefix}${tab.name}.`,
          )
        : fromFields(tab.fields, data, prefix),
    )
  }
  // Rows, collapsibles and groups without a name are a matter of looks: what is in them stands beside them.
  if (!('name' in field) || !field.name)
    return 'fields' in field ? fromFields(field.fields, data, prefix) : []
  const path = `${prefix}${field.name}`
  const value = data[field.name]
  // With every locale at once, a localised value is an object of locales.
  const values =
    'localized' in field && field.localized && isObject(value) && !('root' in value)
      ? Object.values(value)
      : [value]
  return values.flatMap((one) => {
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return fromRelationship(field.relationTo as string | string[], one, path)
      case 'richText':
        return fromRichText(one, path)
      case 'group':
        return isObject(one) ? fromFields(field.fields, one, `${path}.`) : []
      case 'array':
        return (Array.isArray(one) ? one : []).flatMap((row, index) =>
          isObject(row) ? fromFields(field.fields, row, `${path}.${index}.`) : [],
        )
      default:
        return []
    }
  })
}

const fromFields = (fields: readonly Field[], data: Data, prefix: string): FoundReference[] =>
  fields.flatMap((field) => fromField(field, data, prefix))

/**
 * Everything that an entry points to: relationships, uploads, and nodes inside rich text, at any depth.
 * @param fields the collection's fields
 * @param data the entry with depth 0, in one locale or in all
 */
export const referencesIn = (fields: readonly Field[], data: Record<string, unknown>): FoundReference[] =>
  fromFields(fields, data, '')
