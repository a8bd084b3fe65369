import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { rules } from '../../access/rules'
import { DEFAULT_LOCALE, type EntryCollection, LOCALES } from '../../src/config/vocabulary'
import { describeGuestLinks } from '../../src/workflow/guests/describe'
import { inviteGuest } from '../../src/workflow/guests/invite'
import {
  GUEST_KIND_OF,
  GUEST_KINDS,
  LINK_DAYS,
  MAX_GUEST_MESSAGE,
  MAX_GUEST_NAME,
} from '../../src/workflow/guests/kinds'
import { revokeGuestLink } from '../../src/workflow/guests/revoke'
import { readBody, signedIn } from '../entry/read-body'

/** Source: RFC 5321, section 4.5.3.1, as its errata count it. */
const MAX_EMAIL = 254

const days = `must be a whole number of days from ${LINK_DAYS.min} to ${LINK_DAYS.max}`
const named = `must have 1 to ${MAX_GUEST_NAME} characters`

const invitation = z.strictObject({
  kind: z.enum(GUEST_KINDS),
  name: z.string().trim().min(1, named).max(MAX_GUEST_NAME, named),
  email: z.string().trim().max(MAX_EMAIL).pipe(z.email('must be an e-mail address')),
  language: z.enum(LOCALES).default(DEFAULT_LOCALE),
  expiresInDays: z.int(days).min(LINK_DAYS.min, days).max(LINK_DAYS.max, days).default(LINK_DAYS.usual),
  message: z.string().trim().max(MAX_GUEST_MESSAGE).nullish(),
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a content hash of 64 hex digits')
    .nullish(),
})
const nothing = z.strictObject({})

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** Asking guests about the entries of one collection, over HTTP. There is nothing of it where nobody is asked. */
export const guestLinkEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => {
  if (GUEST_KIND_OF[collection] === null) return []
  const refOf = (req: PayloadRequest) => ({ collection, id: String(req.routeParams?.id) })
  return [
    {
      path: '/:id/guest-links',
      method: 'get',
      handler: async (req) => {
        const user = signedIn(req)
        if (!rules.readableEntries(user)) throw new APIError('You may not see this entry.', 403, null, true)
        return Response.json(await describeGuestLinks(req.payload, user, refOf(req)), { headers: PRIVATE })
      },
    },
    {
      path: '/:id/guest-links',
      method: 'post',
      handler: async (req) => {
        const user = signedIn(req)
        const { message, ...body } = await readBody(req, invitation)
        const { id, link, expiresAt } = await inviteGuest(req.payload, user, refOf(req), {
          ...body,
          message: message || null,
        })
        return Response.json({ id, link, expiresAt }, { status: 201, headers: PRIVATE })
      },
    },
    {
      path: '/:id/guest-links/:link/revoke',
      method: 'post',
      handler: async (req) => {
        const user = signedIn(req)
        await readBody(req, nothing)
        await revokeGuestLink(req.payload, user, refOf(req), String(req.routeParams?.link))
        return Response.json({ revoked: true }, { headers: PRIVATE })
      },
    },
  ]
}
