import type { z } from 'zod'
import { type Locale, REGIONS, THEMES } from '../../config/vocabulary'
import { readParameters, SEARCH_PARAMETERS } from '../api/parameters'
import type { SearchBody } from '../api/shapes'
import { readFilters } from '../queries/filters'
import { makePresenter } from '../queries/present'
import { type Facet, search } from '../queries/search'
import { highlight } from '../queries/words'
import { EVERYTHING } from '../responses/answers'
import { type Asked, keyOf, languageOf, type Plan, type Room } from './plan'

type SearchParameters = z.output<typeof SEARCH_PARAMETERS>

const LABELS: Partial<Record<Facet, Record<string, string>>> = { theme: THEMES, region: REGIONS }

/** What a search answers, and the presenter that made it. */
export function searchBody({ replica, publicUrl }: Room, parameters: SearchParameters, locale: Locale) {
  const { q, type, limit, offset, locale: _locale, ...filters } = parameters
  const found = search(replica, {
    ...{ q, locale, type, limit, offset },
    ...readFilters(replica, undefined, filters),
  })
  const presenter = makePresenter(replica, publicUrl, locale)
  const { read, referTo } = presenter
  const data = found.hits.flatMap(({ id, score }): SearchBody['data'] => {
    const document = read(id)
    const reference = document && referTo(document)
    if (!document || !reference) return []
    const highlights = {
      title: highlight(document.title, found.phrases, true),
      text: highlight(document.searchText, found.phrases),
    }
    return [{ ...reference, contentLanguage: document.locale, score, highlights }]
  })
  const labelled = (facet: Facet) =>
    found.facets[facet].flatMap(({ value, count }) => {
      // An organisation that is not live has no name here.
      const label =
        facet === 'organisation'
          ? referTo({ type: 'organisation', id: value })?.title
          : (LABELS[facet]?.[value] ?? value)
      return label === undefined ? [] : [{ value, label, count }]
    })
  const facets = {
    type: labelled('type'),
    organisation: labelled('organisation'),
    theme: labelled('theme'),
    region: labelled('region'),
  }
  const page = { limit, offset, total: found.total }
  const { didYouMean } = found
  return { body: { data, didYouMean, facets, page, locale } satisfies SearchBody, presenter }
}

/** `GET /search` */
export function planSearch(asked: Asked, room: Room): Plan {
  const parameters = readParameters(SEARCH_PARAMETERS, asked.query)
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const { body } = searchBody(room, parameters, locale)
    return room.respond.answer(body, { tags: [EVERYTHING], language: locale, isNegotiated })
  }
  return { key: keyOf(asked, parameters, language), make }
}
