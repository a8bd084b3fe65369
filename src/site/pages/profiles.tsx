import { contentClient } from '../content'
import { Pager } from '../ui/Pager'
import { ProfileCard } from '../ui/ProfileCard'
import type { Page } from '../visit'

/** `/day-in-the-life` */
export const profiles: Page = async (visit) => {
  const { locale, words, query } = visit
  const cursor = query.get('cursor') ?? undefined
  const { data, page } = await contentClient().list('profiles', { locale, limit: 20, cursor })
  return {
    title: words.texts.profiles,
    description: words.texts.profilesLead,
    part: '/day-in-the-life',
    shareImage: `/share/${locale}/site.jpg`,
    body: (
      <>
        <div className="opening">
          <h1>{words.texts.profiles}</h1>
          <p className="lead">{words.texts.profilesLead}</p>
        </div>
        {data.length === 0 && <p className="empty">{words.texts.empty}</p>}
        <div className="cards cards--people">
          {data.map((profile, at) => (
            <ProfileCard key={profile.id} visit={visit} profile={profile} first={at === 0} />
          ))}
        </div>
        <Pager visit={visit} next={page.next === null ? null : { cursor: page.next }} />
      </>
    ),
  }
}
