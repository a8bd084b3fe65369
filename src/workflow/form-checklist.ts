import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import { APIError, createLocalReq } from 'payload'
import type { EntryCollection, Locale, State } from '../config/vocabulary'
import { type Check, checklistOf } from './checklist'
import { mergeForm } from './checklist/merge'
import { NEXT_STEP, type Step } from './checklist/rule'
import { twinsOf } from './credit-twins'
import type { Obstacle } from './errors'
import { WorkflowError } from './errors'
import { findable } from './findable'
import { deadReferences, loadPhotos } from './load'
import { referencesIn } from './references'
import { loadSafetyFacts } from './safety-facts'
import { STATE_AFTER_EDIT } from './transitions'

type Data = Record<string, unknown>

/** What somebody sees on the screen, saved or not. */
export interface FormInput {
  collection: EntryCollection
  /** Null for an entry that was never saved. */
  id: string | null
  /** What the form holds; null where nothing in it was changed. */
  data: Data | null
  locale: Locale
}

/** The checklist of what is on the screen. */
export interface FormChecklist {
  /** What comes next if it is saved as it is. */
  step: Step
  checks: Check[]
  /** References to what is not live, which keep it from being published, whatever the next step is. */
  notLive: Obstacle[]
}

const read = async (req: PayloadRequest, { collection, id }: FormInput, locale: Locale | 'all') => {
  if (id === null) return {}
  const found = await req.payload.findByID({
    collection,
    id,
    draft: true,
    locale,
    fallbackLocale: false,
    depth: 0,
    disableErrors: true,
    user: req.user,
    overrideAccess: false,
  })
  if (!found) throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such entry.' })
  return found as unknown as Data
}

/** What saving would fill by itself, such as the address from the title. */
async function asSaved(req: PayloadRequest, input: FormInput, data: Data): Promise<Data> {
  const { config } = req.payload.collections[input.collection as CollectionSlug]
  const originalDoc = await read(req, input, input.locale)
  let filled = data
  for (const hook of config.hooks.beforeValidate) {
    try {
      const answer: unknown = await hook({
        collection: config,
        context: req.context,
        data: filled,
        operation: input.id === null ? 'create' : 'update',
        originalDoc,
        req,
      })
      filled = (answer as Data | undefined) ?? filled
    } catch (error) {
      // What cannot be read yet is half typed; saving will say so.
      if (!(error instanceof APIError)) throw error
    }
  }
  return filled
}

/**
 * What is asked of an entry as a form shows it, before it is saved: the same rules that decide the actions. Writes nothing.
 * @throws WorkflowError 404 where there is no such entry, or none that this user may read
 */
export async function formChecklist(
  payload: Payload,
  user: TypedUser,
  input: FormInput,
): Promise<FormChecklist> {
  const req = await createLocalReq({ user }, payload)
  const { config } = payload.collections[input.collection as CollectionSlug]
  const saved = await read(req, input, 'all')
  const entry = input.data
    ? mergeForm(config.flattenedFields, saved, await asSaved(req, input, input.data), input.locale)
    : saved
  const references = referencesIn(config.fields, entry)
  const sought = references.map((reference) => ({ ...reference, id: findable(payload, reference.id) }))
  const photoIds = sought.filter(({ collection }) => collection === 'photos').map(({ id }) => id)
  const photos = await loadPhotos(req, [...new Set(photoIds)])
  const safety = await loadSafetyFacts(
    req,
    { collection: input.collection, id: input.id, photos: [...photos.keys()] },
    input.data ?? {},
  )
  const twins = await twinsOf(req, input.collection, entry, input.id)
  const state = (saved.state as State | undefined) ?? 'draft'
  const step = NEXT_STEP[input.data ? STATE_AFTER_EDIT[state] : state]
  return {
    step,
    checks: checklistOf({ collection: input.collection, entry, references, photos, safety, twins }, step),
    notLive: await deadReferences(req, { references: sought, photos }),
  }
}
