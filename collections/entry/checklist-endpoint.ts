import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { permissions } from '../../access/permissions'
import type { EntryCollection } from '../../src/config/vocabulary'
import { DEFAULT_LOCALE, LOCALES } from '../../src/config/vocabulary'
import { formChecklist } from '../../src/workflow/form-checklist'
import { shapeIssues } from './check-shape'

/** Longest form that is looked at. Characters; an entry in one locale is far below. */
const LONGEST_BODY = 1_000_000
/** How deep data may be nested. No editor comes near it, and what is deeper would exhaust the stack of whoever reads it. */
const DEEPEST = 100

const formBody = z.strictObject({
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
  data: z.record(z.string(), z.unknown()).nullish(),
})

interface Issue {
  path: string
  message: string
}

const refuse = (status: number, message: string, issues?: Issue[]): never => {
  throw new APIError(
    message,
    status,
    issues ? { code: 'invalid_input', obstacles: issues.slice(0, 50) } : null,
    true,
  )
}

/** Looks level by level, so that depth costs no stack. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

async function readForm(req: PayloadRequest): Promise<z.infer<typeof formBody>> {
  const text = (await req.text?.()) ?? ''
  if (text.length > LONGEST_BODY)
    refuse(413, `The form is too long: ${LONGEST_BODY.toLocaleString('en')} characters at most.`)
  let body: unknown
  try {
    body = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return refuse(400, 'The body is not valid JSON.')
  }
  if (isTooDeep(body)) refuse(422, `The data is nested more than ${DEEPEST} levels deep.`)
  const parsed = formBody.safeParse(body)
  if (parsed.success) return parsed.data
  return refuse(
    422,
    'The body is not right: send { locale, data }.',
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'body', message })),
  )
}

const answer =
  (collection: EntryCollection): Endpoint['handler'] =>
  async (req) => {
    const { user } = req
    if (!user) throw new APIError('Sign in first.', 401, null, true)
    // Who drafts and who reviews; nobody else sees what is not live.
    if (!permissions.readDrafts(user)) throw new APIError('You may not see this entry.', 403, null, true)
    const { locale, data = null } = await readForm(req)
    const issues = data ? shapeIssues(req.payload.collections[collection].config.flattenedFields, data) : []
    if (issues.length > 0) {
      refuse(
        422,
        issues
          .map(({ path, message }) => `${path}: ${message}`)
          .join(' ')
          .slice(0, 1_000),
        issues,
      )
    }
    const id = req.routeParams?.id === undefined ? null : String(req.routeParams.id)
    const checklist = await formChecklist(req.payload, user, { collection, id, data, locale })
    return Response.json(checklist, { headers: { 'Cache-Control': 'private, no-store' } })
  }

/** The checklist of what a form holds, before it is saved: of an entry, or of one that was never saved. */
export const checklistEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  { path: '/checklist', method: 'post', handler: answer(collection) },
  { path: '/:id/checklist', method: 'post', handler: answer(collection) },
]
