import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { readBody, signedIn } from '../../collections/entry/read-body'
import { makeDrafts, rehearseDrafts } from './make-drafts'
import { PageError, readPage } from './page'
import { readSection } from './section'

/** Characters. */
const LONGEST_PAGE = 4_000_000

const body = z.strictObject({
  /** HTML or plain text. */
  source: z.string().min(1).max(LONGEST_PAGE),
  /** False: nothing is written, and the answer says what would be. */
  confirmed: z.boolean().default(false),
})

function read(source: string) {
  try {
    return readSection(readPage(source))
  } catch (error) {
    if (error instanceof PageError) throw new APIError(error.message, 422, { code: 'unreadable_page' }, true)
    throw error
  }
}

/** `POST /api/import`: makes drafts of a page as the user who asks, or says which it would make. Publishes nothing. */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const user = signedIn(req)
    if (!permissions.draft(user)) throw new APIError('You may not make entries.', 403, null, true)
    const { source, confirmed } = await readBody(req, body)
    const section = read(source)
    const outcomes = await (confirmed ? makeDrafts : rehearseDrafts)(req.payload, section, user)
    return Response.json(
      { outcomes, remarks: section.remarks, made: confirmed },
      { headers: { 'Cache-Control': 'private, no-store' } },
    )
  },
}
