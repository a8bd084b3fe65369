import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import type { EntryCollection } from '../../src/config/vocabulary'
import { waive } from '../../src/workflow/waive'
import { readBody, signedIn } from '../entry/read-body'

/** A reason that says nothing is none. Characters. */
const SHORTEST_REASON = 5

const body = z.strictObject({
  passage: z.string().regex(/^[0-9a-f]{64}$/, 'Send the `waiver` of a finding.'),
  reason: z
    .string()
    .trim()
    .min(SHORTEST_REASON, `Say why, in ${SHORTEST_REASON} characters or more.`)
    .max(2_000),
})

/** Lets a finding of the lint pass, for safeguarding. */
export const waiverEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/safety-waivers',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      if (!permissions.safeguard(user))
        throw new APIError('Only safeguarding lets this pass.', 403, { code: 'no_permission' }, true)
      const asked = await readBody(req, body)
      await waive(req.payload, user, { collection, id: String(req.routeParams?.id), ...asked })
      return Response.json({ waived: asked.passage }, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]
