import { inLanguage } from '../addresses'
import { contentClient } from '../content'
import { THEME } from '../theme'
import { PracticeCard } from '../ui/PracticeCard'
import { ProfileCard } from '../ui/ProfileCard'
import { EntryLink } from '../ui/References'
import { SearchForm } from '../ui/SearchForm'
import type { Page } from '../visit'

/** Newest entries that the front page shows. */
const SHOWN = { practices: 4, profiles: 2, organisations: 24 }

/** `/`: the newest of everything, and the way to the rest. */
export const home: Page = async (visit) => {
  const { locale, words, site } = visit
  const { texts } = words
  const client = contentClient()
  const [practices, profiles, organisations] = await Promise.all([
    client.list('practices', { locale, limit: SHOWN.practices }),
    client.list('profiles', { locale, limit: SHOWN.profiles }),
    client.list('organisations', { locale, limit: SHOWN.organisations, sort: 'title' }),
  ])
  const more = (place: string) => (
    <p className="more">
      <a href={inLanguage(locale, place)}>{texts.seeAll}</a>
    </p>
  )
  return {
    title: THEME.name ?? site.name,
    description: texts.homeLead,
    shareImage: `/share/${locale}/site.jpg`,
    body: (
      <>
        <div className="opening opening--home">
          <h1>{THEME.name ?? site.name}</h1>
          <p className="lead">{texts.homeLead}</p>
          <SearchForm visit={visit} />
        </div>
        <section className="part" aria-labelledby="practices">
          <h2 id="practices" className="part__title">
            {texts.practices}
          </h2>
          {practices.data.length === 0 && <p className="empty">{texts.empty}</p>}
          <div className="cards cards--front">
            {practices.data.map((practice, at) => (
              <PracticeCard key={practice.id} visit={visit} practice={practice} first={at === 0} level={3} />
            ))}
          </div>
          {more('/good-practices')}
        </section>
        {profiles.data.length > 0 && (
          <section className="part" aria-labelledby="profiles">
            <h2 id="profiles" className="part__title">
              {texts.profiles}
            </h2>
            <div className="cards cards--people">
              {profiles.data.map((profile) => (
                <ProfileCard key={profile.id} visit={visit} profile={profile} level={3} />
              ))}
            </div>
            {more('/day-in-the-life')}
          </section>
        )}
        {organisations.data.length > 0 && (
          <section className="part" aria-labelledby="organisations">
            <h2 id="organisations" className="part__title">
              {texts.organisations}
            </h2>
            <ul className="names">
              {organisations.data.map((organisation) => (
                <li key={organisation.id}>
                  <EntryLink visit={visit} entry={organisation} />
                </li>
              ))}
            </ul>
            {more('/organisations')}
          </section>
        )}
      </>
    ),
  }
}
