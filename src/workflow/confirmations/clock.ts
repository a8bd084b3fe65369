import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import { recordAudit } from '../audit'
import { loadEntry } from '../load'
import { performWithin } from '../perform'
import { inTransaction } from '../transaction'
import { CONFIRMATION, type Confirmation } from './due'
import { confirmationOf } from './read'
import { TOLD } from './told'

const WHY = `Nobody confirmed within ${CONFIRMATION.grace} days of its date that this profile may stay.`

async function isTold(req: PayloadRequest, id: string, { state, dueAt }: Confirmation): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'audit-log',
    where: {
      and: [
        { entryCollection: { equals: 'profiles' } },
        { entry: { equals: id } },
        { action: { equals: TOLD[state as keyof typeof TOLD] } },
        { subjectId: { equals: dueAt } },
      ],
    },
    req,
    // The clock belongs to nobody.
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** Tells the owner and safeguarding, once before the date and once at it. The row of the audit log outlives the mail, which is erased. */
async function tell(req: PayloadRequest, id: string, confirmation: Confirmation, now: Date): Promise<void> {
  const { state, dueAt } = confirmation
  const loaded = await loadEntry(req, 'profiles', id, now)
  await recordAudit(req, {
    collection: 'profiles',
    entry: id,
    author: loaded.author,
    action: TOLD[state as keyof typeof TOLD],
    actor: 'clock',
    subject: 'confirmation',
    subjectId: dueAt,
    contentHash: loaded.liveHash,
  })
  await queueWorkflowMail(req, { kind: 'confirmation-due', loaded, doer: 'clock', now, dueAt })
}

async function isNothingToDo(req: PayloadRequest, id: string, now: Date): Promise<boolean> {
  const found = await confirmationOf(req, id, now)
  if (!found || found.state === 'confirmed') return true
  return found.state !== 'lapsed' && (await isTold(req, id, found))
}

/** Looks again within the transaction: somebody may have confirmed it, or another process told of it, meanwhile. */
const follow = (payload: Payload, id: string, now: Date): Promise<void> =>
  inTransaction(payload, null, async (req) => {
    if (await isNothingToDo(req, id, now)) return
    const confirmation = await confirmationOf(req, id, now)
    if (confirmation?.state !== 'lapsed') return confirmation ? tell(req, id, confirmation, now) : undefined
    await performWithin(
      req,
      { system: 'clock' },
      { collection: 'profiles', id, action: 'withdraw', reason: WHY, now },
    )
  })

/**
 * Follows when live profiles have to be confirmed again: tells of it, and withdraws those that nobody confirmed. Run by the clock; any
 * number of processes may. One profile that cannot be followed keeps no other from it.
 */
export async function followConfirmations(payload: Payload, now: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  const { docs } = await payload.find({
    collection: 'profiles',
    where: { _status: { equals: 'published' } },
    depth: 0,
    pagination: false,
    select: {},
    // The clock belongs to nobody: what is due is so whoever asks.
    overrideAccess: true,
  })
  const failed: unknown[] = []
  for (const { id } of docs) {
    if (await isNothingToDo(req, String(id), now)) continue
    await follow(payload, String(id), now).catch((error: unknown) => failed.push(error))
  }
  if (failed.length > 0) throw failed[0]
}
