import type { Section } from '../../client'
import { languagesOf, readEntry } from '../content'
import { describe } from '../describe'
import { THEME } from '../theme'
import { Content } from '../ui/Content'
import { EditMark } from '../ui/EditMark'
import { PracticeCard } from '../ui/PracticeCard'
import { ProfileCard } from '../ui/ProfileCard'
import { Raw } from '../ui/Raw'
import type { Answer, Page, Visit } from '../visit'

async function show(visit: Visit, slug: string): Promise<Answer> {
  const [section, languages] = await Promise.all([
    readEntry('sections', slug, visit.locale),
    languagesOf('sections', slug),
  ])
  return { ...sectionAnswer(visit, section), languages }
}

/** A section as it is given: also for the preview. */
export const sectionAnswer = (visit: Visit, section: Section): Answer => {
  const { title, introduction, entries, contentLanguage, id } = section
  return {
    title,
    description: describe(introduction.text),
    shareImage: `/share/${visit.locale}/sections/${section.slug}.jpg`,
    contentLanguage,
    edit: { collection: 'sections', id, title },
    part: '/good-practices',
    body: (
      <>
        <Content visit={visit} language={contentLanguage} className="opening">
          <h1>{title}</h1>
          <Raw as="div" className="lead prose" html={introduction.html} />
          <EditMark
            visit={visit}
            of={{ collection: 'sections', id, language: contentLanguage }}
            field="introduction"
          />
        </Content>
        <div className="cards">
          {entries.length === 0 && <p className="empty">{visit.words.texts.empty}</p>}
          {entries.map((entry, at) =>
            entry.type === 'practice' ? (
              <PracticeCard key={entry.id} visit={visit} practice={entry} first={at === 0} />
            ) : (
              <ProfileCard key={entry.id} visit={visit} profile={entry} first={at === 0} />
            ),
          )}
        </div>
      </>
    ),
  }
}

/** `/good-practices` */
export const goodPractices: Page = (visit) => show(visit, THEME.section)

/** `/sections/{slug}`: every other section. */
export const otherSection: Page = (visit) => show(visit, visit.params.slug ?? '')
