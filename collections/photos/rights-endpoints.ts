import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { FITNESS_CODES } from '../../src/config/vocabulary'
import {
  confirmIdentity,
  confirmWaiver,
  requestWaiver,
  withdrawConsent,
} from '../../src/workflow/rights/actions'
import { describeRights } from '../../src/workflow/rights/describe'
import { readBody, signedIn } from '../entry/read-body'

const LONGEST_REASON = 2_000

const waiverBody = z.strictObject({
  codes: z.array(z.enum(FITNESS_CODES)).min(1).max(FITNESS_CODES.length),
  reason: z.string().trim().min(1).max(LONGEST_REASON),
  until: z.iso.datetime({ offset: true }),
})
const nothing = z.strictObject({})

const idOf = (req: PayloadRequest) => String(req.routeParams?.id)

/** What the rule says of the photograph, and who may do what about it. */
async function standing(req: PayloadRequest): Promise<Response> {
  const user = signedIn(req)
  if (!permissions.readDrafts(user)) throw new APIError('You may not see this photograph.', 403, null, true)
  const described = await describeRights(req.payload, user, idOf(req), new Date())
  return Response.json(described, { headers: { 'Cache-Control': 'private, no-store' } })
}

const action =
  (take: (req: PayloadRequest, user: ReturnType<typeof signedIn>) => Promise<void>): Endpoint['handler'] =>
  async (req) => {
    await take(req, signedIn(req))
    return standing(req)
  }

/** The rights of a photograph over HTTP. Each answers how it stands afterwards. */
export const rightsEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/rights', method: 'get', handler: standing },
  {
    path: '/:id/withdraw-consent',
    method: 'post',
    handler: action(async (req, user) => {
      await readBody(req, nothing)
      await withdrawConsent(req.payload, user, idOf(req), new Date())
    }),
  },
  {
    path: '/:id/confirm-identity',
    method: 'post',
    handler: action(async (req, user) => {
      await readBody(req, nothing)
      await confirmIdentity(req.payload, user, idOf(req))
    }),
  },
  {
    path: '/:id/waivers',
    method: 'post',
    handler: action(async (req, user) => {
      const body = await readBody(req, waiverBody)
      await requestWaiver(req.payload, user, idOf(req), body, new Date())
    }),
  },
  {
    path: '/:id/waivers/:waiver/confirm',
    method: 'post',
    handler: action(async (req, user) => {
      await readBody(req, nothing)
      await confirmWaiver(req.payload, user, idOf(req), String(req.routeParams?.waiver), new Date())
    }),
  },
]
