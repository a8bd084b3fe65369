import type { EntryCollection, Locale, State } from '../../config/vocabulary'
import type { Twin } from '../credit-twins'
import type { PhotoFacts } from '../fitness'
import type { FoundReference } from '../references'
import type { Code } from './messages'
import type { SafetyFacts } from './safety/look'

/** An error stops the step that it counts before; advice stops nothing, ever. */
export type Level = 'error' | 'advice'

/** The steps that an entry takes on its way to readers. */
export const STEPS = ['submit', 'approve', 'publish'] as const
export type Step = (typeof STEPS)[number]

/** The step that comes next in each state; where nothing is under way, the next text would have to be submitted. */
export const NEXT_STEP: Readonly<Record<State, Step>> = {
  draft: 'submit',
  in_review: 'approve',
  changes_requested: 'submit',
  approved: 'publish',
  scheduled: 'publish',
  published: 'submit',
  withdrawn: 'submit',
}

/** What a rule may look at. */
export interface Subject {
  collection: EntryCollection
  /** Every field in every locale, depth 0. */
  entry: Record<string, unknown>
  references: readonly FoundReference[]
  photos: ReadonlyMap<string, PhotoFacts>
  /** When it is to hold; now where it is missing. */
  at?: Date
  /** Left out: no names are kept, and nothing was let pass. */
  safety?: SafetyFacts
  /** Other photo credits of the same photograph. */
  twins?: readonly Twin[]
}

/** Something that a rule found wanting, at a field of the entry. */
export interface Finding {
  /** Dotted path of the field, with the locale behind it where the field has locales: `body.fr`. */
  path: string
  code: Code
  /** In English, for users of the API. Screens have texts of their own for the code. */
  message: string
  /** What fills the placeholders of the code's text. */
  values: Record<string, string | number>
  /** The words of the entry that it is about. */
  passage?: string
  /** Id of the photograph that it is about. */
  photo?: string
  /** Given where safeguarding may let it pass: what the waiver is bound to. */
  waiver?: string
}

/** One thing that was looked at; it is done where nothing is wanting. */
export interface Task {
  /** The field, where the task is about one. */
  path: string | null
  findings: Finding[]
}

export interface Rule {
  name: string
  level: Level
  collections: readonly EntryCollection[]
  /** The steps before which it counts. */
  before: readonly Step[]
  /** What it asks, as the documentation says it. */
  asks: string
  /** @returns what was looked at; nothing where the entry has nothing of the kind */
  look: (subject: Subject) => Task[]
}

/** The task of a rule that looks at an entry as a whole. `null`: there was nothing to look at. */
export const oneTask = (findings: Finding[] | null): Task[] =>
  findings === null ? [] : [{ path: null, findings }]

/** The path of a piece of text. */
export const inLocale = (path: string, locale: Locale): string => `${path}.${locale}`
