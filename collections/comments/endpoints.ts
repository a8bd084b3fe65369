import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import type { EntryCollection } from '../../src/config/vocabulary'
import { LOCALES } from '../../src/config/vocabulary'
import type { EntryRef } from '../../src/workflow/comments/load'
import { describeComments } from '../../src/workflow/comments/read'
import {
  addComment,
  type CommentDone,
  changeComment,
  removeComment,
  reopenComment,
  replyTo,
  resolveComment,
} from '../../src/workflow/comments/write'
import { readBody, signedIn } from '../entry/read-body'

/** Bounds of the request alone; the rules with their words are the workflow's. Characters. */
const ANY_TEXT = 20_000
const ANY_PATH = 300

const newComment = z.strictObject({
  field: z.string().max(ANY_PATH).nullish(),
  locale: z.enum(LOCALES).nullish(),
  quote: z.string().max(ANY_TEXT).nullish(),
  before: z.string().max(ANY_PATH).nullish(),
  after: z.string().max(ANY_PATH).nullish(),
  body: z.string().max(ANY_TEXT),
  blocking: z.boolean().nullish(),
})
const reply = z.strictObject({ body: z.string().max(ANY_TEXT) })
const resolve = z.strictObject({ seen: z.int().min(0).nullish() })
const nothing = z.strictObject({})
const change = z
  .strictObject({ body: z.string().max(ANY_TEXT).optional(), blocking: z.boolean().optional() })
  .refine(({ body, blocking }) => body !== undefined || blocking !== undefined, 'give body or blocking')

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** What is said about the entries of one collection, over HTTP. Every answer to a write is what is said now. */
export const commentEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => {
  const refOf = (req: PayloadRequest): EntryRef => ({ collection, id: String(req.routeParams?.id) })
  const commentOf = (req: PayloadRequest) => String(req.routeParams?.comment)
  const answer = async (req: PayloadRequest, done?: CommentDone, status = 200) => {
    const view = await describeComments(req.payload, signedIn(req), refOf(req))
    return Response.json(done ? { id: done.id, ...view } : view, { status, headers: PRIVATE })
  }
  return [
    { path: '/:id/comments', method: 'get', handler: async (req) => answer(req) },
    {
      path: '/:id/comments',
      method: 'post',
      handler: async (req) => {
        const user = signedIn(req)
        const { field, locale, quote, before, after, body, blocking } = await readBody(req, newComment)
        const done = await addComment(req.payload, user, refOf(req), {
          field: field ?? null,
          locale: locale ?? null,
          passage: typeof quote === 'string' ? { quote, before: before ?? '', after: after ?? '' } : null,
          body,
          blocking: blocking ?? false,
        })
        return answer(req, done, 201)
      },
    },
    {
      path: '/:id/comments/:comment/:step',
      method: 'post',
      handler: async (req) => {
        const user = signedIn(req)
        const step = String(req.routeParams?.step)
        const at = [req.payload, user, refOf(req), commentOf(req)] as const
        if (step === 'reply') {
          const { body } = await readBody(req, reply)
          return answer(req, await replyTo(...at, body), 201)
        }
        if (step === 'resolve') {
          const { seen } = await readBody(req, resolve)
          return answer(req, await resolveComment(...at, seen ?? null))
        }
        if (step === 'reopen') {
          await readBody(req, nothing)
          return answer(req, await reopenComment(...at))
        }
        throw new APIError('A comment can be answered by: reply, resolve, reopen.', 404, null, true)
      },
    },
    {
      path: '/:id/comments/:comment',
      method: 'patch',
      handler: async (req) => {
        const user = signedIn(req)
        const wanted = await readBody(req, change)
        return answer(req, await changeComment(req.payload, user, refOf(req), commentOf(req), wanted))
      },
    },
    {
      path: '/:id/comments/:comment',
      method: 'delete',
      handler: async (req) => {
        const user = signedIn(req)
        return answer(req, await removeComment(req.payload, user, refOf(req), commentOf(req)))
      },
    },
  ]
}
