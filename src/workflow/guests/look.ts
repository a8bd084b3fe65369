import type { Payload, PayloadRequest } from 'payload'
import type { GuestLink } from '../../payload-types'
import { WorkflowError } from '../errors'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { inTransaction } from '../transaction'
import { OPEN_STATES } from './kinds'
import { changeLink, linkWith } from './rows'

/** Why a link opens nothing. The guest is not told which of them it is. */
export type WhyRefused = 'unknown' | 'used' | 'expired' | 'revoked'

/**
 * What a link leads to. `refused`: nothing, and to whomever. `overtaken`: the text or the rights of a photograph changed. `closed`: the
 * entry takes no answers now.
 */
export type Look =
  | { is: 'refused'; why: WhyRefused; link: GuestLink | null }
  | { is: 'overtaken' | 'closed'; link: GuestLink }
  | { is: 'open'; link: GuestLink; loaded: LoadedEntry }

function whyRefused(link: GuestLink | null, now: Date): WhyRefused | null {
  if (!link) return 'unknown'
  if (link.usedAt) return 'used'
  if (link.revokedAt) return 'revoked'
  return Date.parse(link.expiresAt) <= now.getTime() ? 'expired' : null
}

async function entryOf(req: PayloadRequest, link: GuestLink): Promise<LoadedEntry | null> {
  try {
    return await loadEntry(req, link.entryCollection, link.entry)
  } catch (error) {
    if (error instanceof WorkflowError) return null
    throw error
  }
}

/** Follows a token to the revision that it is for, in the transaction of `req` where it has one. */
export async function lookAt(req: PayloadRequest, token: string, now: Date): Promise<Look> {
  const link = await linkWith(req, token)
  const why = whyRefused(link, now)
  if (why || !link) return { is: 'refused', why: why ?? 'unknown', link }
  const loaded = await entryOf(req, link)
  if (!loaded) return { is: 'refused', why: 'unknown', link }
  if (loaded.contentHash !== link.contentHash) return { is: 'overtaken', link }
  return OPEN_STATES[link.kind].includes(loaded.state) ? { is: 'open', link, loaded } : { is: 'closed', link }
}

/** Writes down that a link was opened. Programs that check mail open links too, so it says no more than that. */
export const noteOpened = (payload: Payload, token: string, now: Date): Promise<void> =>
  inTransaction(payload, null, async (req) => {
    const link = await linkWith(req, token)
    if (!link || link.usedAt) return
    await changeLink(req, link, { openedAt: link.openedAt ?? now.toISOString(), opens: link.opens + 1 })
  })
