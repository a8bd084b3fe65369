import type { EntryCollection, PeopleShown, State } from '../config/vocabulary'
import { checklistOf } from './checklist'
import { NEXT_STEP, type Step } from './checklist/rule'
import type { SafetyFacts } from './checklist/safety/look'
import type { Obstacle } from './errors'
import type { FoundReference } from './references'

/** What the gate needs to know of a photograph. */
export interface PhotoFacts {
  id: string
  /** SHA-256 of the original file. */
  sha256: string | null
  /** Alternative text by locale. */
  alt: Record<string, string | null | undefined>
  decorative: boolean
  /** Whom it shows; null where nobody has said. */
  shows: PeopleShown | null
  credit: { id: string; licence: string | null } | null
}

/**
 * Everything that keeps an entry from its next step, each at its field: what the checklist calls errors. Advice is none of it.
 * @param entry the newest revision in every locale, depth 0
 * @param references what the entry points to
 * @param photos the photographs among them, by id
 * @param state where the entry stands, which says what its next step is
 * @param safety names that are kept private, and what safeguarding let pass
 */
export const obstaclesOf = (
  collection: EntryCollection,
  entry: Record<string, unknown>,
  references: readonly FoundReference[],
  photos: ReadonlyMap<string, PhotoFacts>,
  state: State = 'draft',
  safety?: SafetyFacts,
): Obstacle[] => obstaclesBefore(NEXT_STEP[state], collection, entry, references, photos, safety)

/** The same before a step that is not the next one: an emergency skips what is between. */
export const obstaclesBefore = (
  step: Step,
  collection: EntryCollection,
  entry: Record<string, unknown>,
  references: readonly FoundReference[],
  photos: ReadonlyMap<string, PhotoFacts>,
  safety?: SafetyFacts,
): Obstacle[] =>
  checklistOf({ collection, entry, references, photos, safety }, step, 'error').flatMap(({ findings }) =>
    findings.map(({ path, code, message, photo }) => ({ path, code, message, ...(photo ? { photo } : {}) })),
  )
