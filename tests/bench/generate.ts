import { createHash } from 'node:crypto'
import {
  LICENCES,
  type Locale,
  ORGANISATION_KINDS,
  type OrganisationKind,
  REGIONS,
  type Region,
  SECTORS,
  THEMES,
  type Theme,
} from '../../src/config/vocabulary'
import type {
  CompiledDocument,
  CompiledImage,
  CompiledOrganisation,
  CompiledPhotoCredit,
  CompiledPractice,
  CompiledProfile,
  CompiledSection,
  LogRow,
  Reference,
  Term,
} from '../../src/publishing/compiled'

export interface GenerateOptions {
  practices: number
  /** The same seed makes the same rows, byte for byte. */
  seed?: number
  /** Translations beside English that every third practice has. */
  translations?: readonly Exclude<Locale, 'en'>[]
}

const WORDS =
  'children online safety company report platform policy school teacher parent review rights risk design privacy supplier training partner guidance evidence measure community network helpline moderation detection assessment family young people consent photograph country ministry plan'.split(
    ' ',
  )

/** Numbers from 0 to 1 that a seed decides: a linear congruential generator (Numerical Recipes, 7.1). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const idOf = (type: string, index: number): string => {
  const hex = createHash('sha256').update(`${type} ${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const FIRST_DAY = Date.UTC(2020, 0, 1)
const MINUTE = 60_000

/**
 * Rows of a publication log: one organisation for every twenty practices and at least five, as many photo credits, one profile for every
 * fifty, the practices, and a section of eight. A practice is a story of about 3 KB.
 */
export function* generateRows({
  practices,
  seed = 1,
  translations = [],
}: GenerateOptions): Generator<LogRow> {
  const random = numbers(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  const keysOf = <Key extends string>(vocabulary: Record<Key, unknown>) => Object.keys(vocabulary) as Key[]
  const term = <Key extends string>(vocabulary: Record<Key, string>): Term<Key> => {
    const key = pick(keysOf(vocabulary))
    return { key, label: vocabulary[key] }
  }
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => pick(WORDS)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const richText = (paragraphs: number) => {
    const texts = Array.from({ length: paragraphs }, () => sentence(40))
    return { html: texts.map((text) => `<p>${text}</p>`).join(''), text: texts.join('\n\n') }
  }

  let number = 0
  const row = (documents: NonNullable<LogRow['documents']> & { en: CompiledDocument }): LogRow => {
    number += 1
    const { type, id, slug } = documents.en
    const contentHash = createHash('sha256').update(`${seed} ${number}`).digest('hex')
    const at = new Date(FIRST_DAY + number * MINUTE).toISOString()
    return { number, action: 'publish', type, entry: id, slug, address: null, contentHash, at, documents }
  }
  const base = (type: string, index: number, title: string) => {
    const at = new Date(FIRST_DAY + (number + 1) * MINUTE).toISOString()
    return {
      id: idOf(type, index),
      slug: `${type}-${index}`,
      locale: 'en' as const,
      title,
      publishedAt: at,
      updatedAt: at,
    }
  }

  const others = Math.max(5, Math.ceil(practices / 20))
  const organisationAt = (): Reference => ({
    type: 'organisation',
    id: idOf('organisation', below(others)),
  })
  const image = (): CompiledImage => {
    const photo = below(others)
    const url = (width: number) => `/media/photos/photo-${photo}-${width}.webp`
    return {
      photo: idOf('photo', photo),
      credit: { type: 'photo-credit', id: idOf('credit', photo) },
      url: url(1600),
      alt: sentence(8),
      width: 1600,
      height: 1067,
      focalPoint: { x: 50, y: 40 },
      sizes: [400, 800].map((width) => ({
        url: url(width),
        width,
        height: Math.round((width * 2) / 3),
        format: 'webp',
      })),
    }
  }

  for (let index = 0; index < others; index += 1) {
    const about = richText(1)
    const organisation: CompiledOrganisation = {
      ...base('organisation', index, `${sentence(2).slice(0, -1)} ${index}`),
      type: 'organisation',
      kind: term<OrganisationKind>(ORGANISATION_KINDS),
      country: { code: 'KE', name: 'Kenya' },
      website: `https://organisation-${index}.example/`,
      logo: null,
      about,
      searchText: about.text,
    }
    yield row({ en: organisation })
  }
  for (let index = 0; index < others; index += 1) {
    const line = `© AGENCY/AG2019-${String(index).padStart(5, '0')}/Name`
    const credit: CompiledPhotoCredit = {
      ...base('credit', index, line),
      type: 'photo-credit',
      creditLine: line,
      agency: 'AGENCY',
      assetIdentifier: `AG2019-${String(index).padStart(5, '0')}`,
      photographer: 'Name',
      year: 2019,
      licence: { key: 'cc-by-4.0', ...LICENCES['cc-by-4.0'] },
      rightsHolder: null,
      searchText: '',
    }
    yield row({ en: credit })
  }
  for (let index = 0; index < Math.ceil(practices / 50); index += 1) {
    const introduction = richText(2)
    const profile: CompiledProfile = {
      ...base('profile', index, `Person ${index}`),
      type: 'profile',
      role: sentence(3),
      sector: term(SECTORS),
      organisation: organisationAt(),
      country: { code: 'KE', name: 'Kenya' },
      portrait: image(),
      introduction,
      moments: [{ time: '08:30', title: sentence(3), text: richText(1), photo: null }],
      questions: [{ question: sentence(8), answer: richText(1) }],
      searchText: introduction.text,
    }
    yield row({ en: profile })
  }
  for (let index = 0; index < practices; index += 1) {
    const body = richText(4)
    const summary = sentence(25)
    const practice: CompiledPractice = {
      ...base('practice', index, `${sentence(5).slice(0, -1)} ${index}`),
      type: 'practice',
      summary,
      body,
      organisations: [organisationAt()],
      partners: random() < 0.3 ? [organisationAt()] : [],
      themes: [term<Theme>(THEMES)],
      regions: [term<Region>(REGIONS)],
      countries: [{ code: 'KE', name: 'Kenya' }],
      year: 2010 + below(15),
      heroPhoto: image(),
      resources: [
        {
          label: 'Read more',
          url: `https://organisation.example/${index}.pdf`,
          format: 'pdf',
          bytes: 120_000 + below(900_000),
          pages: 1 + below(80),
          language: 'en',
        },
      ],
      related: index > 0 ? [{ type: 'practice', id: idOf('practice', below(index)) }] : [],
      searchText: `${summary} ${body.text}`,
    }
    const translated = index % 3 === 0 ? translations : []
    yield row({
      en: practice,
      ...Object.fromEntries(
        translated.map((locale) => [locale, { ...practice, locale, title: `${practice.title} (${locale})` }]),
      ),
    })
  }
  const introduction = richText(2)
  const section: CompiledSection = {
    ...base('section', 0, 'Good practices'),
    slug: 'good-practices',
    type: 'section',
    introduction,
    entries: Array.from({ length: Math.min(8, practices) }, (_, index) => ({
      type: 'practice' as const,
      id: idOf('practice', index),
    })),
    searchText: introduction.text,
  }
  yield row({ en: section })
}
