import type { Organisation } from '../../client'
import { languagesOf, readEntry } from '../content'
import { describe } from '../describe'
import { Content } from '../ui/Content'
import { EditMark } from '../ui/EditMark'
import { Facts } from '../ui/Facts'
import { Picture } from '../ui/Picture'
import { Raw } from '../ui/Raw'
import { LinkList } from '../ui/References'
import type { Answer, Page, Visit } from '../visit'

const SHOWN_URL = /^https?:\/\/(?:www\.)?|\/$/g

const Website = ({ address }: { address: string }) => (
  <a href={address} rel="noopener" dir="ltr">
    {address.replace(SHOWN_URL, '')}
  </a>
)

/** An organisation as it is given: also for the preview. */
export const organisationAnswer = (visit: Visit, organisation: Organisation): Answer => {
  const { texts } = visit.words
  const { title, kind, country, website, logo, about, practices = [], profiles = [], id } = organisation
  const of = { collection: 'organisations', id, language: organisation.contentLanguage }
  return {
    title,
    description: describe(about?.text ?? '') ?? `${title}: ${visit.words.term(kind)}`,
    shareImage: `/share/${visit.locale}/organisations/${organisation.slug}.jpg`,
    contentLanguage: organisation.contentLanguage,
    edit: { collection: 'organisations', id, title },
    part: '/organisations',
    body: (
      <>
        <Content visit={visit} language={organisation.contentLanguage} className="story story--short">
          <header>
            <p className="over">{visit.words.term(kind)}</p>
            <h1>{title}</h1>
            <EditMark visit={visit} of={of} field="name" />
          </header>
          {logo && <Picture visit={visit} image={logo} first sizes="16rem" />}
          {about && <Raw as="div" className="prose" html={about.html} />}
          <EditMark visit={visit} of={of} field="about" />
        </Content>
        <div className="about">
          <Facts
            facts={[
              [texts.country, country?.name],
              [texts.website, website && <Website address={website} />],
            ]}
          />
        </div>
        <LinkList visit={visit} id="practices" title={texts.practicesOf} entries={practices} />
        <LinkList visit={visit} id="profiles" title={texts.profilesOf} entries={profiles} />
      </>
    ),
  }
}

/** `/organisations/{slug}` */
export const organisation: Page = async (visit) => {
  const slug = visit.params.slug ?? ''
  const [entry, languages] = await Promise.all([
    readEntry('organisations', slug, visit.locale),
    languagesOf('organisations', slug),
  ])
  return { ...organisationAnswer(visit, entry), languages }
}
