import type { Endpoint } from 'payload'
import { APIError, createLocalReq } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import { confirmProfile } from '../../src/workflow/confirmations/confirm'
import { confirmationOf } from '../../src/workflow/confirmations/read'
import { readBody, signedIn } from '../entry/read-body'

/** A note that says nothing is none. Characters. */
const SHORTEST_NOTE = 5

const body = z.strictObject({
  note: z
    .string()
    .trim()
    .min(
      SHORTEST_NOTE,
      `Say how it is known that the profile may stay, in ${SHORTEST_NOTE} characters or more.`,
    )
    .max(2_000),
})

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

/** When a live profile has to be confirmed again, and confirming it, for safeguarding. The person does so by a guest link. */
export const confirmationEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/confirmation',
    method: 'get',
    handler: async (req) => {
      const user = signedIn(req)
      if (!rules.readableEntries(user)) throw new APIError('You may not see this entry.', 403, null, true)
      const local = await createLocalReq({ user }, req.payload)
      const found = await confirmationOf(local, String(req.routeParams?.id), new Date())
      if (!found) throw new APIError('This profile is not live.', 404, { code: 'not_live' }, true)
      return Response.json({ ...found, mayConfirm: permissions.safeguard(user) }, PRIVATE)
    },
  },
  {
    path: '/:id/confirmation',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      if (!permissions.safeguard(user))
        throw new APIError('Only safeguarding confirms a profile.', 403, { code: 'no_permission' }, true)
      const { note } = await readBody(req, body)
      return Response.json(
        await confirmProfile(req.payload, user, String(req.routeParams?.id), note),
        PRIVATE,
      )
    },
  },
]
