import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** Fields inside of fields. */
const DEEPEST = 10
/** Fields that are given another name: the way to ask for one thing many times. */
const MOST_ALIASES = 30
/** Fields at the root: each is a list or a search of its own. */
const MOST_ROOTS = 10
/** Values that an answer may hold, estimated from above. */
const MOST_COST = 20_000

/** How many items a list inside of an entry is taken to have. */
const ITEMS = 5
const LISTS = new Set([
  'organisations',
  'partners',
  'related',
  'practices',
  'profiles',
  'entries',
  'moments',
  'questions',
  'resources',
  'sizes',
])
const STANDARD_LIMIT = 20
/** A whole entry behind a reference is looked up and read. */
const ENTRY_COST = 10

interface Measure {
  depth: number
  aliases: number
  cost: number
}

const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 }

const plus = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  cost: a.cost + b.cost,
})

/** @returns how much a limit that the query names itself multiplies what is below; the greatest, where a variable says it */
function limitOf(field: {
  arguments?: OperationDefinitionNode['selectionSet'] | readonly unknown[]
}): number {
  type Argument = { name: { value: string }; value: { kind: string; value?: string } }
  const given = ((field.arguments ?? []) as readonly Argument[]).find(({ name }) => name.value === 'limit')
  if (!given) return STANDARD_LIMIT
  return given.value.kind === 'IntValue' ? Math.min(100, Number(given.value.value)) : 100
}

/**
 * Measures a query that was found valid: its fragments are known and go round in no circle. Each fragment is measured once, so that
 * fragments of fragments cannot make measuring it the attack.
 */
export function measure(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, Measure>()

  const ofFragment = (name: string): Measure => {
    const before = known.get(name)
    if (before) return before
    known.set(name, NOTHING)
    const fragment = fragments.get(name)
    const made = fragment ? ofSelection(fragment.selectionSet, false) : NOTHING
    known.set(name, made)
    return made
  }

  const ofSelection = (set: SelectionSetNode, isRoot: boolean): Measure =>
    set.selections
      .map((selection): Measure => {
        if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value)
        if (selection.kind === 'InlineFragment') return ofSelection(selection.selectionSet, isRoot)
        const name = selection.name.value
        const aliases = selection.alias ? 1 : 0
        // The description of the schema is bounded by a rule of its own.
        if (name.startsWith('__')) return { depth: 1, aliases, cost: 1 }
        const below = selection.selectionSet ? ofSelection(selection.selectionSet, false) : NOTHING
        const isList = isRoot && /s$|^search$/.test(name)
        const times = isList ? limitOf(selection) : LISTS.has(name) ? ITEMS : 1
        return {
          depth: below.depth + 1,
          aliases: below.aliases + aliases,
          cost: 1 + times * below.cost + (name === 'entry' ? ENTRY_COST : 0),
        }
      })
      .reduce(plus, NOTHING)

  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition')
    .map(({ selectionSet }) => ofSelection(selectionSet, true))
    .reduce(plus, NOTHING)
}

/** Fields at the root, those of fragments among them. */
function rootsOf(document: DocumentNode): number {
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === 'Field') return sum + 1
      if (selection.kind === 'InlineFragment') return sum + count(selection.selectionSet)
      // A fragment at the root costs what a whole one may cost.
      return sum + MOST_ROOTS
    }, 0)
  return Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === 'OperationDefinition' ? count(definition.selectionSet) : 0,
    ),
  )
}

/** @returns what is too much of a query that was found valid */
export function tooMuch(document: DocumentNode): GraphQLError[] {
  const { depth, aliases, cost } = measure(document)
  const limits: [string, number, number][] = [
    ['fields inside of fields', depth, DEEPEST],
    ['aliases', aliases, MOST_ALIASES],
    ['fields at the root', rootsOf(document), MOST_ROOTS],
    ['values in the answer, estimated', cost, MOST_COST],
  ]
  return limits
    .filter(([, found, most]) => found > most)
    .map(([what, found, most]) => new GraphQLError(`Too many ${what}: ${found}, where ${most} are allowed.`))
}
