import type { PayloadRequest } from 'payload'
import type { Use } from '../../payload-types'
import { editorialFields } from '../load'
import { referencesIn } from '../references'
import { markUsed } from './mark'
import { type EntryRef, rowsOf, type Standing, targetKey } from './rows'

type Row = Pick<Use, 'target' | 'path'>

const keyOf = ({ target, path }: Row) => `${target} ${path}`

const NO_JOINS: ReadonlySet<string> = new Set()

/** What the content of one revision of an entry refers to, in every locale. */
async function referencesOf(
  req: PayloadRequest,
  { collection, id }: EntryRef,
  standing: Standing,
): Promise<Row[]> {
  const entry = await req.payload.findByID({
    collection,
    id,
    draft: standing === 'newest',
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    disableErrors: true,
    req,
    // The index holds for everybody alike, whatever the saving user may read.
    overrideAccess: true,
  })
  const { fields } = req.payload.collections[collection].config
  const content = editorialFields((entry ?? {}) as unknown as Record<string, unknown>, NO_JOINS)
  const rows = referencesIn(fields, content).map(
    ({ path, ...target }): Row => ({ target: targetKey(target), path }),
  )
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}

/**
 * Brings the index in line with what one revision of an entry refers to now, in the transaction of `req`. Rows that stay are not
 * written: most saves change no reference.
 */
export async function keepUses(req: PayloadRequest, entry: EntryRef, standing: Standing): Promise<void> {
  const { db } = req.payload
  const wanted = await referencesOf(req, entry, standing)
  const { docs: known } = await db.find<Use>({
    collection: 'uses',
    where: rowsOf(entry, standing),
    pagination: false,
    req,
  })
  const wantedKeys = new Set(wanted.map(keyOf))
  const knownKeys = new Set(known.map(keyOf))
  const gone = known.filter((row) => !wantedKeys.has(keyOf(row)))
  const ids = gone.map(({ id }) => id)
  if (ids.length > 0) await db.deleteMany({ collection: 'uses', where: { id: { in: ids } }, req })
  const added = wanted.filter((one) => !knownKeys.has(keyOf(one)))
  for (const row of added) {
    const data = { ...row, entryCollection: entry.collection, entry: entry.id, standing }
    await db.create({ collection: 'uses', data, returning: false, req })
  }
  await markUsed(
    req,
    [...gone, ...added].map(({ target }) => target),
  )
}

/** Nothing of an entry refers to anything any more: of its live revision, or of both. */
export async function forgetUses(req: PayloadRequest, entry: EntryRef, standing?: Standing): Promise<void> {
  const { db } = req.payload
  const where = rowsOf(entry, standing)
  const { docs } = await db.find<Use>({ collection: 'uses', where, pagination: false, req })
  if (docs.length === 0) return
  await db.deleteMany({ collection: 'uses', where, req })
  await markUsed(
    req,
    docs.map(({ target }) => target),
  )
}
