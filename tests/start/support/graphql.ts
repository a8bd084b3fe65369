import type { GraphQLField, GraphQLObjectType, GraphQLSchema, GraphQLType } from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** The type inside of lists and of what must be there. By its shape: two schemas may come from two copies of the library. */
const named = (type: GraphQLType): GraphQLType => ('ofType' in type ? named(type.ofType) : type)
const isObject = (type: GraphQLType): type is GraphQLObjectType => 'getFields' in type && 'isTypeOf' in type
const isLeaf = (type: GraphQLType) => 'parseLiteral' in type
const isNeeded = (argument: Field['args'][number]) =>
  String(argument.type).endsWith('!') && argument.defaultValue === undefined

/** Objects inside of objects. */
const DEEPEST = 5
/** Paths below one root; the shallow ones come first. */
const MOST = 120
/** Paths in one query, so that no limit on what a query costs is met. */
const AT_ONCE = 40

/** Every path to a value below a type, the shallow ones first. */
function pathsOf(root: Field): string[][] {
  const found: string[][] = []
  let level = [{ path: [] as string[], type: named(root.type) }]
  for (let depth = 0; depth < DEEPEST && found.length < MOST; depth += 1) {
    const next: typeof level = []
    for (const { path, type } of level) {
      if (!isObject(type)) continue
      for (const field of Object.values(type.getFields())) {
        if (field.args.some(isNeeded)) continue
        const below = named(field.type)
        if (isLeaf(below)) found.push([...path, field.name])
        else if (isObject(below)) next.push({ path: [...path, field.name], type: below })
        else found.push([...path, field.name, '__typename'])
      }
    }
    level = next
  }
  return found.slice(0, MOST)
}

/** A selection of several paths, each field named once. */
function selectionOf(paths: readonly (readonly string[])[]): string {
  const below = new Map<string, string[][]>()
  for (const [first = '', ...rest] of paths) below.set(first, [...(below.get(first) ?? []), rest])
  return [...below]
    .map(([name, rests]) =>
      rests.some((rest) => rest.length > 0) ? `${name} { ${selectionOf(rests)} }` : name,
    )
    .join(' ')
}

/** What is given to a root: as much as it has, and drafts too. */
const GIVEN: Record<string, string> = { limit: '50', draft: 'true', pagination: 'false' }

/**
 * Queries for everything that a schema shows.
 * @param given values of the one argument that a root may need, by `root.argument` or by `argument`
 */
export function queriesOf(schema: GraphQLSchema, given: Record<string, readonly string[]>): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => {
    if (!isObject(named(root.type))) return []
    const needed = root.args.filter(isNeeded).map(({ name }) => name)
    const [name] = needed
    const values = name === undefined ? [null] : (given[`${root.name}.${name}`] ?? given[name] ?? [])
    if (needed.length > 1) return []
    const own = root.args
      .filter((one) => one.name in GIVEN && one.name !== name)
      .map((one) => `${one.name}: ${GIVEN[one.name]}`)
    const paths = pathsOf(root as Field)
    return values.flatMap((value) => {
      const all = value === null ? own : [...own, `${name}: ${JSON.stringify(value)}`]
      const call = `${root.name}${all.length > 0 ? `(${all.join(', ')})` : ''}`
      return Array.from({ length: Math.ceil(paths.length / AT_ONCE) }, (_, part) => {
        const some = paths.slice(part * AT_ONCE, (part + 1) * AT_ONCE)
        return `{ ${call} { ${selectionOf(some)} } }`
      })
    })
  })
}
