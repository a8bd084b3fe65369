import Negotiator from 'negotiator'
import type { z } from 'zod'
import {
  DEFAULT_LOCALE,
  type EntryType,
  entryTypeOf,
  LOCALES,
  type Locale,
  REGIONS,
  THEMES,
} from '../config/vocabulary'
import { makeAnswer, problemAnswer } from './answers'
import type { StoredAnswer } from './cache'
import { makeFeed, makeSitemap } from './feeds'
import { openApiDocument } from './openapi'
import {
  DETAIL_PARAMETERS,
  LIST_PARAMETERS,
  NO_PARAMETERS,
  readParameters,
  SEARCH_PARAMETERS,
  SYNC_PARAMETERS,
  slugParameter,
} from './parameters'
import { entryTag, listTag, makePresenter, type PublicDocument } from './present'
import { badParameters, gone, notFound, Problem } from './problem'
import { findBySlug, listIds } from './queries'
import type { Replica } from './replica'
import { search } from './search'
import { DOCUMENTS } from './shapes'
import { syncPage } from './sync'
import { highlight } from './text'

export const BASE = '/content/v1'

/** The tag of answers that depend on everything. */
export const ANYTHING = 'anything'

interface ContentOptions {
  replica: Replica
  publicUrl: string
  siteName: string
}

interface Asked {
  query: URLSearchParams
  acceptLanguage: string | undefined
}

function negotiate(
  locale: Locale | undefined,
  acceptLanguage: string | undefined,
): { locale: Locale; negotiated: boolean } {
  if (locale) return { locale, negotiated: false }
  const [best] = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).languages([
    ...LOCALES,
  ])
  return {
    locale: (acceptLanguage ? (best as Locale | undefined) : undefined) ?? DEFAULT_LOCALE,
    negotiated: true,
  }
}

/** Fields that an answer always carries, whatever `fields` asks for. */
const IDENTITY = ['id', 'type', 'slug']

function pick(document: PublicDocument, fields: readonly string[] | undefined): Record<string, unknown> {
  if (!fields) return document
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => IDENTITY.includes(name) || fields.includes(name)),
  )
}

function checkFields(type: EntryType, fields: readonly string[] | undefined): void {
  const known = Object.keys(DOCUMENTS[type].shape)
  const unknown = fields?.filter((name) => !known.includes(name)) ?? []
  if (unknown.length > 0) {
    throw badParameters([
      { name: 'fields', detail: `Unknown: ${unknown.join(', ')}. Fields: ${known.join(', ')}.` },
    ])
  }
}

/** Answers the Content API from the replica. Every answer says by tags what it depends on. */
export function makeContent({ replica, publicUrl, siteName }: ContentOptions) {
  const organisationId = (idOrSlug: string): string => {
    const found = findBySlug(replica, 'organisation', idOrSlug)
    return found && found !== 'gone' ? found.id : idOrSlug
  }

  const filterTags = (filters: Record<string, string | number | undefined>): string[] =>
    Object.entries(filters).flatMap(([name, value]) => {
      if (value === undefined) return []
      return [`${name}:${name === 'organisation' ? organisationId(String(value)) : value}`]
    })

  const list = (type: EntryType, { query, acceptLanguage }: Asked): StoredAnswer => {
    const asked = readParameters(LIST_PARAMETERS[type] as z.ZodObject, query) as z.output<
      typeof LIST_PARAMETERS.practice
    >
    const { limit, cursor, sort, fields, updatedSince, locale: wanted, ...filters } = asked
    checkFields(type, fields)
    const { locale, negotiated } = negotiate(wanted, acceptLanguage)
    const page = listIds(replica, type, locale, {
      limit,
      cursor,
      sort,
      filters: filterTags(filters),
      updatedSince: updatedSince && new Date(updatedSince).toISOString(),
    })
    const { read, present, tags } = makePresenter(replica, publicUrl, locale)
    const data = page.ids
      .map(read)
      .filter((document) => document !== null)
      .map((document) => pick(present(document), fields))
    if (filters.organisation) tags.add(listTag('organisation'))
    return makeAnswer(
      { data, page: { limit, next: page.next, total: page.total }, locale },
      { tags: [listTag(type), ...tags], language: locale, negotiated },
    )
  }

  const detail = (type: EntryType, slug: string, { query, acceptLanguage }: Asked): StoredAnswer => {
    const { fields, locale: wanted } = readParameters(DETAIL_PARAMETERS, query)
    checkFields(type, fields)
    const found = slugParameter.safeParse(slug).success ? findBySlug(replica, type, slug) : null
    if (found === null || found === 'gone') {
      return problemAnswer(found === 'gone' ? gone() : notFound('There is no such entry.'), [listTag(type)])
    }
    const { locale, negotiated } = negotiate(wanted, acceptLanguage)
    const { read, present, tags } = makePresenter(replica, publicUrl, locale)
    const document = read(found.id)
    if (!document) return problemAnswer(notFound('There is no such entry.'), [listTag(type)])
    const data = pick(present(document, { inDetail: true }), fields)
    return makeAnswer(
      { data },
      { tags: [entryTag(type, found.id), ...tags], language: document.locale, negotiated },
    )
  }

  const searchAnswer = ({ query, acceptLanguage }: Asked): StoredAnswer => {
    const { q, type, limit, offset, locale: wanted, ...filters } = readParameters(SEARCH_PARAMETERS, query)
    const { locale, negotiated } = negotiate(wanted, acceptLanguage)
    const found = search(replica, locale, { q, type, limit, offset, filters: filterTags(filters) })
    const { read, present } = makePresenter(replica, publicUrl, locale)
    const data = found.hits.flatMap(({ id, score }) => {
      const document = read(id)
      if (!document) return []
      const { type: kind, slug, title, url, contentLanguage } = present(document)
      const highlights = {
        title: highlight(document.title, found.terms, true),
        text: highlight(document.searchText, found.terms),
      }
      return [{ id, type: kind, slug, title, url, contentLanguage, score, highlights }]
    })
    const labelOf = (facet: string, value: string): string => {
      if (facet === 'organisation') return read(value)?.title ?? ''
      const vocabulary: Record<string, string> =
        facet === 'theme' ? THEMES : facet === 'region' ? REGIONS : {}
      return vocabulary[value] ?? value
    }
    const facets = Object.fromEntries(
      Object.entries(found.facets).map(([name, values]) => [
        name,
        values
          .map(({ value, count }) => ({ value, label: labelOf(name, value), count }))
          // An organisation that is not live has no name here.
          .filter(({ label }) => label !== ''),
      ]),
    )
    return makeAnswer(
      { data, facets, page: { limit, offset, total: found.total }, locale },
      { tags: [ANYTHING], language: locale, negotiated },
    )
  }

  const sync = ({ query }: Asked): StoredAnswer => {
    const { since, limit } = readParameters(SYNC_PARAMETERS, query)
    return makeAnswer(syncPage(replica, publicUrl, since, limit), { tags: [ANYTHING] })
  }

  const feed = (kind: 'atom' | 'json', { query }: Asked): StoredAnswer => {
    readParameters(NO_PARAMETERS, query)
    const made = makeFeed(replica, publicUrl, siteName)
    const contentType =
      kind === 'atom' ? 'application/atom+xml; charset=utf-8' : 'application/feed+json; charset=utf-8'
    return makeAnswer(made[kind], { tags: made.tags, contentType })
  }

  const openApi = JSON.stringify(openApiDocument(publicUrl, siteName))

  const answerPath = (path: string, asked: Asked): StoredAnswer | Promise<StoredAnswer> => {
    const [collection = '', slug, ...rest] = path.split('/')
    const type = entryTypeOf(collection)
    if (type && rest.length === 0) return slug === undefined ? list(type, asked) : detail(type, slug, asked)
    switch (path) {
      case 'search':
        return searchAnswer(asked)
      case 'sync':
        return sync(asked)
      case 'feed.atom':
        return feed('atom', asked)
      case 'feed.json':
        return feed('json', asked)
      case 'sitemap.xml':
        readParameters(NO_PARAMETERS, asked.query)
        return makeSitemap(replica, publicUrl).then((xml) =>
          makeAnswer(xml, { tags: [ANYTHING], contentType: 'application/xml; charset=utf-8' }),
        )
      case 'openapi.json':
        readParameters(NO_PARAMETERS, asked.query)
        return makeAnswer(openApi, {
          tags: ['openapi'],
          contentType: 'application/vnd.oai.openapi+json; charset=utf-8',
        })
      default:
        throw notFound()
    }
  }

  /**
   * @param url path and query as they came
   * @returns an answer for every input: what is wrong becomes a problem
   */
  return async (url: string, acceptLanguage: string | undefined): Promise<StoredAnswer> => {
    try {
      const cut = url.indexOf('?')
      const path = cut < 0 ? url : url.slice(0, cut)
      if (/%(?![0-9a-fA-F]{2})/.test(url))
        throw new Problem(400, 'Bad request', 'The address is not encoded properly.')
      const query = new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1))
      return await answerPath(path.slice(BASE.length + 1), { query, acceptLanguage })
    } catch (error) {
      if (error instanceof Problem) return problemAnswer(error)
      throw error
    }
  }
}
