import type { Endpoint, Payload, TypedUser } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { rules } from '../../access/rules'
import type { EntryCollection } from '../../src/config/vocabulary'
import { readBody, signedIn } from '../entry/read-body'
import { leave, type Present, stay } from './store'

const signOfLife = z.strictObject({
  tab: z.string().regex(/^[0-9a-z-]{8,40}$/, 'must be 8 to 40 of 0-9, a-z and -'),
  editing: z.boolean().nullish(),
  /** The page is being closed. */
  leaving: z.boolean().nullish(),
})

export interface PresenceView {
  people: (Present & { name: string })[]
  /** The newest revision: when its text was saved, and by whom. */
  saved: { at: string; by: { id: string; name: string } | null }
  /** Changes whenever anything is said or settled. */
  comments: string
}

async function namesOf(payload: Payload, user: TypedUser, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    user,
    overrideAccess: false,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

async function commentsMark({ db }: Payload, collection: string, entry: string): Promise<string> {
  const { docs, totalDocs } = await db.find<{ updatedAt: string }>({
    collection: 'comments',
    where: { and: [{ entry: { equals: entry } }, { entryCollection: { equals: collection } }] },
    sort: '-updatedAt',
    limit: 1,
  })
  return `${totalDocs}/${docs[0]?.updatedAt ?? ''}`
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Two people in one entry see each other: a sign of life of one answers with the others, and with what happened meanwhile. */
export const presenceEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/presence',
    method: 'post',
    handler: async (req) => {
      const user = signedIn(req)
      const { payload } = req
      if (!rules.readableEntries(user)) throw new APIError('You may not see this entry.', 403, null, true)
      const { tab, editing, leaving } = await readBody(req, signOfLife)
      const entry = (await payload.findByID({
        collection,
        id: String(req.routeParams?.id),
        draft: true,
        depth: 0,
        disableErrors: true,
        user,
        overrideAccess: false,
      })) as unknown as Record<string, unknown> | null
      if (!entry) throw new APIError('There is no such entry.', 404, null, true)
      const id = String(entry.id)
      const sign = { place: `${collection}/${id}`, person: String(user.id), tab }
      if (leaving) {
        await leave(payload, sign)
        return new Response(null, { status: 204 })
      }
      const people = await stay(payload, { ...sign, editing: editing ?? false })
      const editor = textOf(entry.editedBy)
      const names = await namesOf(payload, user, [
        ...people.map(({ person }) => person),
        ...(editor ? [editor] : []),
      ])
      const by = editor ? { id: editor, name: names.get(editor) ?? '' } : null
      const view: PresenceView = {
        people: people.flatMap((present) => {
          const name = names.get(present.person)
          return name === undefined ? [] : [{ ...present, name }]
        }),
        saved: { at: textOf(entry.editedAt) ?? String(entry.updatedAt), by },
        comments: await commentsMark(payload, collection, id),
      }
      return Response.json(view, { headers: { 'Cache-Control': 'private, no-store' } })
    },
  },
]
