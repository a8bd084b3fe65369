import { inLanguage, withQuery } from '../addresses'
import type { Visit } from '../visit'

interface PagerProps {
  visit: Visit
  /** Parameters of the next and of the page before; null where there is none. */
  next: Record<string, string | null> | null
  previous?: Record<string, string | null> | null
}

/** Lists are read by cursor, which knows the way forward; the browser knows the way back. */
export const Pager = ({ visit, next, previous = null }: PagerProps) => {
  const { texts } = visit.words
  const to = (changes: Record<string, string | null>) =>
    withQuery(inLanguage(visit.locale, visit.place), visit.query, changes)
  const isFirst = !visit.query.has('cursor') && !visit.query.has('offset')
  if (isFirst && !next) return null
  return (
    <nav className="pager" aria-label={texts.pages}>
      {!isFirst && <a href={to({ cursor: null, offset: null })}>{texts.firstPage}</a>}
      {previous && (
        <a href={to(previous)} rel="prev">
          {texts.previousPage}
        </a>
      )}
      {next && (
        <a href={to(next)} rel="next">
          {texts.nextPage}
        </a>
      )}
    </nav>
  )
}
