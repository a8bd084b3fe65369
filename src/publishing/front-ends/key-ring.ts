import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { hashKey } from '../../../collections/front-ends/keys'

/** How long a key is taken for what it was, so that not every request asks the database. Milliseconds. */
const REMEMBERED = 5_000
/** Keys that are remembered, wrong ones among them. */
const MOST_KEYS = 2_000
/** How often the times of use are written down. Milliseconds. */
const WRITE_EVERY = 30_000

const KEY = /^Bearer (glk_[A-Za-z0-9_-]{43})$/

/** A front end that showed a key that holds. */
export interface FrontEnd {
  id: string
  scope: 'delivery' | 'preview'
  /** Requests; null where the portal's own limit holds. */
  perMinute: number | null
  perDay: number | null
}

/**
 * Who comes with which key. A key that is disabled or ended is refused within five seconds, in every process of the portal; while the
 * database is away, what was known of a key still holds.
 */
export function openKeyRing(payload: Payload, now: () => number = Date.now) {
  const known = new LRUCache<string, { at: number; frontEnd: FrontEnd | null }>({ max: MOST_KEYS })
  const used = new Map<string, string>()

  async function lookUp(keyHash: string): Promise<FrontEnd | null> {
    const { docs } = await payload.find({
      collection: 'front-ends',
      where: {
        and: [
          { disabled: { not_equals: true } },
          {
            or: [
              { keyHash: { equals: keyHash } },
              {
                and: [
                  { formerKeyHash: { equals: keyHash } },
                  { formerKeyUntil: { greater_than: new Date(now()).toISOString() } },
                ],
              },
            ],
          },
        ],
      },
      limit: 1,
      depth: 0,
      pagination: false,
      // The key is the credential here; there is no user.
      overrideAccess: true,
    })
    const [found] = docs
    if (!found) return null
    const { id, scope, perMinute, perDay } = found
    return { id: String(id), scope, perMinute: perMinute ?? null, perDay: perDay ?? null }
  }

  async function write(): Promise<void> {
    const entries = [...used]
    used.clear()
    for (const [id, lastUsedAt] of entries) {
      // A front end that is gone by now has no time of use; neither is one worth a fault.
      await payload.db
        .updateOne({ collection: 'front-ends', id, data: { lastUsedAt } })
        .catch(() => undefined)
    }
  }
  const timer = setInterval(() => void write(), WRITE_EVERY)
  timer.unref()

  return {
    /**
     * @param authorization the header as it came
     * @returns the front end, or null where the header holds no key that is good
     * @throws what the database throws, for a key that is not known yet
     */
    async find(authorization: string | undefined): Promise<FrontEnd | null> {
      const key = KEY.exec(authorization ?? '')?.[1]
      if (!key) return null
      const keyHash = hashKey(key)
      const before = known.get(keyHash)
      const isFresh = before && now() - before.at < REMEMBERED
      const frontEnd = isFresh
        ? before.frontEnd
        : await lookUp(keyHash).catch((error) => {
            if (before) return before.frontEnd
            throw error
          })
      if (!isFresh) known.set(keyHash, { at: now(), frontEnd })
      if (frontEnd) used.set(frontEnd.id, new Date(now()).toISOString())
      return frontEnd
    },
    /** Writes the times of use down, and takes no more time after that. */
    async close(): Promise<void> {
      clearInterval(timer)
      await write()
    },
  }
}

export type KeyRing = ReturnType<typeof openKeyRing>
