import { Router } from 'express'
import { createLocalReq, type Payload } from 'payload'
import { DEFAULT_LOCALE, entryTypeOf, LOCALES } from '../config/vocabulary'
import { WorkflowError } from '../workflow/errors'
import { loadEntry } from '../workflow/load'
import { compile } from './compile'
import { loadUploads } from './compile/uploads'
import type { KeyRing } from './front-ends/key-ring'
import { withoutUnfit } from './rights/images'

interface PreviewOptions {
  payload: Payload
  keys: Pick<KeyRing, 'find'>
  /** Absolute address of the portal, without a slash at the end. */
  publicUrl: string
}

/**
 * `GET /preview/v1/{collection}/{id}`: the newest revision of one entry as it would be compiled, for a front end with a preview key.
 * It is the one public route that asks Payload. Never cached, never listed.
 */
export function previewRouter({ payload, keys, publicUrl }: PreviewOptions): Router {
  const router = Router({ strict: true, caseSensitive: true })
  router.get('/preview/v1/:collection/:id', async (req, res) => {
    res.setHeader('Cache-Control', 'no-store')
    res.setHeader('X-Robots-Tag', 'noindex')
    const problem = (status: number, title: string, detail: string) => {
      const body = { type: 'about:blank', title, status, detail }
      res.status(status).type('application/problem+json').send(JSON.stringify(body))
    }
    const frontEnd = await keys.find(req.headers.authorization)
    if (frontEnd?.scope !== 'preview') {
      res.setHeader('WWW-Authenticate', 'Bearer')
      return problem(401, 'Unauthorized', 'Send a key with the scope “preview” as a bearer token.')
    }
    const type = entryTypeOf(req.params.collection)
    const wanted = req.query.locale ?? DEFAULT_LOCALE
    const locale = LOCALES.find((known) => known === wanted)
    if (!locale) return problem(400, 'Bad request', `locale: Must be one of: ${LOCALES.join(', ')}.`)
    if (!type) return problem(404, 'Not found', 'There is no such entry.')
    const now = new Date()
    const loaded = await createLocalReq({}, payload)
      .then(async (local) => {
        const found = await loadEntry(local, req.params.collection as never, req.params.id)
        return { found, uploads: await loadUploads(local, found.references, now) }
      })
      .catch((error) => {
        if (error instanceof WorkflowError) return null
        throw error
      })
    if (!loaded) return problem(404, 'Not found', 'There is no such entry.')
    const { entry, id, contentHash, state } = loaded.found
    const documents = compile(type, {
      entry: { ...entry, id },
      uploads: loaded.uploads,
      publishedAt: typeof entry.publishedAt === 'string' ? entry.publishedAt : now.toISOString(),
      updatedAt: now.toISOString(),
    })
    const document = documents[locale] ?? documents[DEFAULT_LOCALE]
    res.json({
      // What may not be shown is not shown to colleagues of the front end either.
      data: document && withoutUnfit(document, now),
      revision: {
        contentHash,
        state,
        admin: `${publicUrl}/admin/collections/${req.params.collection}/${id}`,
      },
    })
  })
  return router
}
