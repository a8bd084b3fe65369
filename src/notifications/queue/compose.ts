import type { Payload, SendEmailOptions } from 'payload'
import { DEFAULT_LOCALE } from '../../config/vocabulary'
import type { Mail } from '../../payload-types'
import type { Letter, Notice } from '../kinds'
import {
  type Rendered,
  renderChat,
  renderDigest,
  renderInvitation,
  renderNotice,
  renderPasswordReset,
  type Sender,
} from '../render'
import { type Account, type Recipient, recipientOf } from './recipient'

/**
 * What a row of the queue becomes when its time has come. `dropped`: nobody needs it any more, because the account is disabled or its
 * link was used. `expired`: it comes too late, and somebody should know.
 */
export type Composed =
  | { channel: 'mail'; message: SendEmailOptions }
  | { channel: 'slack'; text: string }
  | 'dropped'
  | 'expired'

interface ResetFields {
  resetPasswordToken?: string | null
  resetPasswordExpiration?: string | Date | null
}

const senderOf = ({ config }: Payload): Sender => ({
  siteName: String(config.custom.siteName),
  publicUrl: config.serverURL,
})

/** An object and no text: a comma or a line break in it can start no second address. */
const to = (name: string, address: string) => ({ name: name.replace(/\s+/g, ' ').trim(), address })

async function accountOf(payload: Payload, id: string): Promise<(Recipient & ResetFields) | null> {
  // Past the access rules and the hidden fields: the queue writes to people in nobody's name, and to a reset belongs its token.
  const found = await payload.db.findOne<Account & ResetFields>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  if (!found) return null
  const { resetPasswordToken, resetPasswordExpiration } = found
  return { ...recipientOf(found), resetPasswordToken, resetPasswordExpiration }
}

function renderFor(
  letter: Letter,
  reader: Recipient & ResetFields,
  sender: Sender,
  now: Date,
): Rendered | 'dropped' | 'expired' {
  switch (letter.kind) {
    case 'digest':
      return renderDigest(letter.notices, letter.left, reader, sender)
    case 'password-reset': {
      const { resetPasswordToken: token, resetPasswordExpiration: until } = reader
      if (!token) return 'dropped'
      if (!until || new Date(until) <= now) return 'expired'
      return renderPasswordReset(reader, `${sender.publicUrl}/admin/reset/${token}`, sender)
    }
    case 'guest-invited':
      return renderInvitation(letter.invitation, sender)
    case 'message':
      return letter.message
    default:
      return renderNotice(letter, reader, sender)
  }
}

function forAddress(letter: Letter, address: string, sender: Sender, now: Date): Composed {
  if (letter.kind === 'message') {
    return { channel: 'mail', message: { to: to('', address), ...letter.message } }
  }
  if (letter.kind !== 'guest-invited') return 'dropped'
  if (new Date(letter.invitation.until) <= now) return 'expired'
  const rendered = renderInvitation(letter.invitation, sender)
  return { channel: 'mail', message: { to: to(letter.invitation.name, address), ...rendered } }
}

/** What a row says; an invitation is kept encrypted. */
function contentOf(payload: Payload, { letter }: Mail): object {
  const content = (letter ?? {}) as { sealed?: unknown }
  return typeof content.sealed === 'string'
    ? (JSON.parse(payload.decrypt(content.sealed)) as object)
    : content
}

/** Writes the message of a row, to whoever the recipient is now: the address, the language and the link are today's. */
export async function compose(payload: Payload, row: Mail, now: Date): Promise<Composed> {
  const letter = { kind: row.kind, ...contentOf(payload, row) } as Letter
  const sender = senderOf(payload)
  if (row.channel === 'slack') {
    return { channel: 'slack', text: renderChat(letter as Notice, DEFAULT_LOCALE, sender) }
  }
  if (row.address) {
    // A guest's is encrypted; what was queued before it was, is not.
    const isSealed = row.kind === 'guest-invited' && !row.address.includes('@')
    return forAddress(letter, isSealed ? payload.decrypt(row.address) : row.address, sender, now)
  }
  const id = row.recipient && typeof row.recipient === 'object' ? row.recipient.id : row.recipient
  const reader = id ? await accountOf(payload, String(id)) : null
  if (!reader || reader.disabled || !reader.email) return 'dropped'
  const rendered = renderFor(letter, reader, sender, now)
  if (typeof rendered === 'string') return rendered
  return { channel: 'mail', message: { to: to(reader.name, reader.email), ...rendered } }
}
