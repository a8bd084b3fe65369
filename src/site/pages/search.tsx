import { ContentApiError, type SearchResult } from '../../client'
import { inLanguage, placeOf, withQuery } from '../addresses'
import { contentClient } from '../content'
import { inLanguageOf } from '../ui/Content'
import { Pager } from '../ui/Pager'
import { Raw } from '../ui/Raw'
import { SearchForm } from '../ui/SearchForm'
import type { Page, Visit } from '../visit'

const FACETS = ['type', 'theme', 'region', 'organisation'] as const
const PAGE = 20

type Found = { visit: Visit; result: SearchResult }

/** Asks for what the address says. Null where nothing was asked, or it cannot be. */
async function ask({ locale, query }: Visit): Promise<SearchResult | 'refused' | null> {
  const q = query.get('q')?.trim()
  if (!q) return null
  const filters = Object.fromEntries(
    FACETS.flatMap((name) => {
      const value = query.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const offset = Number(query.get('offset') ?? 0)
  try {
    return await contentClient().search({ q, locale, limit: PAGE, ...(offset > 0 && { offset }), ...filters })
  } catch (error) {
    if (error instanceof ContentApiError && error.status === 400) return 'refused'
    throw error
  }
}

const nameOf = ({ words }: Visit, facet: (typeof FACETS)[number], value: string, label: string): string => {
  const types: Readonly<Record<string, string>> = words.texts.typeNames
  return facet === 'type' ? (types[value] ?? label) : words.term({ key: value, label })
}

/** What the results are about: each value narrows them, and one that is chosen can be taken away. */
const Facets = ({ visit, result }: Found) => {
  const { words, query, locale } = visit
  const to = (changes: Record<string, string | null>) =>
    withQuery(inLanguage(locale, '/search'), query, { offset: null, ...changes })
  return (
    <aside className="facets" aria-label={words.texts.filters}>
      {FACETS.filter((facet) => result.facets[facet].length > 0).map((facet) => (
        <section key={facet} aria-labelledby={`facet-${facet}`}>
          <h2 id={`facet-${facet}`}>{words.texts[facet]}</h2>
          <ul>
            {result.facets[facet].map(({ value, label, count }) => {
              const name = nameOf(visit, facet, value, label)
              const chosen = query.get(facet) === value
              return (
                <li key={value}>
                  <a
                    href={to({ [facet]: chosen ? null : value })}
                    aria-current={chosen ? 'true' : undefined}
                    aria-label={chosen ? words.fill(words.texts.removeFilter, { name }) : undefined}
                    rel="nofollow"
                  >
                    {name} <span className="count">{words.number(count)}</span>
                    {chosen && <span aria-hidden="true"> ×</span>}
                  </a>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </aside>
  )
}

const Hits = ({ visit, result }: Found) => {
  const types: Readonly<Record<string, string>> = visit.words.texts.typeNames
  return (
    <ol className="hits">
      {result.data.map((hit) => (
        <li key={hit.id} {...inLanguageOf(visit, hit.contentLanguage)}>
          <p className="over" lang={visit.locale}>
            {types[hit.type]}
          </p>
          <h2>
            <a href={inLanguage(visit.locale, placeOf(hit))}>
              {hit.highlights.title ? <Raw as="span" html={hit.highlights.title} /> : hit.title}
            </a>
          </h2>
          {hit.highlights.text && <Raw as="p" html={hit.highlights.text} />}
        </li>
      ))}
    </ol>
  )
}

const Results = ({ visit, result }: Found) => {
  const { words } = visit
  const { offset, total } = result.page
  const place = (at: number) => ({ offset: at > 0 ? String(at) : null })
  return (
    <div className="results">
      <section aria-label={words.texts.search}>
        <p role="status">{total === 0 ? words.texts.searchNothing : words.count(words.texts.found, total)}</p>
        <Hits visit={visit} result={result} />
        <Pager
          visit={visit}
          next={offset + PAGE < total ? place(offset + PAGE) : null}
          previous={offset > 0 ? place(Math.max(0, offset - PAGE)) : null}
        />
      </section>
      <Facets visit={visit} result={result} />
    </div>
  )
}

/** `/search` */
export const search: Page = async (visit) => {
  const { texts } = visit.words
  const result = await ask(visit)
  const q = visit.query.get('q')?.trim()
  return {
    title: q ? `${texts.search}: ${q}` : texts.search,
    description: texts.searchPrompt,
    part: '/search',
    hidden: visit.query.size > 0,
    body: (
      <>
        <div className="opening">
          <h1>{texts.search}</h1>
          <SearchForm visit={visit} />
          {result === null && <p className="quiet">{texts.searchPrompt}</p>}
          {result === 'refused' && <p role="alert">{texts.searchFailed}</p>}
        </div>
        {result !== null && result !== 'refused' && <Results visit={visit} result={result} />}
      </>
    ),
  }
}
