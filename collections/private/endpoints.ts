import type { CollectionSlug, Endpoint } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../../src/config/vocabulary'
import { SealError } from '../../src/private-values/vault'
import { recordAudit } from '../../src/workflow/audit'
import { readBody, signedIn } from '../entry/read-body'
import { readPrivate } from './read-private'

/** Names of the fields whose values are wanted; left out, all of them. */
const wanted = z.strictObject({ path: z.string().max(200).optional() })

const isEntry = (collection: string): collection is EntryCollection =>
  (ENTRY_COLLECTION_SLUGS as readonly string[]).includes(collection)

/** Private values in clear, for safeguarding. That they were read is written down, with the name of the field and never its value. */
export const privateEndpoints = (collection: CollectionSlug): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/private',
    method: 'post',
    handler: async (req) => {
      if (!permissions.safeguard(signedIn(req)))
        throw new APIError('Only safeguarding reads private values.', 403, { code: 'no_permission' }, true)
      const { path } = await readBody(req, wanted)
      const id = String(req.routeParams?.id)
      const found = await req.payload.findByID({
        collection,
        id,
        draft: true,
        depth: 0,
        disableErrors: true,
        req,
        user: req.user,
        overrideAccess: false,
      })
      const values = found && (await readPrivate(req, collection, id).catch(refuseSealed))
      if (!values) throw new APIError('There is no such entry.', 404, { code: 'not_found' }, true)
      const shown = path === undefined ? values : values.filter((one) => one.path === path)
      const reason = shown.map((one) => one.path).join(', ') || null
      const author = (found as { author?: unknown }).author
      await recordAudit(req, {
        action: 'private values read',
        reason,
        ...(isEntry(collection) ? { collection, entry: id, author } : { subject: collection, subjectId: id }),
      })
      return Response.json({ values: shown }, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]

function refuseSealed(error: unknown): never {
  if (!(error instanceof SealError)) throw error
  throw new APIError(
    'A private value cannot be opened. Ask an administrator for the key that it was sealed with.',
    409,
    { code: 'sealed' },
    true,
  )
}
