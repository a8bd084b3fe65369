import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { rules } from '../../access/rules'
import type { EntryCollection } from '../../src/config/vocabulary'
import { describePreviewLinks } from '../../src/workflow/preview-links/describe'
import { PREVIEW_DAYS, SHARED } from '../../src/workflow/preview-links/kinds'
import { makePreviewLink } from '../../src/workflow/preview-links/make'
import { revokePreviewLink } from '../../src/workflow/preview-links/revoke'
import { readBody, signedIn } from '../entry/read-body'

const days = `must be a whole number of days from ${PREVIEW_DAYS.min} to ${PREVIEW_DAYS.max}`

const wanted = z.strictObject({
  expiresInDays: z
    .int(days)
    .min(PREVIEW_DAYS.min, days)
    .max(PREVIEW_DAYS.max, days)
    .default(PREVIEW_DAYS.usual),
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a content hash of 64 hex digits')
    .nullish(),
})
const nothing = z.strictObject({})

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** Links to a preview of the entries of one collection. There is nothing of it where an entry has no page of its own. */
export const previewLinkEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => {
  if (!SHARED.includes(collection)) return []
  const refOf = (req: PayloadRequest) => ({ collection, id: String(req.routeParams?.id) })
  return [
    {
      path: '/:id/preview-links',
      method: 'get',
      handler: async (req) => {
        const user = signedIn(req)
        if (!rules.readableEntries(user)) throw new APIError('You may not see this entry.', 403, null, true)
        return Response.json(await describePreviewLinks(req.payload, user, refOf(req)), { headers: PRIVATE })
      },
    },
    {
      path: '/:id/preview-links',
      method: 'post',
      handler: async (req) => {
        const user = signedIn(req)
        const made = await makePreviewLink(req.payload, user, refOf(req), await readBody(req, wanted))
        return Response.json(made, { status: 201, headers: PRIVATE })
      },
    },
    {
      path: '/:id/preview-links/:link/revoke',
      method: 'post',
      handler: async (req) => {
        const user = signedIn(req)
        await readBody(req, nothing)
        await revokePreviewLink(req.payload, user, refOf(req), String(req.routeParams?.link))
        return Response.json({ revoked: true }, { headers: PRIVATE })
      },
    },
  ]
}
