import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { checkNow } from '../../src/publishing/links/by-hand'
import { letLinkStand } from '../../src/publishing/links/check'
import { linkClientOf } from '../../src/publishing/links/client'
import { readBody, signedIn } from '../entry/read-body'

/** A link is asked for once in so long, whoever presses the button. Milliseconds. */
const PAUSE = 10_000

const BODY = z.strictObject({ url: z.string().min(1).max(2_000) })

function mayAsk(req: PayloadRequest): TypedUser {
  const user = signedIn(req)
  if (!permissions.draft(user) && !permissions.review(user))
    throw new APIError('Your role does not include this action.', 403, { code: 'no_permission' }, true)
  return user
}

const noLink = () => new APIError('There is no such link.', 404, { code: 'not_found' }, true)

async function linkOf(req: PayloadRequest, user: TypedUser) {
  const found = await req.payload.findByID({
    collection: 'link-checks',
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    req,
    user,
    overrideAccess: false,
  })
  if (!found) throw noLink()
  return found
}

/** What is known of a link, where an entry that the user may read has it: nobody sends the portal anywhere else. */
async function linkIn(req: PayloadRequest, user: TypedUser, url: string) {
  const asked = { req, user, overrideAccess: false, depth: 0, limit: 1, pagination: false } as const
  const uses = await req.payload.find({
    ...asked,
    collection: 'practices',
    where: { 'resources.url': { equals: url } },
    draft: true,
    select: { slug: true },
  })
  if (uses.docs.length === 0) throw noLink()
  const { docs } = await req.payload.find({
    ...asked,
    collection: 'link-checks',
    where: { url: { equals: url } },
  })
  return docs[0] ?? null
}

const NOTHING = { id: null, status: 'unchecked', failure: null, lastCheckedAt: null }

async function statusOf(req: PayloadRequest, user: TypedUser, url: string): Promise<Response> {
  const { docs } = await req.payload.find({
    collection: 'link-checks',
    where: { url: { equals: url } },
    limit: 1,
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  const { id, status, failure, lastCheckedAt } = docs[0] ?? NOTHING
  return Response.json(
    { id, status, failure: failure ?? null, lastCheckedAt: lastCheckedAt ?? null },
    { headers: { 'Cache-Control': 'private, no-store' } },
  )
}

async function check(
  req: PayloadRequest,
  user: TypedUser,
  { url, lastCheckedAt }: { url: string; lastCheckedAt?: string | null },
): Promise<Response> {
  const now = new Date()
  const since = lastCheckedAt ? now.getTime() - Date.parse(lastCheckedAt) : PAUSE
  if (since >= 0 && since < PAUSE)
    throw new APIError('This link was checked just now. Wait a moment.', 429, { code: 'too_soon' }, true)
  const client = linkClientOf(req.payload)
  try {
    await checkNow(req.payload, client, url, now)
  } finally {
    await client.close()
  }
  return statusOf(req, user, url)
}

/** “Check now”, and “it is as it should be”: beside what is known of a link, and in the form of an entry that has it. */
export const linkEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/status',
    method: 'post',
    handler: async (req) => {
      const user = mayAsk(req)
      const { url } = await readBody(req, BODY)
      await linkIn(req, user, url)
      return statusOf(req, user, url)
    },
  },
  {
    path: '/check',
    method: 'post',
    handler: async (req) => {
      const user = mayAsk(req)
      const { url } = await readBody(req, BODY)
      const found = await linkIn(req, user, url)
      return check(req, user, { url, lastCheckedAt: found?.lastCheckedAt })
    },
  },
  {
    path: '/:id/check',
    method: 'post',
    handler: async (req) => {
      const user = mayAsk(req)
      return check(req, user, await linkOf(req, user))
    },
  },
  {
    path: '/:id/stand',
    method: 'post',
    handler: async (req) => {
      const user = mayAsk(req)
      const { id, url } = await linkOf(req, user)
      await letLinkStand(req.payload, user, String(id), new Date())
      return statusOf(req, user, url)
    },
  },
]
