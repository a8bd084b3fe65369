import { MemoryStore } from 'express-rate-limit'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { recordAudit } from '../workflow/audit'
import type { Look } from '../workflow/guests/look'

/** How often the same refusal is written down. Milliseconds. */
const MINUTE = 60_000

type Refused = Extract<Look, { is: 'refused' }>

/**
 * Writes links that opened nothing into the audit log: once a minute for a link, and for links that never were once a minute for an
 * address that asks, so that nobody fills the log by trying. Neither the address nor what was in the link is kept.
 */
export function refusalLog(payload: Payload): (refused: Refused, address: string) => Promise<void> {
  const seen = new MemoryStore()
  // Of all options the store reads this one.
  seen.init({ windowMs: MINUTE } as Parameters<MemoryStore['init']>[0])
  return async ({ why, link }, address) => {
    const { totalHits } = await seen.increment(link ? `link ${link.id}` : `address ${address}`)
    if (totalHits > 1) return
    await recordAudit(await createLocalReq({}, payload), {
      action: `${why} guest link tried`,
      actor: 'guest',
      subject: 'guest-link',
      subjectId: link ? String(link.id) : null,
      contentHash: link?.contentHash ?? null,
    })
  }
}
