import type { PayloadRequest, Where } from 'payload'
import type { Use } from '../../payload-types'
import { findable } from '../findable'
import { type EntryRef, type Standing, type Target, targetKey } from './rows'

/** A place where an entry refers to something. */
export interface FoundUse extends EntryRef {
  standing: Standing
  /** Dotted path of the field, with the numbers of rows in lists. */
  path: string
}

/** Targets asked for at once: databases bound how many values a question may have. */
const AT_ONCE = 500

/**
 * Where entries refer to any of `targets`, asked of the index: what it costs grows with the answer, and not with the newsroom.
 * It answers for everybody alike; whoever shows it to a user asks what of it they may read.
 * @param standing of newest revisions alone, or of live ones; of both where it is missing
 */
export async function findUses(
  req: PayloadRequest,
  targets: readonly Target[],
  standing?: Standing,
): Promise<FoundUse[]> {
  const keys = [...new Set(targets.map(targetKey))]
  const found: FoundUse[] = []
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const and: Where[] = [{ target: { in: keys.slice(from, from + AT_ONCE) } }]
    if (standing) and.push({ standing: { equals: standing } })
    const { docs } = await req.payload.db.find<Use>({
      collection: 'uses',
      where: { and },
      pagination: false,
      req,
    })
    found.push(
      ...docs.map((row) => ({
        collection: row.entryCollection,
        id: row.entry,
        standing: row.standing,
        path: row.path,
      })),
    )
  }
  return found
}

/** The entries that refer to any of `targets`, each once. */
export async function entriesUsing(
  req: PayloadRequest,
  targets: readonly Target[],
  standing?: Standing,
): Promise<EntryRef[]> {
  const uses = await findUses(req, targets, standing)
  return [...new Map(uses.map(({ collection, id }) => [`${collection}/${id}`, { collection, id }])).values()]
}

/** The photographs that bear a credit: entries refer to a credit through them. */
export async function photosWith(req: PayloadRequest, credit: string): Promise<Target[]> {
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { credit: { equals: findable(req.payload, credit) } },
    depth: 0,
    pagination: false,
    select: {},
    req,
    // Which photographs a credit concerns does not depend on who asks.
    overrideAccess: true,
  })
  return docs.map(({ id }) => ({ collection: 'photos', id: String(id) }))
}
