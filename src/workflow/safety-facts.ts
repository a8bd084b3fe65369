import type { PayloadRequest } from 'payload'
import { readPrivate } from '../../collections/private/read-private'
import type { EntryCollection } from '../config/vocabulary'
import { isMask, SealError } from '../private-values/vault'
import type { SafetyFacts } from './checklist/safety/look'
import { NO_SAFETY_FACTS } from './checklist/safety/look'
import { namesIn } from './checklist/safety/names'

/** Collections whose entries are about people. */
const ABOUT_PEOPLE: readonly EntryCollection[] = ['profiles', 'practices']

/** Private fields that hold names. */
const NAME_FIELDS = ['realName', 'restrictedNames']

/** The names that may not appear with an entry; null where they cannot be opened. */
export async function restrictedNamesOf(
  req: PayloadRequest,
  collection: EntryCollection,
  id: string,
): Promise<string[] | null> {
  try {
    const values = (await readPrivate(req, collection, id)) ?? []
    return values.filter(({ path }) => NAME_FIELDS.includes(path)).flatMap(({ value }) => namesIn(value))
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

async function waiversOf(req: PayloadRequest, collection: EntryCollection, id: string): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: 'safety-waivers',
    where: { and: [{ entryCollection: { equals: collection } }, { entry: { equals: id } }] },
    select: { passage: true },
    depth: 0,
    pagination: false,
    req,
    // What was let pass holds for everybody alike.
    overrideAccess: true,
  })
  return new Set(docs.map(({ passage }) => passage))
}

/**
 * What the lint of texts about people decides by.
 * @param id null for an entry that was never saved
 * @param form what a form holds that is not saved: a name that was just typed counts too
 */
export async function loadSafetyFacts(
  req: PayloadRequest,
  collection: EntryCollection,
  id: string | null,
  form: Record<string, unknown> = {},
): Promise<SafetyFacts> {
  if (!ABOUT_PEOPLE.includes(collection)) return NO_SAFETY_FACTS
  const typed = NAME_FIELDS.map((name) => form[name])
    .filter((value): value is string => typeof value === 'string' && !isMask(value))
    .flatMap(namesIn)
  if (id === null) return { ...NO_SAFETY_FACTS, names: typed }
  const kept = await restrictedNamesOf(req, collection, id)
  return {
    names: kept && [...kept, ...typed],
    waivers: await waiversOf(req, collection, id),
  }
}
