import type { Profile } from '../../client'
import { languagesOf, readEntry } from '../content'
import { describe } from '../describe'
import { Content } from '../ui/Content'
import { EditMark } from '../ui/EditMark'
import { Facts } from '../ui/Facts'
import { Picture } from '../ui/Picture'
import { Raw } from '../ui/Raw'
import { EntryLink } from '../ui/References'
import type { Answer, Page, Visit } from '../visit'

type Of = { collection: string; id: string; language: Profile['contentLanguage'] }
type Moments = { visit: Visit; moments: Profile['moments']; of: Of }

/** The moments of the day, in their order, along a line. */
const Timeline = ({ visit, moments, of }: Moments) =>
  moments.length === 0 ? null : (
    <section className="day" aria-labelledby="day">
      <h2 id="day">{visit.words.texts.theDay}</h2>
      <ol>
        {moments.map(({ time, title, text, photo }, at) => (
          <li key={`${time} ${title}`}>
            {time && (
              <time dateTime={time} dir="ltr">
                {time}
              </time>
            )}
            <div>
              <h3>{title}</h3>
              <Raw as="div" className="prose" html={text.html} />
              {photo && (
                <Picture visit={visit} image={photo} ratio={3 / 2} sizes="(min-width: 48rem) 36rem, 80vw" />
              )}
              <EditMark visit={visit} of={of} field={`moments.${at}.text`} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )

/** A profile as it is given: also for the preview. */
export const profileAnswer = (visit: Visit, profile: Profile): Answer => {
  const { words } = visit
  const { title, role, sector, organisation, country, portrait, introduction, questions, id, slug } = profile
  const of = { collection: 'profiles', id, language: profile.contentLanguage }
  return {
    title,
    description: describe(introduction.text) ?? role,
    kind: 'article',
    shareImage: `/share/${visit.locale}/profiles/${slug}.jpg`,
    contentLanguage: profile.contentLanguage,
    edit: { collection: 'profiles', id, title },
    part: '/day-in-the-life',
    body: (
      <Content visit={visit} language={profile.contentLanguage} className="story">
        <header>
          <p className="over" lang={visit.locale}>
            {words.texts.profiles}
          </p>
          <h1>{title}</h1>
          <p className="lead">{role}</p>
          <EditMark visit={visit} of={of} field="role" />
        </header>
        <div className={portrait ? 'person' : undefined}>
          {portrait && (
            <Picture visit={visit} image={portrait} first sizes="(min-width: 48rem) 22rem, 92vw" />
          )}
          <div>
            <Raw as="div" className="prose" html={introduction.html} />
            <EditMark visit={visit} of={of} field="introduction" />
            <Facts
              facts={[
                [words.texts.organisation, organisation && <EntryLink visit={visit} entry={organisation} />],
                [words.texts.sector, words.term(sector)],
                [words.texts.country, country?.name],
              ]}
            />
          </div>
        </div>
        <Timeline visit={visit} moments={profile.moments} of={of} />
        {questions.length > 0 && (
          <section className="questions" aria-labelledby="questions">
            <h2 id="questions">{words.texts.questions}</h2>
            {questions.map(({ question, answer }, at) => (
              <div key={question}>
                <h3>{question}</h3>
                <Raw as="div" className="prose" html={answer.html} />
                <EditMark visit={visit} of={of} field={`questions.${at}.answer`} />
              </div>
            ))}
          </section>
        )}
      </Content>
    ),
  }
}

/** `/day-in-the-life/{slug}` */
export const profile: Page = async (visit) => {
  const slug = visit.params.slug ?? ''
  const [entry, languages] = await Promise.all([
    readEntry('profiles', slug, visit.locale),
    languagesOf('profiles', slug),
  ])
  return { ...profileAnswer(visit, entry), languages }
}
