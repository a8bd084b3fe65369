import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { wakeClock } from '../../clock/wake'
import { afterCommit } from '../../config/after-commit'
import { type Letter, NOTICE_KINDS, type Notice, rulesOf } from '../kinds'
import { nextMorning } from '../local-time'
import type { Recipient } from './recipient'

/** The clock's task that sends what is queued. */
export const SEND_MAIL = 'mail'

/** Whom a letter goes to: an account, the address of somebody without one, or the newsroom's chat. */
export type To = Recipient | { address: string } | 'chat'

interface Options {
  now: Date
  /** Names what may be told once only, such as a reminder. A second row with the same key is refused. */
  key?: string
}

const isNotice = (letter: Letter): letter is Notice =>
  (NOTICE_KINDS as readonly string[]).includes(letter.kind)

/** When it goes out and in which state it waits for that; null where the recipient does not want to be told. */
function whenFor(
  letter: Letter,
  to: To,
  now: Date,
): { state: 'queued' | 'digest'; nextTryAt: string } | null {
  const atOnce = { state: 'queued', nextTryAt: now.toISOString() } as const
  if (to === 'chat' || 'address' in to || !isNotice(letter) || rulesOf(letter.kind).always) return atOnce
  if (to.preference === 'none') return null
  if (to.preference === 'at-once') return atOnce
  // Of what is due tomorrow the next morning is too late to tell: it is in the digest of this one, or makes one.
  const from = letter.kind === 'due-tomorrow' ? now : nextMorning(now, to.timeZone)
  return { state: 'digest', nextTryAt: from.toISOString() }
}

/** A guest's address is kept as the guest is: what waits here, or was here, names nobody to whoever reads the database. */
function addressOf({ payload }: PayloadRequest, { kind }: Letter, given: string): string {
  const address = z.email().parse(given)
  return kind === 'guest-invited' ? payload.encrypt(address) : address
}

/**
 * Writes one row of the queue in the transaction of `req`: where that is rolled back there is no mail, and where it is committed the
 * mail cannot be lost any more. The clock is woken at the commit.
 * @returns whether there is anything to send, which the recipient's preference decides
 * @throws ZodError where the address is none, ValidationError where the key was used before
 */
export async function queueLetter(
  req: PayloadRequest,
  letter: Letter,
  to: To,
  { now, key = randomUUID() }: Options,
): Promise<boolean> {
  const when = whenFor(letter, to, now)
  if (!when) return false
  const { kind, ...open } = letter
  // An invitation holds a link that opens a text to whoever has it, so the queue keeps it as the links are kept.
  const content = kind === 'guest-invited' ? { sealed: req.payload.encrypt(JSON.stringify(open)) } : open
  const facts = isNotice(letter) ? letter.facts : null
  await req.payload.create({
    collection: 'mails',
    req,
    // Nobody may write the queue, so the portal does it by itself: the Local API asks for no permission here.
    data: {
      at: now.toISOString(),
      kind,
      channel: to === 'chat' ? 'slack' : 'mail',
      recipient: to !== 'chat' && 'id' in to ? to.id : null,
      address: to !== 'chat' && 'address' in to ? addressOf(req, letter, to.address) : null,
      entryCollection: facts?.collection ?? null,
      entry: facts?.entry ?? null,
      tries: 0,
      key,
      letter: content,
      ...when,
    },
  })
  if (when.state === 'queued') await afterCommit(req, () => wakeClock(SEND_MAIL))
  return true
}
