import type { Payload, PayloadRequest, TypedUser } from 'payload'
import type { LinkClient } from '../../links/client'
import { afterCheck, afterReview, type LinkRecord } from '../../links/judge'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import { recordAudit } from '../../workflow/audit'
import { loadEntry } from '../../workflow/load'
import { inTransaction } from '../../workflow/transaction'
import { followLink } from './join'
import { nextNight } from './night'
import { type LinkRow, rowOf, written } from './rows'

const DAY = 24 * 60 * 60 * 1_000
/** Readers are told anew when a link was checked after so long, also where nothing else changed. */
const TOLD_AGAIN = 7 * DAY
async function tellBroken(req: PayloadRequest, { id, url, record }: LinkRow, entries: string[], now: Date) {
  for (const entry of entries) {
    await queueWorkflowMail(req, {
      kind: 'link-broken',
      loaded: await loadEntry(req, 'practices', entry),
      doer: 'clock',
      reason: `${url} (${record.failure ?? 'broken'})`,
      now,
      once: `link-broken/${id}/${entry}/${record.lastCheckedAt}`,
    })
  }
}

/** What became of a link, as the audit log has it. That it is in order again is said by its row. */
const AUDITED: Partial<Record<LinkRecord['status'], string>> = {
  broken: 'link broken',
  'review-again': 'link changed',
}

const isNews = (before: LinkRecord, after: LinkRecord): boolean =>
  before.status !== after.status ||
  before.bytes !== after.bytes ||
  Date.parse(after.lastCheckedAt ?? '') - Date.parse(before.lastCheckedAt ?? '1970-01-01') >= TOLD_AGAIN

async function save(
  payload: Payload,
  user: TypedUser | null,
  id: string,
  change: (row: LinkRow) => object,
  now: Date,
  also: (req: PayloadRequest) => Promise<void> = async () => undefined,
) {
  await inTransaction(payload, user, async (req) => {
    const found = await req.payload.findByID({
      collection: 'link-checks',
      id,
      depth: 0,
      disableErrors: true,
      req,
      // The portal keeps what links answered.
      overrideAccess: true,
    })
    if (!found) return
    const before = rowOf(found)
    const updated = await req.payload.update({
      collection: 'link-checks',
      id,
      data: change(before),
      depth: 0,
      req,
      // Nobody writes these rows by hand.
      overrideAccess: true,
    })
    await also(req)
    const after = rowOf(updated)
    if (!isNews(before.record, after.record)) return
    const entries = await followLink(req, after.url, now)
    if (after.record.status === before.record.status) return
    const word = AUDITED[after.record.status]
    if (word) await recordAudit(req, { action: word, subject: 'link', subjectId: id, actor: 'clock' })
    if (after.record.status === 'broken') await tellBroken(req, after, entries, now)
  })
}

interface CheckOptions {
  now: Date
  /** An entry says that a PDF is there. */
  expectsPdf?: boolean
}

/**
 * Asks for one link and writes down what it answered; readers and the owner are told where it is news.
 */
export async function checkLink(
  payload: Payload,
  client: LinkClient,
  row: Pick<LinkRow, 'id' | 'url'>,
  { now, expectsPdf = false }: CheckOptions,
): Promise<void> {
  const answer = await client.check(row.url)
  const next = nextNight(row.url, now).toISOString()
  const change = ({ record, history }: LinkRow) => ({
    ...written(afterCheck(record, answer, now, expectsPdf), history, answer, now),
    nextCheckAt: next,
  })
  await save(payload, null, row.id, change, now)
}

/** Somebody looked at what a link answers now, and lets it stand. */
export async function letLinkStand(payload: Payload, user: TypedUser, id: string, now: Date) {
  const looked = (req: PayloadRequest) =>
    recordAudit(req, { action: 'link looked at', subject: 'link', subjectId: id })
  await save(payload, user, id, ({ record }) => ({ ...afterReview(record) }), now, looked)
}
