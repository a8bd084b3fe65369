import type { Payload, PayloadRequest, Where } from 'payload'
import type { NoticeKind } from '../../notifications/kinds'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import { followRights } from '../../publishing/rights/follow'
import { recordAudit } from '../audit'
import { loadEntry, loadPhotos } from '../load'
import { inTransaction } from '../transaction'
import { entriesUsing } from '../uses/find'
import type { EntryRef } from '../uses/rows'
import { fitnessEnd } from './fitness'
import { renewStanding, standingOf } from './standing'
import { SAFEGUARDED } from './waivers'

const DAY = 86_400_000
/** How long before the end the owners are told: of a consent, for which people have to be asked, and of anything else. */
const AHEAD = { consent: 60 * DAY, other: 30 * DAY }
/** Photographs looked at in one turn; the next turn is soon. */
const AT_ONCE = 50

interface Row {
  id: string
  fitness?: 'fit' | 'unfit' | null
  fitUntil?: string | null
  noticedFor?: string | null
}

const find = async (payload: Payload, where: Where, limit = 0): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'photos',
    where,
    limit,
    pagination: false,
  })
  return docs.map(({ id }) => String(id))
}

/** One photograph that cannot be followed keeps no other from it. */
async function each(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const failed: unknown[] = []
  for (const id of ids) await work(id).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}

const read = (req: PayloadRequest, id: string) =>
  req.payload.db.findOne<Row>({ collection: 'photos', where: { id: { equals: id } }, req })

/** Tells the owners of entries about a photograph in them. */
export async function tellOwners(
  req: PayloadRequest,
  entries: readonly EntryRef[],
  { kind, now, dueAt }: { kind: NoticeKind; now: Date; dueAt?: string },
): Promise<void> {
  for (const { collection, id } of entries) {
    const loaded = await loadEntry(req, collection, id, now)
    await queueWorkflowMail(req, { kind, loaded, doer: 'clock', now, dueAt: dueAt ?? null })
  }
}

/** What was known ahead has come: it is written down, and the log and the owners hear of it. */
async function change(payload: Payload, id: string, now: Date): Promise<void> {
  await inTransaction(payload, null, async (req) => {
    const before = await read(req, id)
    const facts = (await loadPhotos(req, [id])).get(id)
    if (!before || !facts) return
    const after = standingOf(facts, now)
    await renewStanding(req, [id], now)
    const told = await followRights(req, [id], { now, always: true })
    if (before.fitness === after.fitness) return
    const hasEnded = after.fitness === 'unfit'
    await recordAudit(req, {
      subject: 'photos',
      subjectId: id,
      action: hasEnded ? 'rights ended' : 'rights began',
      actor: 'clock',
    })
    if (hasEnded) await tellOwners(req, told, { kind: 'photo-unfit', now })
  })
}

/** Follows the rights of photographs when their time comes. Replicas act by themselves; this is what tells everybody else. */
export async function followDueRights(payload: Payload, now: Date): Promise<void> {
  const due = await find(payload, { rightsChangeAt: { less_than_equal: now.toISOString() } }, AT_ONCE)
  await each(due, (id) => change(payload, id, now))
}

async function notice(payload: Payload, id: string, now: Date): Promise<void> {
  await inTransaction(payload, null, async (req) => {
    const row = await read(req, id)
    const facts = (await loadPhotos(req, [id])).get(id)
    const end = facts && fitnessEnd(facts, { channel: 'web', at: now })
    if (!row || !end) return
    const isConsent = end.codes.some((code) => SAFEGUARDED.includes(code))
    const dueAt = end.at.toISOString()
    const isEarly = end.at.getTime() - now.getTime() > (isConsent ? AHEAD.consent : AHEAD.other)
    if (isEarly || (row.noticedFor && new Date(row.noticedFor).toISOString() === dueAt)) return
    const entries = await entriesUsing(req, [{ collection: 'photos', id }])
    await tellOwners(req, entries, { kind: isConsent ? 'consent-due' : 'rights-ending', now, dueAt })
    // Straight to the table: a mark of the clock, and no edit.
    await req.payload.db.updateOne({
      collection: 'photos',
      id,
      data: { noticedFor: dueAt },
      req,
      returning: false,
    })
  })
}

/** Tells the owners of entries that the rights of a photograph end soon, once for each end. */
export async function noticeEndingRights(payload: Payload, now: Date): Promise<void> {
  const ending = await find(payload, {
    and: [
      { fitUntil: { greater_than: now.toISOString() } },
      { fitUntil: { less_than_equal: new Date(now.getTime() + AHEAD.consent).toISOString() } },
    ],
  })
  await each(ending, (id) => notice(payload, id, now))
}
