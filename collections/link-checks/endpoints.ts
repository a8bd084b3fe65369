import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import { makeLinkClient } from '../../src/links/client'
import { checkLink, letLinkStand } from '../../src/publishing/links/check'
import { signedIn } from '../entry/read-body'

/** A link is asked for once in so long, whoever presses the button. Milliseconds. */
const PAUSE = 10_000

async function linkFor(
  req: PayloadRequest,
): Promise<{ user: TypedUser; id: string; url: string; last: string | null }> {
  const user = signedIn(req)
  if (!permissions.draft(user) && !permissions.review(user))
    throw new APIError('Your role does not include this action.', 403, { code: 'no_permission' }, true)
  const found = await req.payload.findByID({
    collection: 'link-checks',
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    req,
    user,
    overrideAccess: false,
  })
  if (!found) throw new APIError('There is no such link.', 404, { code: 'not_found' }, true)
  return { user, id: String(found.id), url: found.url, last: found.lastCheckedAt ?? null }
}

const statusOf = async (req: PayloadRequest, id: string) => {
  const { status, failure, lastCheckedAt } = await req.payload.findByID({
    collection: 'link-checks',
    id,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return Response.json(
    { status, failure, lastCheckedAt },
    { headers: { 'Cache-Control': 'private, no-store' } },
  )
}

/** “Check now”, and “it is as it should be”. */
export const linkEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/check',
    method: 'post',
    handler: async (req) => {
      const { id, url, last } = await linkFor(req)
      const now = new Date()
      if (last && now.getTime() - Date.parse(last) < PAUSE)
        throw new APIError('This link was checked just now. Wait a moment.', 429, { code: 'too_soon' }, true)
      const client = makeLinkClient()
      try {
        await checkLink(req.payload, client, { id, url }, now)
      } finally {
        await client.close()
      }
      return statusOf(req, id)
    },
  },
  {
    path: '/:id/stand',
    method: 'post',
    handler: async (req) => {
      const { user, id } = await linkFor(req)
      await letLinkStand(req.payload, user, id, new Date())
      return statusOf(req, id)
    },
  },
]
