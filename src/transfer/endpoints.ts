import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import { readBody, signedIn } from '../../collections/entry/read-body'
import type { EntryCollection } from '../config/vocabulary'
import { exportEntries, FORMATS, type Format } from './export'
import { importEntries } from './import'
import { TransferError } from './transfer-error'

/** Characters. */
const LONGEST_FILE = 20_000_000

const CONTENT_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const body = z.strictObject({
  /** The file: JSON or CSV, as the export makes it. */
  source: z.string().min(1).max(LONGEST_FILE),
  /** False: nothing is written, and the answer says what would be. */
  confirmed: z.boolean().default(false),
})

const refuse = (status: number, message: string): never => {
  throw new APIError(message, status, null, true)
}

/** One collection as a file, and back: `GET …/export?format=csv|json`, and `POST …/import`. */
export const transferEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/export',
    method: 'get',
    handler: async (req) => {
      const user = signedIn(req)
      if (!permissions.readDrafts(user)) return refuse(403, 'Your role does not include entries.')
      const format = FORMATS.find((known) => known === req.query?.format)
      if (!format) return refuse(400, `format: say which: ${FORMATS.join(' or ')}.`)
      const { text, at } = await exportEntries(req.payload, user, { collection, format })
      return new Response(text, {
        headers: {
          'Content-Type': CONTENT_TYPES[format],
          'Content-Disposition': `attachment; filename="${collection}-${at.slice(0, 10)}.${format}"`,
          'Cache-Control': 'private, no-store',
        },
      })
    },
  },
  {
    path: '/import',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      if (!permissions.draft(user)) return refuse(403, 'You may not make entries.')
      const { source, confirmed } = await readBody(req, body)
      try {
        const outcome = await importEntries(req.payload, user, { collection, source, confirmed })
        return Response.json(outcome, { headers: { 'Cache-Control': 'private, no-store' } })
      } catch (error) {
        if (error instanceof TransferError)
          throw new APIError(error.message, 422, { code: 'unreadable_file' }, true)
        throw error
      }
    },
  },
]
