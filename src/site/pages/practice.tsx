import type { Practice } from '../../client'
import { inLanguage } from '../addresses'
import { languagesOf, readEntry } from '../content'
import { Content } from '../ui/Content'
import { Dates } from '../ui/Dates'
import { EditMark } from '../ui/EditMark'
import { Facts, listed } from '../ui/Facts'
import { Picture } from '../ui/Picture'
import { Raw } from '../ui/Raw'
import { LinkList, references } from '../ui/References'
import { Resources } from '../ui/Resources'
import type { Answer, Page, Visit } from '../visit'

/** Terms that lists can be narrowed by, each a link to that list. */
const filters = (visit: Visit, name: string, terms: readonly { key: string; label: string }[]) =>
  listed(
    terms.map((term) => ({
      key: term.key,
      value: (
        <a href={`${inLanguage(visit.locale, '/practices')}?${name}=${term.key}`}>{visit.words.term(term)}</a>
      ),
    })),
  )

/** A practice as it is given: also for the preview. */
export const practiceAnswer = (visit: Visit, practice: Practice): Answer => {
  const { texts } = visit.words
  const { title, summary, body, heroPhoto, contentLanguage, resources, related, id, slug } = practice
  const of = { collection: 'practices', id, language: contentLanguage }
  return {
    title,
    description: summary || undefined,
    kind: 'article',
    shareImage: `/share/${visit.locale}/practices/${slug}.jpg`,
    contentLanguage,
    edit: { collection: 'practices', id, title },
    part: '/good-practices',
    body: (
      <>
        <Content visit={visit} language={contentLanguage} className="story">
          <header>
            <h1>{title}</h1>
            <p className="lead">{summary}</p>
            <EditMark visit={visit} of={of} field="title" />
          </header>
          {heroPhoto && (
            <Picture
              visit={visit}
              image={heroPhoto}
              first
              ratio={16 / 9}
              sizes="(min-width: 70rem) 66rem, 94vw"
            />
          )}
          {heroPhoto && <EditMark visit={visit} of={of} field="heroPhoto" />}
          <Raw as="div" className="prose" html={body.html} />
          <EditMark visit={visit} of={of} field="body" />
          <Resources visit={visit} resources={resources} heading={2} />
          {resources.length > 0 && <EditMark visit={visit} of={of} field="resources" />}
        </Content>
        <section className="about" aria-labelledby="about">
          <h2 id="about">{texts.aboutPractice}</h2>
          <Facts
            facts={[
              [texts.organisation, references(visit, practice.organisations)],
              [texts.partners, references(visit, practice.partners)],
              [texts.themes, filters(visit, 'theme', practice.themes)],
              [texts.regions, filters(visit, 'region', practice.regions)],
              [
                texts.countries,
                listed(practice.countries.map(({ code, name }) => ({ key: code, value: name }))),
              ],
              [texts.year, practice.year],
            ]}
          />
          <EditMark visit={visit} of={of} field="organisations" />
          <Dates visit={visit} entry={practice} />
        </section>
        <LinkList visit={visit} id="related" title={texts.related} entries={related} />
      </>
    ),
  }
}

/** `/practices/{slug}` */
export const practice: Page = async (visit) => {
  const slug = visit.params.slug ?? ''
  const [entry, languages] = await Promise.all([
    readEntry('practices', slug, visit.locale),
    languagesOf('practices', slug),
  ])
  return { ...practiceAnswer(visit, entry), languages }
}
