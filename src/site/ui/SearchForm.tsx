import { inLanguage } from '../addresses'
import type { Visit } from '../visit'

/** Searches by a plain request, so that it works without scripts. Filters that are set stay set. */
export const SearchForm = ({ visit }: { visit: Visit }) => {
  const { locale, words, query } = visit
  const kept = visit.place === '/search' ? ['type', 'organisation', 'theme', 'region'] : []
  return (
    <search>
      <form className="find" action={inLanguage(locale, '/search')} method="get">
        <label htmlFor="q">{words.texts.searchLabel}</label>
        <div className="find__row">
          <input
            id="q"
            name="q"
            type="search"
            required
            maxLength={200}
            defaultValue={query.get('q') ?? ''}
            autoComplete="off"
          />
          {kept.map((name) => {
            const value = query.get(name)
            return value ? <input key={name} type="hidden" name={name} value={value} /> : null
          })}
          <button type="submit">{words.texts.search}</button>
        </div>
      </form>
    </search>
  )
}
