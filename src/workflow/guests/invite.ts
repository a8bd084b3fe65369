import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import type { Locale } from '../../config/vocabulary'
import { queueLetter } from '../../notifications/queue/queue-letter'
import { actorOf } from '../actor'
import { recordAudit } from '../audit'
import type { EntryRef } from '../comments/load'
import { WorkflowError } from '../errors'
import { hashToken, newToken } from '../link-token'
import type { LoadedEntry } from '../load'
import { loadEntry } from '../load'
import { NO_PERMISSION } from '../perform'
import { inTransaction } from '../transaction'
import { GUEST_KIND_OF, type GuestKind, OPEN_STATES } from './kinds'
import { changeLink, guestOf, linksOf, sealGuest, UNANSWERED } from './rows'

/** Links of one entry that wait for an answer. More are a mistake, or somebody who sends mail to strangers. */
const MOST_OPEN = 20

const DAY = 24 * 60 * 60 * 1000

export interface GuestInvitation {
  kind: GuestKind
  name: string
  email: string
  /** Of the page and of the mail. */
  language: Locale
  expiresInDays: number
  /** A word to the guest, shown above the text. */
  message: string | null
  /** Content hash of the revision that the user looked at, where the caller says it. */
  revision?: string | null
}

export interface Invited {
  id: string
  /** What stands in the link: told this once. */
  token: string
  link: string
  contentHash: string
  /** ISO 8601 in UTC. */
  expiresAt: string
}

interface Options {
  now?: Date
  /** Nobody is mailed: for sample content. */
  quiet?: boolean
}

const atField = (path: string, code: string, message: string) =>
  new WorkflowError({ status: 422, code: 'invalid_input', message, obstacles: [{ path, code, message }] })

function checkEntry(loaded: LoadedEntry, { kind, revision }: GuestInvitation): void {
  if (GUEST_KIND_OF[loaded.collection] !== kind) {
    const fits = GUEST_KIND_OF[loaded.collection]
    throw atField(
      'kind',
      'not_here',
      fits
        ? `Guests of these entries are of the kind “${fits}”.`
        : 'Nobody outside is asked about these entries.',
    )
  }
  if (!OPEN_STATES[kind].includes(loaded.state)) {
    throw new WorkflowError({
      status: 409,
      code: 'wrong_state',
      message: `Submit the entry for review first: a guest answers about a revision that is in review, and this one is “${loaded.state.replaceAll('_', ' ')}”.`,
    })
  }
  if (revision && revision !== loaded.contentHash) {
    throw new WorkflowError({
      status: 409,
      code: 'stale_revision',
      message: 'Somebody saved a newer revision meanwhile. Look at it before you ask a guest about it.',
      expected: revision,
      current: loaded.contentHash,
    })
  }
  // Of what is live, the person is asked again every year.
  const isAgain = loaded.state === 'published'
  if (kind === 'subject' && !isAgain && loaded.given.some((one) => one.kind === 'subject')) {
    throw new WorkflowError({
      status: 409,
      code: 'already_signed_off',
      message: 'The person portrayed has approved this revision already.',
    })
  }
}

/** A colleague is no guest: whoever writes or reviews a text cannot stand in for the person whom it is about. */
async function refuseColleague(req: PayloadRequest, email: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    req,
    // That an address belongs to a colleague does not depend on who asks.
    overrideAccess: true,
  })
  if (totalDocs > 0) {
    throw atField(
      'email',
      'colleague',
      'This address belongs to an account of the newsroom. Give the guest’s own.',
    )
  }
}

/** A new link ends the older ones: of a person portrayed there is one, of contacts one for each address. */
async function endOlder(
  req: PayloadRequest,
  loaded: LoadedEntry,
  { kind, email }: GuestInvitation,
  now: Date,
): Promise<void> {
  const open = await linksOf(req, loaded, UNANSWERED)
  const isSame = (address: string) => address.toLowerCase() === email.toLowerCase()
  const older = open.filter((row) => kind === 'subject' || isSame(guestOf(req.payload, row).email))
  for (const row of older) {
    await changeLink(req, row, {
      revokedAt: now.toISOString(),
      revokedBy: req.user ? String(req.user.id) : null,
    })
  }
  const waiting = open.filter((row) => !older.includes(row) && Date.parse(row.expiresAt) > now.getTime())
  if (waiting.length >= MOST_OPEN) {
    throw new WorkflowError({
      status: 409,
      code: 'too_many_links',
      message: `${MOST_OPEN} guests have not answered yet. Take a link back before you ask one more.`,
    })
  }
}

/**
 * Makes a link to the newest revision for one guest, and mails it. Older links of the same guest end.
 * @throws WorkflowError 403 without the permission, 404 without the entry, 409 where the state or the revision does not fit, 422 where
 *   the input does not
 */
export const inviteGuest = (
  payload: Payload,
  user: TypedUser,
  { collection, id }: EntryRef,
  invitation: GuestInvitation,
  { now = new Date(), quiet = false }: Options = {},
): Promise<Invited> =>
  inTransaction(payload, user, async (req) => {
    if (!permissions.inviteGuests(actorOf(user))) throw new WorkflowError(NO_PERMISSION)
    const loaded = await loadEntry(req, collection, id)
    checkEntry(loaded, invitation)
    const { kind, language, name, email, message } = invitation
    await refuseColleague(req, email)
    await endOlder(req, loaded, invitation, now)
    const token = newToken()
    const link = `${payload.config.serverURL}/guest/${token}`
    const expiresAt = new Date(now.getTime() + invitation.expiresInDays * DAY).toISOString()
    const made = await payload.create({
      collection: 'guest-links',
      data: {
        at: now.toISOString(),
        kind,
        entryCollection: collection,
        entry: loaded.id,
        contentHash: loaded.contentHash,
        language,
        madeBy: String(user.id),
        expiresAt,
        opens: 0,
        guest: sealGuest(payload, { name, email, message }),
        tokenHash: hashToken(token),
      },
      depth: 0,
      req,
      // Nobody may write links; the workflow does, after the checks above.
      overrideAccess: true,
    })
    await recordAudit(req, {
      collection,
      entry: loaded.id,
      author: loaded.author,
      action: 'guest link made',
      subject: 'guest-link',
      subjectId: String(made.id),
      contentHash: loaded.contentHash,
    })
    if (!quiet) {
      const letter = { name, locale: language, who: user.name ?? '', link, until: expiresAt }
      await queueLetter(req, { kind: 'guest-invited', invitation: letter }, { address: email }, { now })
    }
    return { id: String(made.id), token, link, contentHash: loaded.contentHash, expiresAt }
  })
