import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { recordReview } from '../actions/apply'
import { type ActingParty, partyOf } from '../actor'
import { recordAudit } from '../audit'
import { asWorkflowWrite } from '../context'
import { WorkflowError } from '../errors'
import { type LoadedEntry, loadEntry } from '../load'
import { inTransaction } from '../transaction'
import type { Confirmation } from './due'
import { confirmationOf } from './read'

/** A word about the live text: who gives it, and what they say. */
export interface Word {
  by: ActingParty
  kind: 'subject' | 'safeguarding'
  note: string | null
}

/** Writes down that the live text of a profile may stay. The word is kept as a review of that text. */
export async function confirmWithin(
  req: PayloadRequest,
  loaded: LoadedEntry,
  { by, kind, note }: Word,
  now: Date,
): Promise<void> {
  const party = partyOf(by)
  const context = { req, loaded, party, input: {}, signOff: kind, reason: note, release: null, now }
  await asWorkflowWrite(req, () => recordReview(context, 'approved', loaded.liveHash ?? loaded.contentHash))
  await recordAudit(req, {
    collection: loaded.collection,
    entry: loaded.id,
    author: loaded.author,
    action: 'profile confirmed',
    ...(kind === 'subject' ? { actor: 'guest' as const } : {}),
    reason: note,
    contentHash: loaded.liveHash,
  })
}

/**
 * Safeguarding confirms for the person, who cannot be asked or has said so elsewhere. The caller has checked that the user is of
 * safeguarding.
 * @param note how it is known that the profile may stay
 * @throws WorkflowError 404 without the entry, 403 for somebody who wrote at it, 409 where nothing of it is live
 */
export const confirmProfile = (
  payload: Payload,
  user: TypedUser,
  id: string,
  note: string,
  now = new Date(),
): Promise<Confirmation> =>
  inTransaction(payload, user, async (req) => {
    const loaded = await loadEntry(req, 'profiles', id, now)
    if ([...loaded.contributors, ...loaded.approvedContributors].includes(String(user.id))) {
      const message = 'You wrote at this profile. Somebody else of safeguarding has to confirm it.'
      throw new WorkflowError({ status: 403, code: 'four_eyes', message })
    }
    const before = await confirmationOf(req, id, now)
    if (!before || !loaded.liveHash) {
      const message = 'This profile is not live, so there is nothing to confirm.'
      throw new WorkflowError({ status: 409, code: 'not_live', message })
    }
    await confirmWithin(req, loaded, { by: user, kind: 'safeguarding', note }, now)
    return (await confirmationOf(req, id, now)) ?? before
  })
