import type { PayloadRequest } from 'payload'
import type { EntryCollection, State } from '../config/vocabulary'
import { ENTRY_COLLECTION_SLUGS } from '../config/vocabulary'
import { moveRevision, withoutApproval } from './actions/apply'
import { recordAudit } from './audit'
import { asWorkflowWrite } from './context'
import { loadEntry } from './load'
import { referencesIn } from './references'
import { failPublication } from './schedules/fail'
import { REVIEWED_STATES } from './transitions'

const CHANGED_RIGHTS = {
  code: 'rights_changed',
  message: 'What a photograph shows, says or may be used for changed, so what was scheduled is off.',
}

/** Entries read at once. */
const PAGE = 200

/** The entries, withdrawn ones apart, whose newest revision uses one of these photographs. */
async function entriesUsing(
  req: PayloadRequest,
  photos: ReadonlySet<string>,
): Promise<{ collection: EntryCollection; id: string }[]> {
  const using: { collection: EntryCollection; id: string }[] = []
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    const { fields } = req.payload.collections[collection].config
    for (let page = 1, more = true; more; page += 1) {
      const found = await req.payload.find({
        collection,
        where: { state: { not_equals: 'withdrawn' } },
        draft: true,
        depth: 0,
        limit: PAGE,
        page,
        sort: 'id',
        req,
        // Which entries a right concerns does not depend on who changed it.
        overrideAccess: true,
      })
      more = found.hasNextPage
      for (const doc of found.docs as unknown as Record<string, unknown>[]) {
        const uses = referencesIn(fields, doc).some(
          (reference) => reference.collection === 'photos' && photos.has(reference.id),
        )
        if (uses) using.push({ collection, id: String(doc.id) })
      }
    }
  }
  return using
}

async function concern(
  req: PayloadRequest,
  entry: { collection: EntryCollection; id: string },
  editor: string | null,
): Promise<void> {
  const loaded = await loadEntry(req, entry.collection, entry.id)
  const isVoid = REVIEWED_STATES.includes(loaded.state) && loaded.entry.contentHash !== loaded.contentHash
  const left = isVoid ? withoutApproval(loaded) : {}
  const contributors = new Set([...(left.contributors ?? loaded.contributors), ...(editor ? [editor] : [])])
  if (!isVoid && contributors.size === loaded.contributors.length) return
  const to: State = isVoid ? 'draft' : loaded.state
  await asWorkflowWrite(req, () =>
    moveRevision({ req, loaded }, { ...left, state: to, contributors: [...contributors] }),
  )
  if (!isVoid) return
  await recordAudit(req, {
    collection: entry.collection,
    entry: entry.id,
    author: loaded.author,
    action: 'voided by a change of rights',
    from: loaded.state,
    to,
    contentHash: loaded.contentHash,
  })
  await failPublication(req, loaded, { failure: CHANGED_RIGHTS, now: new Date(), to })
}

async function photosWith(req: PayloadRequest, credit: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { credit: { equals: credit } },
    depth: 0,
    pagination: false,
    select: {},
    req,
    // Which photographs a licence concerns does not depend on who changed it.
    overrideAccess: true,
  })
  return docs.map(({ id }) => String(id))
}

/**
 * Draws the consequence of a change of what a photograph shows, says or may be used for, in the transaction of `req`: whatever was given
 * to a revision that uses it is void, and whoever made the change has contributed to it.
 * @param changed id of a photograph, or of a credit with all photographs that have it
 */
export async function rightsChanged(
  req: PayloadRequest,
  changed: { photo: string } | { credit: string },
): Promise<void> {
  const photos = 'photo' in changed ? [changed.photo] : await photosWith(req, changed.credit)
  if (photos.length === 0) return
  const editor = req.user ? String(req.user.id) : null
  for (const entry of await entriesUsing(req, new Set(photos))) await concern(req, entry, editor)
}
