import type {
  CompiledDocument,
  CompiledOrganisation,
  CompiledPractice,
  CompiledProfile,
} from '../../publishing/compiled'
import { type Context, Facts, namesOf, Picture, Prose, Words } from './parts'

interface ArticleProps<Document> {
  context: Context
  shown: Document
  /** The same without what stands in for missing translations. */
  own: Document | null
}

const listed = (names: readonly string[]) => names.join(' · ')

const Profile = ({ context, shown, own }: ArticleProps<CompiledProfile>) => (
  <>
    <header>
      <h2>
        <Words context={context} shown={shown.title} own={own?.title} />
      </h2>
      <p>
        <Words context={context} shown={shown.role} own={own?.role} />
      </p>
      <p className="quiet">
        {listed([
          ...namesOf(context, [shown.organisation]),
          shown.sector.label,
          ...(shown.country ? [shown.country.name] : []),
        ])}
      </p>
    </header>
    <Picture context={context} image={shown.portrait} />
    <Prose context={context} shown={shown.introduction} own={own?.introduction} />
    {shown.moments.map((moment, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and the place is all that tells two moments apart
      <section key={at}>
        <h3>
          {moment.time && <time>{moment.time}</time>}{' '}
          <Words context={context} shown={moment.title} own={own?.moments[at]?.title} />
        </h3>
        <Prose context={context} shown={moment.text} own={own?.moments[at]?.text} />
        <Picture context={context} image={moment.photo} />
      </section>
    ))}
    {shown.questions.map((item, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and the place is all that tells two questions apart
      <section key={at}>
        <h3>
          <Words context={context} shown={item.question} own={own?.questions[at]?.question} />
        </h3>
        <Prose context={context} shown={item.answer} own={own?.questions[at]?.answer} />
      </section>
    ))}
  </>
)

const Practice = ({ context, shown, own }: ArticleProps<CompiledPractice>) => {
  const { fields } = context.texts
  return (
    <>
      <header>
        <h2>
          <Words context={context} shown={shown.title} own={own?.title} />
        </h2>
        <p>
          <Words context={context} shown={shown.summary} own={own?.summary} />
        </p>
      </header>
      <Picture context={context} image={shown.heroPhoto} />
      <Prose context={context} shown={shown.body} own={own?.body} />
      <Facts
        rows={[
          [fields.organisations, listed(namesOf(context, shown.organisations))],
          [fields.partners, listed(namesOf(context, shown.partners))],
          [fields.themes, listed(shown.themes.map(({ label }) => label))],
          [fields.regions, listed(shown.regions.map(({ label }) => label))],
          [fields.countries, listed(shown.countries.map(({ name }) => name))],
          [fields.year, shown.year === null ? null : String(shown.year)],
          [fields.related, listed(namesOf(context, shown.related))],
        ]}
      />
      {shown.resources.length > 0 && (
        <>
          <h3>{fields.resources}</h3>
          <ul>
            {shown.resources.map((resource, at) => (
              <li key={resource.url}>
                <Words context={context} shown={resource.label} own={own?.resources[at]?.label} />{' '}
                <bdi className="quiet">{resource.url}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Organisation = ({ context, shown, own }: ArticleProps<CompiledOrganisation>) => {
  const { fields } = context.texts
  return (
    <>
      <header>
        <h2>
          <Words context={context} shown={shown.title} own={own?.title} />
        </h2>
      </header>
      <Picture context={context} image={shown.logo} />
      {shown.about && <Prose context={context} shown={shown.about} own={own?.about ?? undefined} />}
      <Facts
        rows={[
          [fields.kind, shown.kind.label],
          [fields.countries, shown.country?.name ?? null],
          [fields.website, shown.website],
        ]}
      />
    </>
  )
}

const of = <Type extends CompiledDocument['type']>(
  document: CompiledDocument | null,
  type: Type,
): Extract<CompiledDocument, { type: Type }> | null =>
  document?.type === type ? (document as Extract<CompiledDocument, { type: Type }>) : null

/** The text itself, as far as a guest is ever asked about its kind. */
export const Article = ({ context }: { context: Context }) => {
  const { document, own } = context.appearance
  switch (document.type) {
    case 'profile':
      return <Profile context={context} shown={document} own={of(own, 'profile')} />
    case 'practice':
      return <Practice context={context} shown={document} own={of(own, 'practice')} />
    case 'organisation':
      return <Organisation context={context} shown={document} own={of(own, 'organisation')} />
    default:
      return null
  }
}
