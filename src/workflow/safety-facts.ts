import type { PayloadRequest } from 'payload'
import { readPrivate } from '../../collections/private/read-private'
import type { EntryCollection } from '../config/vocabulary'
import { isMask, SealError } from '../private-values/vault'
import type { SafetyFacts } from './checklist/safety/look'
import { NO_SAFETY_FACTS } from './checklist/safety/look'
import { namesIn } from './checklist/safety/names'
import { loadPhotoWords } from './photo-words'

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

interface About {
  collection: EntryCollection
  /** Null for an entry that was never saved. */
  id: string | null
  /** Ids of the photographs that it uses. */
  photos: readonly string[]
}

/**
 * What the lint of texts about people, and of what is written with their photographs, decides by.
 * @param form what a form holds that is not saved: a name that was just typed counts too
 */
export async function loadSafetyFacts(
  req: PayloadRequest,
  { collection, id, photos }: About,
  form: Record<string, unknown> = {},
): Promise<SafetyFacts> {
  const isAboutPeople = ABOUT_PEOPLE.includes(collection)
  if (!isAboutPeople && photos.length === 0) return NO_SAFETY_FACTS
  const photoWords = await loadPhotoWords(req, photos)
  const waivers = id === null ? NO_SAFETY_FACTS.waivers : await waiversOf(req, collection, id)
  if (!isAboutPeople) return { names: [], waivers, photoWords }
  const typed = NAME_FIELDS.map((name) => form[name])
    .filter((value): value is string => typeof value === 'string' && !isMask(value))
    .flatMap(namesIn)
  const kept = id === null ? [] : await restrictedNamesOf(req, collection, id)
  return { names: kept && [...kept, ...typed], waivers, photoWords }
}
