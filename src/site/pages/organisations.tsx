import { contentClient } from '../content'
import { inLanguageOf } from '../ui/Content'
import { Pager } from '../ui/Pager'
import { EntryLink } from '../ui/References'
import type { Page } from '../visit'

/** `/organisations` */
export const organisations: Page = async (visit) => {
  const { locale, words, query } = visit
  const cursor = query.get('cursor') ?? undefined
  const { data, page } = await contentClient().list('organisations', {
    locale,
    limit: 60,
    sort: 'title',
    cursor,
  })
  return {
    title: words.texts.organisations,
    description: words.texts.organisationsLead,
    part: '/organisations',
    shareImage: `/share/${locale}/site.jpg`,
    body: (
      <>
        <div className="opening">
          <h1>{words.texts.organisations}</h1>
          <p className="lead">{words.texts.organisationsLead}</p>
        </div>
        {data.length === 0 && <p className="empty">{words.texts.empty}</p>}
        <ul className="tiles">
          {data.map((organisation) => (
            <li key={organisation.id} {...inLanguageOf(visit, organisation.contentLanguage)}>
              <h2>
                <EntryLink visit={visit} entry={organisation} />
              </h2>
              <p className="quiet" lang={locale}>
                {[words.term(organisation.kind), organisation.country?.name].filter(Boolean).join(' · ')}
              </p>
              {organisation.about && <p>{organisation.about.text.split('\n')[0]}</p>}
            </li>
          ))}
        </ul>
        <Pager visit={visit} next={page.next === null ? null : { cursor: page.next }} />
      </>
    ),
  }
}
