import { REGIONS, THEMES } from '../../config/vocabulary'
import { inLanguage } from '../addresses'
import { contentClient } from '../content'
import { Pager } from '../ui/Pager'
import { PracticeCard } from '../ui/PracticeCard'
import type { Page, Visit } from '../visit'

const FILTERS = [
  ['theme', THEMES],
  ['region', REGIONS],
] as const

const FilterForm = ({ visit }: { visit: Visit }) => {
  const { locale, words, query } = visit
  return (
    <form className="narrow" action={inLanguage(locale, '/practices')} method="get">
      {FILTERS.map(([name, vocabulary]) => (
        <p key={name}>
          <label htmlFor={name}>{words.texts[name]}</label>
          <select id={name} name={name} defaultValue={query.get(name) ?? ''}>
            <option value="">{words.texts.any}</option>
            {Object.entries(vocabulary).map(([key, label]) => (
              <option key={key} value={key}>
                {words.term({ key, label })}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button type="submit">{words.texts.filterShow}</button>
    </form>
  )
}

/** `/practices`: all of them, narrowed by theme and region. */
export const practices: Page = async (visit) => {
  const { locale, words, query } = visit
  // The empty choice of a form is no filter.
  const chosen = Object.fromEntries(
    [...FILTERS.map(([name]) => name), 'cursor'].flatMap((name) => {
      const value = query.get(name)
      return value ? [[name, value]] : []
    }),
  )
  const { data, page } = await contentClient().list('practices', { locale, limit: 20, ...chosen })
  return {
    title: words.texts.allPractices,
    description: words.texts.homeLead,
    part: '/good-practices',
    shareImage: `/share/${locale}/site.jpg`,
    hidden: Object.keys(chosen).length > 0,
    body: (
      <>
        <div className="opening">
          <h1>{words.texts.allPractices}</h1>
          <FilterForm visit={visit} />
          <p className="quiet">{words.count(words.texts.entries, page.total)}</p>
        </div>
        <div className="cards">
          {data.map((practice, at) => (
            <PracticeCard key={practice.id} visit={visit} practice={practice} first={at === 0} />
          ))}
        </div>
        {data.length === 0 && <p className="empty">{words.texts.empty}</p>}
        <Pager visit={visit} next={page.next === null ? null : { cursor: page.next }} />
      </>
    ),
  }
}
