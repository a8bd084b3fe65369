import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { rules } from '../../access/rules'
import { DEFAULT_LOCALE, type EntryCollection, LOCALES } from '../../src/config/vocabulary'
import { compareRevisions } from '../../src/workflow/revisions/compare-revisions'
import { listRevisions } from '../../src/workflow/revisions/list-revisions'
import { markSeen } from '../../src/workflow/revisions/seen'

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

const listQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) })
const comparisonQuery = z.object({
  from: z.string().max(40).default('live'),
  to: z.string().max(40).default('newest'),
})

/** Whoever may read drafts may read how they came about, and nobody else. */
function reader(req: PayloadRequest): TypedUser {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  if (!rules.readableEntries(req.user)) throw new APIError('You may not see this entry.', 403, null, true)
  return req.user
}

function readQuery<Query>(schema: z.ZodType<Query>, query: unknown): Query {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const obstacles = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join('.'),
    code,
    message,
  }))
  throw new APIError('A parameter is not right.', 400, { code: 'invalid_input', obstacles }, true)
}

const localeOf = (req: PayloadRequest) => LOCALES.find((locale) => locale === req.locale) ?? DEFAULT_LOCALE

/** The revisions of one collection's entries over HTTP: which there are, and what changed between two of them. */
export const revisionEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/revisions',
    method: 'get',
    handler: async (req) => {
      const user = reader(req)
      const { limit } = readQuery(listQuery, req.query)
      const asked = { collection, id: String(req.routeParams?.id) }
      return Response.json(await listRevisions(req.payload, user, asked, limit), PRIVATE)
    },
  },
  {
    path: '/:id/comparison',
    method: 'get',
    handler: async (req) => {
      const user = reader(req)
      const sides = readQuery(comparisonQuery, req.query)
      const asked = { collection, id: String(req.routeParams?.id), ...sides, locale: localeOf(req) }
      return Response.json(await compareRevisions(req.payload, user, asked), PRIVATE)
    },
  },
  {
    path: '/:id/seen',
    method: 'post',
    handler: async (req) => {
      const user = reader(req)
      const look = await markSeen(req.payload, user, { collection, id: String(req.routeParams?.id) })
      return Response.json({ look }, PRIVATE)
    },
  },
]
