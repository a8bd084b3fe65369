import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { rules } from '../../access/rules'
import { DEFAULT_LOCALE, type EntryCollection, LOCALES } from '../../src/config/vocabulary'
import { compareRevisions } from '../../src/workflow/revisions/compare-revisions'
import { compareUnsaved } from '../../src/workflow/revisions/compare-unsaved'
import { listRevisions } from '../../src/workflow/revisions/list-revisions'
import { markSeen } from '../../src/workflow/revisions/seen'
import { shapeIssues } from './check-shape'

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

const listQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) })
const comparisonQuery = z.object({
  from: z.string().max(40).default('live'),
  to: z.string().max(40).default('newest'),
})

const unsavedBody = z.strictObject({ data: z.record(z.string(), z.unknown()), locale: z.enum(LOCALES) })

/** A form as JSON. Characters. */
const LONGEST_FORM = 8_000_000

/** Whoever may read drafts may read how they came about, and nobody else. */
export function reader(req: PayloadRequest): TypedUser {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  if (!rules.readableEntries(req.user)) throw new APIError('You may not see this entry.', 403, null, true)
  return req.user
}

function readInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const obstacles = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join('.'),
    code,
    message,
  }))
  throw new APIError('The request is not right.', 400, { code: 'invalid_input', obstacles }, true)
}

const refuseBody = (message: string, status = 400, data: Record<string, unknown> | null = null): never => {
  throw new APIError(message, status, data, true)
}

/** The form that a request holds, of the shape that a save would have to have. */
export async function readForm(req: PayloadRequest, collection: EntryCollection) {
  const text = (await req.text?.()) ?? ''
  if (text.length > LONGEST_FORM) refuseBody('The form is too large to compare.', 413)
  try {
    const body = readInput(unsavedBody, JSON.parse(text))
    const issues = shapeIssues(req.payload.collections[collection].config.flattenedFields, body.data)
    if (issues.length > 0) refuseBody('The form is not right.', 400, { issues: issues.slice(0, 50) })
    return body
  } catch (error) {
    if (error instanceof SyntaxError) refuseBody('The body is not valid JSON.')
    if (error instanceof RangeError) refuseBody('The form is nested too deeply.')
    throw error
  }
}

/** In which titles are told, and in which fields are named. */
const tonguesOf = ({ locale, i18n }: PayloadRequest) => ({
  locale: LOCALES.find((known) => known === locale) ?? DEFAULT_LOCALE,
  language: i18n?.language,
})

/** The revisions of one collection's entries over HTTP: which there are, and what changed between two of them. */
export const revisionEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/revisions',
    method: 'get',
    handler: async (req) => {
      const user = reader(req)
      const { limit } = readInput(listQuery, req.query)
      const asked = { collection, id: String(req.routeParams?.id) }
      return Response.json(await listRevisions(req.payload, user, asked, limit), PRIVATE)
    },
  },
  {
    path: '/:id/comparison',
    method: 'get',
    handler: async (req) => {
      const user = reader(req)
      const sides = readInput(comparisonQuery, req.query)
      const asked = { collection, id: String(req.routeParams?.id), ...sides, ...tonguesOf(req) }
      return Response.json(await compareRevisions(req.payload, user, asked), PRIVATE)
    },
  },
  {
    path: '/:id/comparison',
    method: 'post',
    handler: async (req) => {
      const user = reader(req)
      const form = await readForm(req, collection)
      const asked = { collection, id: String(req.routeParams?.id), ...tonguesOf(req), ...form }
      return Response.json(await compareUnsaved(req.payload, user, asked), PRIVATE)
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
