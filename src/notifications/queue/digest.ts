import type { Payload, PayloadRequest } from 'payload'
import type { Mail } from '../../payload-types'
import { inTransaction } from '../../workflow/transaction'
import type { Notice } from '../kinds'
import { queueLetter } from './queue-letter'
import { type Account, recipientOf } from './recipient'

/** Lines of one digest; how many more there were, it says. */
const MOST_LINES = 100

const idOf = (value: Mail['recipient']): string | null =>
  value && typeof value === 'object' ? String(value.id) : (value ?? null)

async function waitingFor(req: PayloadRequest, recipient: string): Promise<Mail[]> {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { and: [{ state: { equals: 'digest' } }, { recipient: { equals: recipient } }] },
    sort: 'at',
    depth: 0,
    pagination: false,
    req,
  })
  return docs
}

/** Rows that wait become one mail, in one transaction: none is told twice, and none is lost on the way. */
async function gather(req: PayloadRequest, recipient: string, now: Date): Promise<void> {
  const rows = await waitingFor(req, recipient)
  const [first] = rows
  if (!first) return
  await req.payload.db.deleteMany({
    collection: 'mails',
    where: { id: { in: rows.map(({ id }) => id) } },
    req,
  })
  const account = await req.payload.db.findOne<Account>({
    collection: 'users',
    where: { id: { equals: recipient } },
    req,
  })
  const reader = account && recipientOf(account)
  // Whoever wants no mail any more gets none of what waited either.
  if (!reader || reader.disabled || reader.preference === 'none') return
  const notices = rows
    .slice(0, MOST_LINES)
    .map(({ kind, letter }) => ({ kind, ...(letter as object) }) as Notice)
  const left = rows.length - notices.length
  await queueLetter(req, { kind: 'digest', notices, left }, reader, { now, key: `digest/${first.id}` })
}

/** Makes the digests of everybody whose morning has come. */
export async function makeDigests(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'mails',
    where: {
      and: [{ state: { equals: 'digest' } }, { nextTryAt: { less_than_equal: now.toISOString() } }],
    },
    depth: 0,
    pagination: false,
    select: { recipient: true },
  })
  const recipients = new Set(docs.map(({ recipient }) => idOf(recipient)).filter((id) => id !== null))
  for (const recipient of recipients) {
    await inTransaction(payload, null, (req) => gather(req, recipient, now))
  }
}
