import type { Payload, TypedUser } from 'payload'
import type { EntryCollection } from '../config/vocabulary'
import { recordAudit } from './audit'
import { checklistOf } from './checklist'
import { NEXT_STEP } from './checklist/rule'
import { WorkflowError } from './errors'
import { loadEntry } from './load'
import { loadSafetyFacts } from './safety-facts'
import { inTransaction } from './transaction'

interface WaiverRequest {
  collection: EntryCollection
  id: string
  /** What was found and in which words, as the checklist says it: `waiver` of the finding. */
  passage: string
  reason: string
}

/**
 * Lets something pass that the lint of texts about people holds back, for these very words alone. The caller has checked that the
 * user is of safeguarding.
 * @throws WorkflowError 404 without the entry, 403 for somebody who wrote at it, 409 where the saved revision has no such passage
 */
export const waive = (payload: Payload, user: TypedUser, asked: WaiverRequest): Promise<void> =>
  inTransaction(payload, user, async (req) => {
    const { collection, id, passage, reason } = asked
    const loaded = await loadEntry(req, collection, id)
    if (loaded.contributors.includes(String(user.id))) {
      const message = 'You wrote at this entry. Somebody else of safeguarding has to let it pass.'
      throw new WorkflowError({ status: 403, code: 'four_eyes', message })
    }
    const { entry, references, photos } = loaded
    const safety = await loadSafetyFacts(req, { collection, id, photos: [...photos.keys()] })
    const subject = { collection, entry, references, photos, safety }
    const found = checklistOf(subject, NEXT_STEP[loaded.state], 'error')
      .flatMap(({ findings }) => findings)
      .find(({ waiver }) => waiver === passage)
    if (!found) {
      const message = 'The saved entry has no such passage. Save it first, and look again.'
      throw new WorkflowError({ status: 409, code: 'no_such_passage', message })
    }
    await req.payload.create({
      collection: 'safety-waivers',
      data: {
        entryCollection: collection,
        entry: id,
        code: found.code,
        path: found.path,
        passage,
        reason,
        by: user.id,
        at: new Date().toISOString(),
      },
      req,
      // Nobody writes waivers by hand: they come from here, where it was checked what they are for.
      overrideAccess: true,
    })
    await recordAudit(req, {
      collection,
      entry: id,
      author: loaded.author,
      action: 'safety finding waived',
      reason: `${found.code}, ${found.path}: ${reason}`,
      contentHash: loaded.contentHash,
    })
  })
