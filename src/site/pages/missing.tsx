import { inLanguage } from '../addresses'
import { SearchForm } from '../ui/SearchForm'
import type { Answer, Visit } from '../visit'

const notice = (visit: Visit, status: number, title: string, text: string): Answer => ({
  status,
  title,
  hidden: true,
  body: (
    <div className="opening notice">
      <p className="over">{status}</p>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        <a href={inLanguage(visit.locale, '/')}>{visit.words.texts.toHome}</a>
      </p>
      {status !== 503 && <SearchForm visit={visit} />}
    </div>
  ),
})

/** What is answered where there is no page (404), and where there is none any more (410). */
export const goneOrMissing =
  (status: 404 | 410) =>
  (visit: Visit): Answer => {
    const { texts } = visit.words
    return status === 410
      ? notice(visit, 410, texts.goneTitle, texts.goneText)
      : notice(visit, 404, texts.notFoundTitle, texts.notFoundText)
  }

/** A preview link whose text has changed since: what it says now is not what was to be shown. */
export const overtaken = (visit: Visit): Answer => ({
  ...notice(visit, 409, visit.words.texts.sharedChanged, visit.words.texts.sharedAsk),
  isPreview: true,
})

/** Something is wrong on our side. */
export const trouble = (visit: Visit): Answer =>
  notice(visit, 503, visit.words.texts.troubleTitle, visit.words.texts.troubleText)
