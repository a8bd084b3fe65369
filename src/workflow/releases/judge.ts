import type { PayloadRequest } from 'payload'
import type { ActingParty } from '../actor'
import { contentHash } from '../content-hash'
import type { EntryInTheWay } from '../errors'
import { WorkflowError } from '../errors'
import { neededEntries } from '../load'
import { type ActionRequest, type Judged, judge } from '../perform'
import { failureOf } from '../schedules/failure'
import { titleOf } from '../title'
import { keyOf, type Member } from './members'

export interface Ready extends Judged {
  /** What it needs to be live. */
  needs: readonly Member[]
  title: string
}

export interface JudgedTogether {
  ready: Ready[]
  inTheWay: EntryInTheWay[]
}

interface Asked extends Omit<ActionRequest, 'collection' | 'id' | 'together'> {
  release: string
  /** By `collection/id`, the only revision of an entry that may go. */
  frozen?: ReadonlyMap<string, string | null>
}

/** Most of what can stand in the way is not there to be read, so a title is asked for by itself. */
async function titleOfMember(req: PayloadRequest, { collection, id }: Member): Promise<string> {
  const found = await req.payload.findByID({
    collection,
    id,
    draft: true,
    locale: 'all',
    depth: 0,
    disableErrors: true,
    req,
    // Whoever is told what stands in the way reads drafts.
    overrideAccess: true,
  })
  return found ? titleOf(req.payload, collection, found as unknown as Record<string, unknown>) : id
}

/** Why one entry does not go. Trouble with the database is no reason: it is thrown on. */
export async function reasonOf(req: PayloadRequest, member: Member, error: unknown): Promise<EntryInTheWay> {
  const failure = failureOf(error)
  if (!failure) throw error
  const { code, message, obstacles } =
    error instanceof WorkflowError ? error.refusal : { ...failure, obstacles: undefined }
  return {
    ...member,
    title: await titleOfMember(req, member),
    code,
    message,
    ...(obstacles ? { obstacles } : {}),
  }
}

/** Judges an action on every entry of a release, as if the others had gone already, and writes nothing. */
export async function judgeTogether(
  req: PayloadRequest,
  acting: ActingParty,
  members: readonly Member[],
  { release, frozen, ...asked }: Asked,
): Promise<JudgedTogether> {
  const together = { release, members: new Set(members.map(keyOf)) }
  const ready: Ready[] = []
  const inTheWay: EntryInTheWay[] = []
  for (const member of members) {
    const revision = frozen?.get(keyOf(member))
    try {
      if (frozen && !revision) {
        throw new WorkflowError({
          status: 409,
          code: 'not_scheduled',
          message: 'It was not in the release when that was scheduled.',
        })
      }
      const judged = await judge(req, acting, {
        ...asked,
        ...member,
        together,
        ...(revision ? { revision } : {}),
      })
      const { loaded } = judged
      ready.push({
        ...judged,
        needs: neededEntries(loaded) as Member[],
        title: titleOf(req.payload, loaded.collection, loaded.entry),
      })
    } catch (error) {
      inTheWay.push(await reasonOf(req, member, error))
    }
  }
  return { ready, inTheWay }
}

/**
 * Names the state of a release that somebody looked at: its entries, and the revision of each that could go.
 * @returns 64 hex digits
 */
export const revisionOf = (members: readonly Member[], ready: readonly Ready[]): string => {
  const hashes = new Map(ready.map(({ loaded }) => [keyOf(loaded), loaded.contentHash]))
  return contentHash(
    { entries: members.map((member) => [keyOf(member), hashes.get(keyOf(member)) ?? '']) },
    [],
  )
}
