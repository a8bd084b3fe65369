import type { Payload, PayloadRequest } from 'payload'
import type { PreviewLink } from '../../payload-types'
import { WorkflowError } from '../errors'
import { type LoadedEntry, loadEntry } from '../load'
import { inTransaction } from '../transaction'
import { changePreviewLink, previewLinkWith, standingOf } from './rows'

/** What a link shows. `refused`: nothing, and why is not said. `overtaken`: the text changed since. */
export type PreviewLook =
  | { is: 'refused' | 'overtaken' }
  | { is: 'open'; link: PreviewLink; loaded: LoadedEntry }

/** Follows a token to the one revision that it shows. */
export async function lookAtPreview(req: PayloadRequest, token: string, now: Date): Promise<PreviewLook> {
  const link = await previewLinkWith(req, token)
  if (!link) return { is: 'refused' }
  const loaded = await loadEntry(req, link.entryCollection, link.entry).catch((error: unknown) => {
    if (error instanceof WorkflowError) return null
    throw error
  })
  // What was killed is shown to nobody again.
  if (!loaded || loaded.entry.killedAt) return { is: 'refused' }
  const standing = standingOf(link, loaded, now)
  if (standing === 'open') return { is: 'open', link, loaded }
  return { is: standing === 'overtaken' ? 'overtaken' : 'refused' }
}

/** Writes down that a link was opened. */
export const notePreviewed = (payload: Payload, { id }: Pick<PreviewLink, 'id'>, now: Date): Promise<void> =>
  inTransaction(payload, null, async (req) => {
    const { docs } = await payload.find({
      collection: 'preview-links',
      where: { id: { equals: id } },
      limit: 1,
      depth: 0,
      pagination: false,
      req,
      // Counting is nobody's act.
      overrideAccess: true,
    })
    const [link] = docs
    if (!link) return
    await changePreviewLink(req, link, {
      openedAt: link.openedAt ?? now.toISOString(),
      opens: link.opens + 1,
    })
  })
