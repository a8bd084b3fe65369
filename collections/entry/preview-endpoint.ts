import type { Endpoint } from 'payload'
import { DEFAULT_LOCALE, type EntryCollection, LOCALES } from '../../src/config/vocabulary'
import { presentPreview } from '../../src/publishing/present-preview'
import { reader, readForm } from './revision-endpoints'

const PRIVATE = { headers: { 'Cache-Control': 'private, no-store' } }

/**
 * The newest revision of an entry, or what a form holds, in the shape of the Content API. For whoever may read drafts; nothing is
 * written, and no cache keeps it.
 */
export const previewEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/preview',
    method: 'get',
    handler: async (req) => {
      const locale = LOCALES.find((one) => one === req.query.locale) ?? DEFAULT_LOCALE
      const asked = { collection, id: String(req.routeParams?.id), locale }
      return Response.json({ data: await presentPreview(req.payload, reader(req), asked) }, PRIVATE)
    },
  },
  {
    path: '/:id/preview',
    method: 'post',
    handler: async (req) => {
      const user = reader(req)
      const form = await readForm(req, collection)
      const asked = { collection, id: String(req.routeParams?.id), ...form }
      return Response.json({ data: await presentPreview(req.payload, user, asked) }, PRIVATE)
    },
  },
]
