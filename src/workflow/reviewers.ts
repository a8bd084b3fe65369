import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { permissions } from '../../access/permissions'
import type { EntryCollection, SignOff } from '../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS, SIGN_OFFS } from '../config/vocabulary'
import { actorOf, partyOf } from './actor'
import { WorkflowError } from './errors'
import type { LoadedEntry } from './load'
import { loadEntry } from './load'
import { openSignOffs } from './sign-offs'

/** Somebody who could review an entry. */
export interface Reviewer {
  id: string
  name: string
  /** The sign-offs that this entry waits for and that they may give. */
  signOffs: SignOff[]
  /** Entries in review that are theirs already. */
  open: number
}

type Facts = Pick<LoadedEntry, 'state' | 'contributors' | 'featured' | 'required' | 'given'>

interface Unable {
  code: string
  message: string
}

/** The sign-offs that a review of this entry has still to bring: with the next submission a new round begins. */
const wantedOf = ({ state, required, given }: Facts): readonly SignOff[] =>
  state === 'in_review' ? openSignOffs(required, given) : required

/** @returns why this account could not review the entry, or null where it could */
export function whyNotReviewer(facts: Facts, user: TypedUser): Unable | null {
  const { id, organisation, signOffs } = partyOf(user)
  if (!permissions.signOff(actorOf(user))) {
    return { code: 'not_a_reviewer', message: 'This account reviews nothing: choose a reviewer.' }
  }
  if (id !== null && facts.contributors.includes(id)) {
    return {
      code: 'four_eyes',
      message: 'They contributed to this revision, so somebody else has to review it.',
    }
  }
  if (organisation && facts.featured.includes(organisation)) {
    return {
      code: 'own_organisation',
      message: 'They belong to the organisation that this entry is about.',
    }
  }
  if (facts.state === 'in_review' && facts.given.some(({ by }) => by === id)) {
    return { code: 'one_sign_off_each', message: 'They signed this revision off already.' }
  }
  return wantedOf(facts).some((kind) => signOffs.includes(kind))
    ? null
    : {
        code: 'not_your_sign_off',
        message: 'This entry waits for no sign-off that their role can give.',
      }
}

/**
 * Makes sure that the reviewer who is named could review this entry.
 * @throws WorkflowError 422 at `assignee`
 */
export async function checkAssignee(req: PayloadRequest, loaded: LoadedEntry, id: string): Promise<void> {
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    req,
    // Whether somebody can review does not depend on who asks.
    overrideAccess: true,
  })
  const unable = user
    ? whyNotReviewer(loaded, { ...user, collection: 'users' })
    : { code: 'unknown', message: 'There is no such account.' }
  if (!unable) return
  throw new WorkflowError({
    status: 422,
    code: 'invalid_input',
    message: unable.message,
    obstacles: [{ path: 'assignee', ...unable }],
  })
}

/** How many entries in review each account has. */
async function openReviews(payload: Payload): Promise<Map<string, number>> {
  const found = await Promise.all(
    ENTRY_COLLECTION_SLUGS.map((collection) =>
      payload.find({
        collection,
        where: { and: [{ state: { equals: 'in_review' } }, { assignee: { exists: true } }] },
        draft: true,
        depth: 0,
        pagination: false,
        select: { assignee: true },
        // Only the numbers leave this function.
        overrideAccess: true,
      }),
    ),
  )
  const open = new Map<string, number>()
  for (const { assignee } of found.flatMap(({ docs }) => docs)) {
    const id = String(typeof assignee === 'object' ? assignee?.id : assignee)
    open.set(id, (open.get(id) ?? 0) + 1)
  }
  return open
}

/** Every account that may sign anything off. */
async function signers(payload: Payload): Promise<TypedUser[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { roles: { in: ['reviewer', 'safeguarding'] } },
    depth: 0,
    pagination: false,
    // Whether somebody can review does not depend on who asks.
    overrideAccess: true,
  })
  return docs
    .map((account): TypedUser => ({ ...account, collection: 'users' }))
    .filter((account) => permissions.signOff(actorOf(account)))
}

const asReviewers = (
  accounts: readonly TypedUser[],
  open: ReadonlyMap<string, number>,
  wanted: readonly SignOff[],
): Reviewer[] =>
  accounts
    .map((account) => ({
      id: String(account.id),
      name: account.name,
      signOffs: wanted.filter((kind) => partyOf(account).signOffs.includes(kind)),
      open: open.get(String(account.id)) ?? 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name))

/**
 * Who could review an entry, by name: what `assign` and `submit` would take.
 * @throws WorkflowError 404 where there is no such entry
 */
export async function reviewersOf(
  payload: Payload,
  user: TypedUser,
  collection: EntryCollection,
  id: string,
): Promise<Reviewer[]> {
  const req = await createLocalReq({ user }, payload)
  const [loaded, open, accounts] = await Promise.all([
    loadEntry(req, collection, id),
    openReviews(payload),
    signers(payload),
  ])
  const able = accounts.filter((account) => whyNotReviewer(loaded, account) === null)
  return asReviewers(able, open, wantedOf(loaded))
}

/** Who reviews at all, by name: for several entries at once, each of which may have a reason against one of them. */
export async function reviewersOfAny(payload: Payload): Promise<Reviewer[]> {
  const [open, accounts] = await Promise.all([openReviews(payload), signers(payload)])
  return asReviewers(accounts, open, SIGN_OFFS)
}
