import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { type LinkClient, makeLinkClient } from '../../links/client'
import { afterCheck, afterReview, type LinkRecord } from '../../links/judge'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import { recordAudit } from '../../workflow/audit'
import { loadEntry } from '../../workflow/load'
import { inTransaction } from '../../workflow/transaction'
import { followLink } from './join'
import { type LinkRow, liveLinks, rowOf, written } from './rows'

const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR
/** Readers are told anew when a link was checked after so long, also where nothing else changed. */
const TOLD_AGAIN = 7 * DAY
/** Links that one turn of the clock asks for; the next turn goes on. */
const AT_ONCE = 40
/** The night, where checks begin. Hours in UTC. */
const NIGHT = { from: 1, hours: 4 }

/** When a link is asked next: in the coming night, each at its own minute, so that nobody is asked for all at once. */
export function nextNight(url: string, now: Date): Date {
  const spread =
    [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 3_600_000, 7) / 3_600_000
  const tonight = new Date(now)
  tonight.setUTCHours(NIGHT.from, 0, 0, 0)
  const at = tonight.getTime() + spread * NIGHT.hours * HOUR
  return new Date(at > now.getTime() ? at : at + DAY)
}

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
    const after = rowOf(updated)
    if (!isNews(before.record, after.record)) return
    const entries = await followLink(req, after.url, now)
    if (after.record.status === 'broken' && before.record.status !== 'broken')
      await tellBroken(req, after, entries, now)
  })
}

/** Asks for one link and writes down what it answered; readers and the owner are told where it is news. */
export async function checkLink(
  payload: Payload,
  client: LinkClient,
  row: Pick<LinkRow, 'id' | 'url'>,
  now: Date,
) {
  const answer = await client.check(row.url)
  const next = nextNight(row.url, now).toISOString()
  const change = ({ record, history }: LinkRow) => ({
    ...written(afterCheck(record, answer, now), history, answer, now),
    nextCheckAt: next,
  })
  await save(payload, null, row.id, change, now)
}

/** Somebody looked at what a link answers now, and lets it stand. */
export async function letLinkStand(payload: Payload, user: TypedUser, id: string, now: Date) {
  await save(payload, user, id, ({ record }) => ({ ...afterReview(record) }), now)
  await inTransaction(payload, user, (req) =>
    recordAudit(req, { action: 'link looked at', subject: 'link', subjectId: id }),
  )
}

/** Begins to check the links that went live since. */
async function addNew(payload: Payload, urls: ReadonlySet<string>, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'link-checks',
    select: { url: true },
    depth: 0,
    pagination: false,
    // As above.
    overrideAccess: true,
  })
  const known = new Set(docs.map(({ url }) => url))
  for (const url of urls) {
    if (known.has(url)) continue
    await payload
      .create({
        collection: 'link-checks',
        data: { url, status: 'unchecked', nextCheckAt: nextNight(url, now).toISOString() },
        // As above.
        overrideAccess: true,
      })
      // Another process was faster.
      .catch(() => undefined)
  }
}

/** The links of live entries, each night; run by the clock. What is not live any more is not asked for. */
export async function checkDueLinks(payload: Payload, now: Date, client?: LinkClient): Promise<void> {
  const live = await liveLinks(payload)
  await addNew(payload, live, now)
  const { docs } = await payload.find({
    collection: 'link-checks',
    where: { nextCheckAt: { less_than_equal: now.toISOString() } },
    sort: 'nextCheckAt',
    limit: AT_ONCE,
    depth: 0,
    pagination: false,
    // As above.
    overrideAccess: true,
  })
  const due = docs.filter(({ url }) => live.has(url))
  if (due.length === 0) return
  const asking = client ?? makeLinkClient()
  try {
    for (const row of due) await checkLink(payload, asking, { id: String(row.id), url: row.url }, now)
  } finally {
    if (!client) await asking.close()
  }
}
