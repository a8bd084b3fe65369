import type { Payload } from 'payload'
import type { Delivery } from '../../payload-types'
import { ADAPTERS, type Happening, type Target } from './adapters'
import type { Post } from './post'

const MINUTE = 60_000

/** How long to wait after each try that failed: a day in all. Milliseconds. */
export const WAITS: readonly number[] = [0.1, 0.5, 2, 10, 30, 60, 120, 240, 480, 500].map(
  (minutes) => minutes * MINUTE,
)
export const MOST_TRIES = WAITS.length + 1

/** Rows of one run. */
const MOST_A_RUN = 200

const nextTry = (tries: number, now: Date): string =>
  new Date(now.getTime() + (WAITS[tries - 1] ?? WAITS.at(-1) ?? 0)).toISOString()

/** In one word, never with the words of the other side. */
const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'unknown')
    .replace(/[^\w ]/g, '')
    .slice(0, 40)
}

async function due(payload: Payload, now: Date): Promise<Delivery[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { and: [{ state: { equals: 'queued' } }, { nextTryAt: { less_than_equal: now.toISOString() } }] },
    sort: 'nextTryAt',
    limit: MOST_A_RUN,
    depth: 1,
    pagination: false,
    // The portal itself looks what it has to send.
    overrideAccess: true,
  })
  return docs
}

/** Makes a row ours before anything leaves: the try and the time of the next one are written first. */
async function claim(payload: Payload, { id, tries }: Delivery, now: Date): Promise<boolean> {
  const claimed = await payload.db.updateOne({
    collection: 'deliveries',
    where: { and: [{ id: { equals: id } }, { state: { equals: 'queued' } }, { tries: { equals: tries } }] },
    data: { tries: tries + 1, nextTryAt: nextTry(tries + 1, now) },
    options: { atomic: true },
  })
  return claimed !== null
}

const mark = (payload: Payload, { id }: Delivery, data: Partial<Delivery>) =>
  payload.db.updateOne({ collection: 'deliveries', id, data })

/** @returns false where the target did not take it */
async function sendRow(payload: Payload, post: Post, row: Delivery, now: Date): Promise<boolean> {
  const target = row.target
  if (typeof target !== 'object' || target === null || target.disabled) {
    await mark(payload, row, { state: 'failed', lastError: 'TARGET_DISABLED', nextTryAt: null })
    return true
  }
  if (!(await claim(payload, row, now))) return true
  const { kind, url, secret } = target
  const told: Target = { kind, url, secret: secret ?? null }
  let lastStatus: number | null = null
  let lastError: string | null = null
  try {
    const happening = row.happening as unknown as Happening
    lastStatus = await post.send(url, ADAPTERS[kind](told, happening, { id: String(row.id), now }))
    if (lastStatus < 200 || lastStatus > 299) lastError = `HTTP ${lastStatus}`
  } catch (error) {
    lastError = codeOf(error)
  }
  if (lastError === null) {
    await mark(payload, row, {
      state: 'done',
      lastStatus,
      lastError,
      doneAt: now.toISOString(),
      nextTryAt: null,
    })
    return true
  }
  // Nobody answers 410 but to say that no more is wanted. Source: Standard Webhooks, "Retry schedule".
  const isLast = row.tries + 1 >= MOST_TRIES || lastStatus === 410
  await mark(payload, row, { lastStatus, lastError, ...(isLast && { state: 'failed', nextTryAt: null }) })
  const line = { delivery: row.id, kind, code: lastError, tries: row.tries + 1 }
  if (isLast) payload.logger.error({ ...line, msg: 'A target could not be told of a publication.' })
  return false
}

/**
 * Sends what is due. A target that is down is asked once a run, so that a queue behind it does not wait out each timeout.
 */
export async function sendDue(payload: Payload, post: Post, now: Date): Promise<void> {
  const down = new Set<string>()
  for (const row of await due(payload, now)) {
    const id = String(typeof row.target === 'object' ? row.target?.id : row.target)
    if (down.has(id)) continue
    if (!(await sendRow(payload, post, row, now))) down.add(id)
  }
}

/** Sends a delivery once more, at the next turn of the clock. */
export async function sendAgain(payload: Payload, id: string, now: Date): Promise<void> {
  await payload.db.updateOne({
    collection: 'deliveries',
    id,
    data: { state: 'queued', tries: 0, nextTryAt: now.toISOString(), doneAt: null, lastError: null },
  })
}
