import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import type { GuestLink } from '../../payload-types'
import { recordReview } from '../actions/apply'
import { partyOf, type SystemActor } from '../actor'
import { recordAudit } from '../audit'
import { confirmWithin } from '../confirmations/confirm'
import { asWorkflowWrite } from '../context'
import { WorkflowError } from '../errors'
import type { LoadedEntry } from '../load'
import { performWithin } from '../perform'
import { inTransaction } from '../transaction'
import { TRANSITIONS } from '../transitions'
import { type Look, lookAt } from './look'
import { changeLink } from './rows'

export type GuestAnswer = { decision: 'approved' } | { decision: 'comments'; comment: string }

/** What became of an answer: it counts, or the link leads to nothing that could be answered. */
export type Answered = { is: 'done'; link: GuestLink } | Exclude<Look, { is: 'open' }>

interface Options {
  now?: Date
  /** Nobody is mailed: for sample content. */
  quiet?: boolean
}

interface Context {
  req: PayloadRequest
  link: GuestLink
  loaded: LoadedEntry
  answer: GuestAnswer
  now: Date
  quiet: boolean
}

const reasonOf = (answer: GuestAnswer) => (answer.decision === 'comments' ? answer.comment : null)

/**
 * The person portrayed decides as a reviewer does: by the same table and the same guards.
 * @returns whether the action told people by itself
 */
async function decide(
  { req, link, loaded, answer, now, quiet }: Context,
  guest: SystemActor,
): Promise<boolean> {
  if (loaded.state === 'published') {
    await confirm({ req, link, loaded, answer, now, quiet }, guest)
    return false
  }
  const action = answer.decision === 'approved' ? 'approve' : 'request-changes'
  const { state } = await performWithin(req, guest, {
    collection: loaded.collection,
    id: loaded.id,
    action,
    // Of the revision that the link is for, whatever is the newest.
    revision: link.contentHash,
    reason: reasonOf(answer),
    now,
    quiet,
  })
  return state === TRANSITIONS[action].to
}

/** The person says again, of what is live, that it may stay; or what is wrong with it, which changes nothing by itself. */
async function confirm(context: Context, guest: SystemActor): Promise<void> {
  const { req, loaded, answer, now } = context
  if (answer.decision === 'comments') return advise(context, guest)
  await confirmWithin(req, loaded, { by: guest, kind: 'subject', note: null }, now)
}

/** What a contact says is kept as a review that gives no sign-off, and changes nothing. */
async function advise({ req, link, loaded, answer, now }: Context, guest: SystemActor): Promise<void> {
  const isApproval = answer.decision === 'approved'
  await asWorkflowWrite(req, () =>
    recordReview(
      {
        req,
        loaded,
        party: partyOf(guest),
        input: {},
        signOff: null,
        reason: reasonOf(answer),
        release: null,
        now,
      },
      isApproval ? 'approved' : 'changes_requested',
    ),
  )
  await recordAudit(req, {
    collection: loaded.collection,
    entry: loaded.id,
    author: loaded.author,
    action: isApproval ? 'guest agreed' : 'guest commented',
    actor: 'guest',
    subject: 'guest-link',
    subjectId: String(link.id),
    contentHash: link.contentHash,
  })
}

const idOf = (value: GuestLink['madeBy']): string[] =>
  value ? [String(typeof value === 'object' ? value.id : value)] : []

async function take(context: Context): Promise<void> {
  const { req, link, loaded, answer, now, quiet } = context
  // First of all: of two answers at once, one finds the link used, or collides here and is tried again.
  await changeLink(req, link, {
    usedAt: now.toISOString(),
    decision: answer.decision,
    comment: reasonOf(answer),
  })
  const guest: SystemActor = { system: 'guest', link: String(link.id) }
  const isTold = link.kind === 'subject' ? await decide(context, guest) : await advise(context, guest)
  if (isTold || quiet) return
  await queueWorkflowMail(req, {
    kind: 'guest-answered',
    loaded,
    doer: 'guest',
    now,
    also: idOf(link.madeBy),
  })
}

/**
 * Takes the one answer that a link is good for, in one transaction with what it brings about.
 * @param answer a comment of 1 to 5,000 characters
 */
export async function answerGuestLink(
  payload: Payload,
  token: string,
  answer: GuestAnswer,
  { now = new Date(), quiet = false }: Options = {},
): Promise<Answered> {
  try {
    return await inTransaction(payload, null, async (req): Promise<Answered> => {
      const look = await lookAt(req, token, now)
      if (look.is !== 'open') return look
      await take({ req, link: look.link, loaded: look.loaded, answer, now, quiet })
      return { is: 'done', link: look.link }
    })
  } catch (error) {
    if (!(error instanceof WorkflowError)) throw error
    // A guard said no, for example because a photograph lost its rights: nothing was written, and the link stays good.
    const look = await lookAt(await createLocalReq({}, payload), token, now)
    return look.is === 'open' ? { is: 'closed', link: look.link } : look
  }
}
