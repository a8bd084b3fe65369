import { contentClient } from '../content'
import { Pager } from '../ui/Pager'
import type { Page } from '../visit'

/** `/photo-credits`: whose photographs these are. */
export const credits: Page = async (visit) => {
  const { locale, words, query } = visit
  const { texts } = words
  const cursor = query.get('cursor') ?? undefined
  const { data, page } = await contentClient().list('photo-credits', {
    locale,
    limit: 100,
    sort: 'title',
    cursor,
  })
  return {
    title: texts.credits,
    description: texts.creditsLead,
    part: '/photo-credits',
    shareImage: `/share/${locale}/site.jpg`,
    body: (
      <>
        <div className="opening">
          <h1>{texts.credits}</h1>
          <p className="lead">{texts.creditsLead}</p>
        </div>
        {data.length === 0 && <p className="empty">{texts.empty}</p>}
        <ul className="credits">
          {data.map((credit) => (
            <li key={credit.id} id={credit.slug}>
              <p className="credits__line">
                <bdi>{credit.creditLine}</bdi>
              </p>
              <p className="quiet">
                {[credit.photographer, credit.agency, credit.year].filter(Boolean).join(' · ')}
              </p>
              <p>
                <span className="quiet">{texts.licence}: </span>
                {credit.licence.url ? (
                  <a href={credit.licence.url} rel="license noopener">
                    <bdi>{credit.licence.label}</bdi>
                  </a>
                ) : (
                  <bdi>{credit.licence.label}</bdi>
                )}
              </p>
            </li>
          ))}
        </ul>
        <Pager visit={visit} next={page.next === null ? null : { cursor: page.next }} />
      </>
    ),
  }
}
