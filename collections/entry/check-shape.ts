import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  Field,
  FlattenedField,
  PayloadRequest,
} from 'payload'
import { APIError } from 'payload'
import { referencesIn } from '../../src/workflow/references'

/** Texts without a limit of their own. Characters. */
const LONGEST_TEXT = 10_000
/** Rows of a list, and values of a choice. */
const LONGEST_LIST = 500
/** A rich text as JSON. Characters. */
const LONGEST_RICH_TEXT = 500_000
/** Nodes inside nodes of a rich text; the editor makes a dozen. */
const DEEPEST_RICH_TEXT = 100

const OBJECT_ID = /^[0-9a-f]{24}$/

export interface ShapeIssue {
  path: string
  message: string
}

/** What Payload itself sends or answers beside the fields. */
const BESIDE = [
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'collection',
  'globalType',
  'blockType',
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isId = (value: unknown) =>
  (typeof value === 'string' && value.length > 0 && value.length <= 100) ||
  (isObject(value) && typeof value.id === 'string')

function wrongReference(relationTo: string | readonly string[], value: unknown): string | null {
  if (typeof relationTo === 'string') return isId(value) ? null : 'Must be an id.'
  if (
    isObject(value) &&
    typeof value.relationTo === 'string' &&
    relationTo.includes(value.relationTo) &&
    isId(value.value)
  ) {
    return null
  }
  return `Must be { relationTo, value } with relationTo one of: ${relationTo.join(', ')}.`
}

/** Whether a value holds values deeper than `levels`, two to a node. Everything that walks a text would run out of stack. */
function isDeeper(value: unknown, levels: number): boolean {
  let level = [value]
  for (let depth = 0; depth < levels * 2; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return false
  }
  return true
}

const optionValues = (options: readonly (string | { value: string })[]) =>
  options.map((option) => (typeof option === 'string' ? option : option.value))

function wrongValue(field: FlattenedField, value: unknown): string | null {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email': {
      const longest = ('maxLength' in field && field.maxLength) || LONGEST_TEXT
      if (typeof value !== 'string') return 'Must be a text.'
      return value.length > longest ? `Must have at most ${longest} characters.` : null
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'Must be a number.'
    case 'checkbox':
      return typeof value === 'boolean' ? null : 'Must be true or false.'
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? null
        : 'Must be an ISO 8601 date.'
    case 'select':
    case 'radio': {
      const allowed = optionValues(field.options)
      return typeof value === 'string' && allowed.includes(value)
        ? null
        : `Must be one of: ${allowed.slice(0, 20).join(', ')}${allowed.length > 20 ? ', …' : ''}.`
    }
    case 'relationship':
    case 'upload':
      return wrongReference(field.relationTo, value)
    case 'richText': {
      if (!isObject(value) || !isObject(value.root) || !Array.isArray(value.root.children)) {
        return 'Must be the state of the rich-text editor: { root: { children: [ … ] } }.'
      }
      if (isDeeper(value, DEEPEST_RICH_TEXT)) return 'The text is nested too deep.'
      return JSON.stringify(value).length > LONGEST_RICH_TEXT ? 'The text is too long.' : null
    }
    default:
      return null
  }
}

const takesMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

function issuesOfField(field: FlattenedField, value: unknown, path: string): ShapeIssue[] {
  if (value === undefined || value === null || value === '') return []
  if (field.type === 'array') {
    // The admin's form says how many rows there are, where there are none.
    if (value === 0) return []
    if (!Array.isArray(value)) return [{ path, message: 'Must be a list.' }]
    if (value.length > LONGEST_LIST) return [{ path, message: `Must have at most ${LONGEST_LIST} rows.` }]
    return value.flatMap((row, index) => shapeIssues(field.flattenedFields, row, `${path}.${index}.`))
  }
  if (field.type === 'group' || field.type === 'tab')
    return shapeIssues(field.flattenedFields, value, `${path}.`)
  if (takesMany(field)) {
    if (!Array.isArray(value)) return [{ path, message: 'Must be a list.' }]
    if (value.length > LONGEST_LIST) return [{ path, message: `Must have at most ${LONGEST_LIST} values.` }]
    return value.flatMap((one, index) => {
      const message = wrongValue(field, one)
      return message ? [{ path: `${path}.${index}`, message }] : []
    })
  }
  const message = wrongValue(field, value)
  return message ? [{ path, message }] : []
}

/**
 * Unknown fields and values of the wrong type. Payload passes over the first and leaves the second to the validation that drafts do
 * not run, or to the database.
 */
export function shapeIssues(fields: readonly FlattenedField[], data: unknown, prefix = ''): ShapeIssue[] {
  if (!isObject(data)) return [{ path: prefix.slice(0, -1) || 'data', message: 'Must be an object.' }]
  const byName = new Map(fields.map((field) => [field.name, field]))
  return Object.entries(data).flatMap(([name, value]) => {
    const field = byName.get(name)
    if (!field)
      return BESIDE.includes(name) ? [] : [{ path: `${prefix}${name}`, message: 'There is no such field.' }]
    return issuesOfField(field, value, `${prefix}${name}`)
  })
}

/** References of the request to what does not exist: the database would refuse them without saying which. */
async function danglingIssues(
  req: PayloadRequest,
  fields: readonly Field[],
  data: unknown,
): Promise<ShapeIssue[]> {
  const references = referencesIn(fields, data as Record<string, unknown>)
  const collections = [...new Set(references.map(({ collection }) => collection))] as CollectionSlug[]
  const known = new Set<string>()
  for (const collection of collections) {
    const ids = [
      ...new Set(references.filter((one) => one.collection === collection).map(({ id }) => id)),
    ].filter(
      // MongoDB throws at an id of another form instead of finding nothing.
      (id) => req.payload.db.name !== 'mongoose' || OBJECT_ID.test(id),
    )
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      depth: 0,
      pagination: false,
      select: {},
      req,
    })
    for (const { id } of docs) known.add(`${collection}/${id}`)
  }
  return references
    .filter(({ collection, id }) => !known.has(`${collection}/${id}`))
    .map(({ path, collection }) => ({ path, message: `There is no such entry in ${collection}.` }))
}

/** @throws APIError 400 that names each field with what is wrong with it, before anything is written */
export const checkShape: CollectionBeforeOperationHook = async ({
  args,
  operation,
  collection,
  req,
  overrideAccess,
}) => {
  // Our own code is typed; a request in all locales at once carries objects that the editor's screens never send.
  if ((operation !== 'create' && operation !== 'update') || overrideAccess) return args
  const { data } = args as { data?: unknown }
  if (data === undefined || ('duplicateFromID' in args && args.duplicateFromID)) return args
  if (req.locale === 'all') throw new APIError('Write one locale at a time.', 400, null, true)
  const wrong = shapeIssues(collection.flattenedFields, data)
  const issues = wrong.length > 0 ? wrong : await danglingIssues(req, collection.fields, data)
  if (issues.length === 0) return args
  const summary = issues.map(({ path, message }) => `${path}: ${message}`).join(' ')
  throw new APIError(summary.slice(0, 1_000), 400, { issues: issues.slice(0, 50) }, true)
}
