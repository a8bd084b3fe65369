import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import { discardFailed, sendAgain } from '../../src/notifications/queue/again'

function onlyAdministrators(req: PayloadRequest): void {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  if (!permissions.administer(req.user)) {
    throw new APIError('Only administrators look after the mail queue.', 403, null, true)
  }
}

async function refuseUnlessFailed(req: PayloadRequest, id: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'mails',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    req,
    overrideAccess: false,
  })
  const [mail] = docs
  if (!mail) throw new APIError('There is no such mail.', 404, null, true)
  if (mail.state !== 'failed') throw new APIError('Only a mail that failed can be handled.', 409, null, true)
}

/** What administrators may do with mails that failed: try again, or give up. */
export const mailEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // Before the ones with an id, which would take it for one.
    path: '/again',
    method: 'post',
    handler: async (req) => {
      onlyAdministrators(req)
      return Response.json({ queued: await sendAgain(req.payload, 'all', new Date()) })
    },
  },
  {
    path: '/:id/again',
    method: 'post',
    handler: async (req) => {
      onlyAdministrators(req)
      const id = String(req.routeParams?.id)
      await refuseUnlessFailed(req, id)
      return Response.json({ queued: await sendAgain(req.payload, id, new Date()) })
    },
  },
  {
    path: '/:id/discard',
    method: 'post',
    handler: async (req) => {
      onlyAdministrators(req)
      const id = String(req.routeParams?.id)
      await refuseUnlessFailed(req, id)
      await discardFailed(req.payload, id)
      return Response.json({ discarded: 1 })
    },
  },
]
