import type { EntryType } from '../../config/vocabulary'
import { LINKED_PARAMETERS, LONGEST_SLUG, readParameters, SLUG } from '../api/parameters'
import type { Image, PublicDocument, PublicReference } from '../api/shapes'
import { entryTag, listTag } from '../queries/present'
import { notFound } from '../responses/problem'
import { detailBody } from './list'
import { type Asked, keyOf, languageOf, type Plan, type Room } from './plan'

export const JSON_LD = '.jsonld'

type Node = Record<string, unknown>

/** Leaves out what is not known: an empty value would be a statement. */
const node = (type: string, fields: Node): Node => ({
  '@type': type,
  ...Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ),
})

/** Source: schema.org, ImageObject; Google Search Central, "Image metadata". */
const image = (picture: Image | null): Node | null =>
  picture &&
  node('ImageObject', {
    contentUrl: picture.url,
    width: picture.width,
    height: picture.height,
    caption: picture.alt,
    creditText: picture.creditLine,
    copyrightNotice: picture.creditLine,
    license: picture.licence.url,
  })

const organisationOf = ({ url, title }: PublicReference): Node =>
  node('Organization', { '@id': url, name: title, url })

/** An entry in the words of schema.org. Everything in it is in the answer of the API too. */
function describe(entry: PublicDocument): Node {
  const base = {
    '@id': entry.url,
    url: entry.url,
    name: entry.title,
    inLanguage: entry.contentLanguage,
    datePublished: entry.publishedAt,
    dateModified: entry.updatedAt,
  }
  switch (entry.type) {
    case 'practice':
      return node('Article', {
        ...base,
        headline: entry.title,
        description: entry.summary,
        articleBody: entry.body.text,
        image: image(entry.heroPhoto),
        keywords: [...entry.themes, ...entry.regions].map(({ label }) => label),
        spatialCoverage: entry.countries.map(({ name }) => name),
        sourceOrganization: entry.organisations.map(organisationOf),
        contributor: entry.partners.map(organisationOf),
        citation: entry.resources.map(({ label, url }) => node('CreativeWork', { name: label, url })),
      })
    case 'organisation':
      return node('Organization', {
        '@id': entry.url,
        name: entry.title,
        url: entry.website ?? entry.url,
        description: entry.about?.text,
        logo: image(entry.logo),
        location: entry.country?.name,
      })
    case 'profile':
      return node('ProfilePage', {
        ...base,
        description: entry.introduction.text,
        mainEntity: node('Person', {
          name: entry.title,
          jobTitle: entry.role,
          worksFor: entry.organisation && organisationOf(entry.organisation),
          image: image(entry.portrait),
        }),
      })
    case 'photo-credit':
      return node('CreativeWork', {
        ...base,
        creditText: entry.creditLine,
        license: entry.licence.url,
        creator: entry.photographer && node('Person', { name: entry.photographer }),
        copyrightHolder: entry.rightsHolder && node('Organization', { name: entry.rightsHolder }),
        copyrightYear: entry.year,
      })
    case 'section':
      return node('CollectionPage', {
        ...base,
        description: entry.introduction.text,
        hasPart: entry.entries.map((part) =>
          node(part.type === 'practice' ? 'Article' : 'ProfilePage', {
            '@id': part.url,
            name: part.title,
            url: part.url,
          }),
        ),
      })
  }
}

/** `GET /practices/{slug}.jsonld` and the others: what a page puts into its head for search engines. */
export function planJsonLd(type: EntryType, slug: string, asked: Asked, room: Room): Plan {
  const { respond, siteName, publicUrl } = room
  if (slug.length > LONGEST_SLUG || !SLUG.test(slug)) throw notFound('There is no such entry.')
  const parameters = readParameters(LINKED_PARAMETERS, asked.query)
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const found = detailBody(room, type, slug, {}, locale)
    if (!found) return respond.problem(notFound('There is no such entry.'), [listTag(type)])
    const { presenter, document } = found
    const body = {
      '@context': 'https://schema.org',
      ...describe(found.body.data as PublicDocument),
      ...(type !== 'organisation' && {
        publisher: { '@type': 'Organization', name: siteName, url: `${publicUrl}/` },
      }),
    }
    const tags = [...new Set([entryTag(type, document.id), ...presenter.tags])]
    const contentType = 'application/ld+json; charset=utf-8'
    const until = presenter.until()
    return respond.answer(body, { tags, contentType, language: document.locale, isNegotiated, until })
  }
  return { key: keyOf(asked, parameters, language), make }
}
