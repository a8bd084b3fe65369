import { entryTypeOf } from '../../config/vocabulary'
import { openApiDocument } from '../api/openapi'
import { NO_PARAMETERS, readParameters, SYNC_PARAMETERS } from '../api/parameters'
import { readSince, syncPage } from '../queries/sync'
import { EVERYTHING } from '../responses/answers'
import { badEncoding, notFound } from '../responses/problem'
import type { StoredAnswer } from '../responses/stored-answer'
import { FEED_TAGS, type FeedKind, makeFeed, makeSitemap } from './feeds'
import { makeGraphQlPlanner } from './graphql'
import { JSON_LD, planJsonLd } from './json-ld'
import { planDetail, planList } from './list'
import { type Asked, keyOf, type Plan, type Room } from './plan'
import { planSearch } from './search'

export const BASE = '/content/v1'

export const isContent = (url: string): boolean =>
  url === BASE || url.startsWith(`${BASE}/`) || url.startsWith(`${BASE}?`)

/** A percent sign that two hexadecimal digits do not follow. */
const BROKEN_ENCODING = /%(?![0-9a-fA-F]{2})/

export const hasBrokenEncoding = (url: string): boolean => BROKEN_ENCODING.test(url)

/** Reads requests to the Content API, and answers them from the replica. Every answer says by tags what it depends on. */
export function makeContent(room: Room) {
  const { replica, respond, publicUrl, siteName } = room
  const planGraphQl = makeGraphQlPlanner(room)
  const openApi = JSON.stringify(openApiDocument(siteName))

  const withoutParameters = (asked: Asked, make: () => StoredAnswer | Promise<StoredAnswer>): Plan => ({
    key: keyOf(asked, readParameters(NO_PARAMETERS, asked.query)),
    make,
  })

  const planFeed = (kind: FeedKind, contentType: string, asked: Asked): Plan =>
    withoutParameters(asked, () =>
      respond.answer(makeFeed(kind, replica, publicUrl, siteName), {
        tags: FEED_TAGS,
        contentType: `${contentType}; charset=utf-8`,
      }),
    )

  const planSync = (asked: Asked): Plan => {
    const parameters = readParameters(SYNC_PARAMETERS, asked.query)
    const make = () => {
      let until = Number.POSITIVE_INFINITY
      const page = syncPage(replica, publicUrl, readSince(parameters.since), parameters.limit, (time) => {
        until = time
      })
      return respond.answer(page, { tags: [EVERYTHING], until })
    }
    return { key: keyOf(asked, parameters), make }
  }

  /**
   * @param url path and query as they came
   * @throws Problem where the request cannot be understood, or there is no such endpoint
   */
  return (url: string, acceptLanguage: string | undefined): Plan => {
    if (hasBrokenEncoding(url)) throw badEncoding()
    const cut = url.indexOf('?')
    const path = (cut < 0 ? url : url.slice(0, cut)).slice(BASE.length + 1)
    const asked: Asked = {
      path,
      query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)),
      acceptLanguage,
    }
    const [collection = '', slug, ...rest] = path.split('/')
    const type = entryTypeOf(collection)
    if (type && slug === undefined) return planList(type, asked, room)
    if (type && slug?.endsWith(JSON_LD) && rest.length === 0)
      return planJsonLd(type, slug.slice(0, -JSON_LD.length), asked, room)
    if (type && slug !== undefined && rest.length === 0) return planDetail(type, slug, asked, room)
    switch (path) {
      case 'search':
        return planSearch(asked, room)
      case 'graphql':
        return planGraphQl(asked)
      case 'sync':
        return planSync(asked)
      case 'feed.atom':
        return planFeed('atom', 'application/atom+xml', asked)
      case 'feed.json':
        return planFeed('json', 'application/feed+json', asked)
      case 'sitemap.xml':
        return withoutParameters(asked, async () =>
          respond.answer(await makeSitemap(replica, publicUrl), {
            tags: [EVERYTHING],
            contentType: 'application/xml; charset=utf-8',
          }),
        )
      case 'openapi.json':
        return withoutParameters(asked, () => respond.answer(openApi, { tags: ['openapi'] }))
      default:
        throw notFound()
    }
  }
}
