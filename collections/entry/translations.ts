import type { Endpoint, Field } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { DEFAULT_LOCALE, type EntryCollection, LOCALES } from '../../src/config/vocabulary'
import { readSources } from '../../src/workflow/translations/read-sources'
import { reader } from './revision-endpoints'

/** Above the fields: which language is shown beside them, and what of this one is missing or older. */
export const translationsBar: Field = {
  name: 'translationsBar',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/admin/translate/TranslateBar#TranslateBar' },
  },
}

const query = z.object({ source: z.enum(LOCALES).default(DEFAULT_LOCALE) })

/** `GET …/sources?source=en&locale=fr`: the texts of an entry in the language that is translated from. */
export const translationEndpoints = (collection: EntryCollection): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/sources',
    method: 'get',
    handler: async (req) => {
      const user = reader(req)
      const parsed = query.safeParse(req.query)
      if (!parsed.success)
        throw new APIError(`source: say which: ${LOCALES.join(', ')}.`, 400, { code: 'invalid_input' }, true)
      const { source } = parsed.data
      const locale = LOCALES.find((known) => known === req.locale) ?? DEFAULT_LOCALE
      const asked = { collection, id: String(req.routeParams?.id), source, locale }
      return Response.json(await readSources(req.payload, user, asked), {
        headers: { 'Cache-Control': 'private, no-store' },
      })
    },
  },
]
