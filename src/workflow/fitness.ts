import type { Region } from '../../media/regions'
import type { EntryCollection, State } from '../config/vocabulary'
import { checklistOf } from './checklist'
import { NEXT_STEP, type Step } from './checklist/rule'
import type { SafetyFacts } from './checklist/safety/look'
import type { Twin } from './credit-twins'
import type { Obstacle } from './errors'
import type { FoundReference } from './references'
import type { RightsFacts } from './rights/facts'

/** What the gate needs to know of a photograph; all of it is in the content hash of the entries that use it. */
export interface PhotoFacts extends RightsFacts {
  id: string
  /** SHA-256 of the original file. */
  sha256: string | null
  /** Parts that are hidden: less of them is another picture, which nobody has approved. Left out where nothing is. */
  obscured?: readonly Region[]
}

/**
 * Everything that keeps an entry from its next step, each at its field: what the checklist calls errors. Advice is none of it.
 * @param entry the newest revision in every locale, depth 0
 * @param references what the entry points to
 * @param photos the photographs among them, by id
 * @param state where the entry stands, which says what its next step is
 * @param safety names that are kept private, and what safeguarding let pass
 * @param at when it is to hold: rights begin and end
 * @param twins other photo credits of the same photograph
 */
export const obstaclesOf = (
  collection: EntryCollection,
  entry: Record<string, unknown>,
  references: readonly FoundReference[],
  photos: ReadonlyMap<string, PhotoFacts>,
  state: State = 'draft',
  safety?: SafetyFacts,
  at: Date = new Date(),
  twins: readonly Twin[] = [],
): Obstacle[] => obstaclesBefore(NEXT_STEP[state], collection, entry, references, photos, safety, at, twins)

/** The same before a step that is not the next one: an emergency skips what is between. */
export const obstaclesBefore = (
  step: Step,
  collection: EntryCollection,
  entry: Record<string, unknown>,
  references: readonly FoundReference[],
  photos: ReadonlyMap<string, PhotoFacts>,
  safety?: SafetyFacts,
  at: Date = new Date(),
  twins: readonly Twin[] = [],
): Obstacle[] =>
  checklistOf({ collection, entry, references, photos, safety, at, twins }, step, 'error').flatMap(
    ({ findings }) =>
      findings.map(({ path, code, message, photo }) => ({
        path,
        code,
        message,
        ...(photo ? { photo } : {}),
      })),
  )
