import {
  DEFAULT_LOCALE,
  ENTRY_COLLECTIONS,
  type EntryType,
  LOCALES,
  type Locale,
} from '../../config/vocabulary'
import type {
  CompiledDocument,
  CompiledImage,
  CompiledOrganisation,
  CompiledPractice,
  CompiledProfile,
  CompiledRichText,
  CompiledSection,
  ImageSize,
  Reference,
} from '../../publishing/compiled'
import type {
  Image,
  Organisation,
  Practice,
  Profile,
  PublicDocument,
  PublicReference,
  RichText,
  Section,
} from '../api/shapes'
import type { Replica } from '../replica/replica'
import { shownNow } from '../replica/rights'
import { lexicalOf } from './lexical'

export type { PublicDocument }

/** Cache tags of an entry and of the lists of its type. */
export const entryTag = (type: EntryType, id: string) => `${type}:${id}`
export const listTag = (type: EntryType): string => ENTRY_COLLECTIONS[type]

export const DOCUMENT_SQL = 'SELECT json FROM documents WHERE id = ? AND locale = ?'
export const LOCALES_SQL = 'SELECT locale FROM documents WHERE id = ?'
export const REFERENCE_SQL = 'SELECT type, slug, title FROM documents WHERE id = ? AND locale = ?'

/** How many practices and profiles an organisation names. Lists with a filter have them all. */
const MOST_POINTERS = 200
export const POINTERS_SQL = `
  SELECT t.id AS id, e.slug AS slug, coalesce(d.title, e.title) AS title
  FROM tags t JOIN documents e ON e.id = t.id AND e.locale = ?4 LEFT JOIN documents d ON d.id = t.id AND d.locale = ?3
  WHERE t.type = ?1 AND t.tag = ?2 ORDER BY t.published_at DESC, t.id DESC LIMIT ${MOST_POINTERS}`

/** Where the Content API has an entry. */
export const addressOf = (publicUrl: string, type: EntryType, slug: string): string =>
  `${publicUrl}/content/v1/${ENTRY_COLLECTIONS[type]}/${slug}`

interface PresenterOptions {
  /** Whether rich text comes as the state of a Lexical editor too. */
  withLexical?: boolean
}

/**
 * Turns compiled documents into public ones: references are looked up among what is live now, in one locale, and what is not live is
 * left out. One presenter serves one answer; `tags` collects everything that the answer depends on, also what was not there.
 */
export function makePresenter(
  replica: Replica,
  publicUrl: string,
  locale: Locale,
  { withLexical = false }: PresenterOptions = {},
) {
  const tags = new Set<string>()
  let holdsUntil = Number.POSITIVE_INFINITY
  const endsAt = (time: number) => {
    holdsUntil = Math.min(holdsUntil, time)
  }
  const locales = locale === DEFAULT_LOCALE ? [locale] : [locale, DEFAULT_LOCALE]
  const absolute = (url: string) => (url.startsWith('/') ? `${publicUrl}${url}` : url)

  const readIn = (wanted: Locale, id: string): CompiledDocument | null => {
    const found = replica.get<{ json: string }>(DOCUMENT_SQL, id, wanted)
    return found ? (JSON.parse(found.json) as CompiledDocument) : null
  }

  /** In the locale, or in English where there is no translation; null where the entry is not live. */
  const read = (id: string): CompiledDocument | null => {
    for (const wanted of locales) {
      const found = readIn(wanted, id)
      if (found) return found
    }
    return null
  }

  const referTo = ({ type, id }: Reference): PublicReference | null => {
    tags.add(entryTag(type, id))
    for (const wanted of locales) {
      const found = replica.get<{ type: EntryType; slug: string; title: string }>(REFERENCE_SQL, id, wanted)
      if (found?.type === type) {
        return { id, type, slug: found.slug, title: found.title, url: addressOf(publicUrl, type, found.slug) }
      }
    }
    return null
  }

  const references = (list: readonly Reference[]): PublicReference[] =>
    list.map(referTo).filter((reference) => reference !== null)

  const size = ({ url, width, height, format }: ImageSize) => ({ url: absolute(url), width, height, format })

  /** A photograph without a live credit, or outside of its rights, is no photograph: its credit line is never absent. */
  const image = (compiled: CompiledImage | null): Image | null => {
    if (!compiled) return null
    const { isShown, until } = shownNow(compiled, Date.now())
    endsAt(until)
    if (!isShown) return null
    tags.add(entryTag('photo-credit', compiled.credit.id))
    const credit = read(compiled.credit.id)
    if (credit?.type !== 'photo-credit' || credit.creditLine === '') return null
    return {
      url: absolute(compiled.url),
      alt: compiled.alt,
      width: compiled.width,
      height: compiled.height,
      focalPoint: compiled.focalPoint,
      sizes: compiled.sizes.map(size),
      og: compiled.og ? size(compiled.og) : null,
      placeholder: compiled.placeholder ?? null,
      creditLine: credit.creditLine,
      licence: credit.licence,
    }
  }

  const pointingAt = (type: EntryType, id: string): PublicReference[] => {
    tags.add(listTag(type))
    return replica
      .all<PublicReference>(POINTERS_SQL, type, `organisation:${id}`, locale, DEFAULT_LOCALE)
      .map((row) => {
        tags.add(entryTag(type, row.id))
        return {
          id: row.id,
          type,
          slug: row.slug,
          title: row.title,
          url: addressOf(publicUrl, type, row.slug),
        }
      })
  }

  const rich = (compiled: CompiledRichText): RichText =>
    withLexical ? { ...compiled, lexical: lexicalOf(compiled.html) } : compiled

  /** The locales that the entry is written in, in the order of ours, with its address in each. */
  const alternatesOf = (id: string, url: string) => {
    const written = replica.all<{ locale: Locale }>(LOCALES_SQL, id).map((row) => row.locale)
    return LOCALES.filter((known) => written.includes(known)).map((known) => ({
      locale: known,
      url: `${url}?locale=${known}`,
    }))
  }

  /** Past its date an entry may be out of date. Nobody has to say so when the time comes: what was presented holds until then. */
  const isStale = ({ reviewBy }: CompiledDocument): boolean => {
    if (!reviewBy) return false
    const at = Date.parse(reviewBy)
    if (at <= Date.now()) return true
    endsAt(at)
    return false
  }

  const base = <Type extends EntryType>(type: Type, compiled: CompiledDocument) => ({
    id: compiled.id,
    type,
    slug: compiled.slug,
    title: compiled.title,
    url: addressOf(publicUrl, type, compiled.slug),
    contentLanguage: compiled.locale,
    alternates: alternatesOf(compiled.id, addressOf(publicUrl, type, compiled.slug)),
    publishedAt: compiled.publishedAt,
    updatedAt: compiled.updatedAt,
    reviewBy: compiled.reviewBy ?? null,
    stale: isStale(compiled),
  })

  const practice = (compiled: CompiledPractice): Practice => ({
    ...base('practice', compiled),
    summary: compiled.summary,
    body: rich(compiled.body),
    organisations: references(compiled.organisations),
    partners: references(compiled.partners),
    themes: compiled.themes,
    regions: compiled.regions,
    countries: compiled.countries,
    year: compiled.year,
    heroPhoto: image(compiled.heroPhoto),
    resources: compiled.resources.map((resource) => ({
      ...resource,
      url: absolute(resource.url),
      // A file of ours was checked when it was uploaded, and is never another one.
      status: resource.status ?? (resource.url.startsWith('/') ? ('ok' as const) : ('unchecked' as const)),
      lastCheckedAt: resource.lastCheckedAt ?? null,
    })),
    related: references(compiled.related),
  })

  const organisation = (compiled: CompiledOrganisation): Organisation => ({
    ...base('organisation', compiled),
    kind: compiled.kind,
    country: compiled.country,
    website: compiled.website,
    logo: image(compiled.logo),
    about: compiled.about && rich(compiled.about),
  })

  const profile = (compiled: CompiledProfile): Profile => ({
    ...base('profile', compiled),
    role: compiled.role,
    sector: compiled.sector,
    organisation: compiled.organisation && referTo(compiled.organisation),
    country: compiled.country,
    portrait: image(compiled.portrait),
    introduction: rich(compiled.introduction),
    moments: compiled.moments.map(({ photo, text, ...moment }) => ({
      ...moment,
      text: rich(text),
      photo: image(photo),
    })),
    questions: compiled.questions.map(({ question, answer }) => ({ question, answer: rich(answer) })),
  })

  const sectionEntry = ({ type, id }: Reference): Practice | Profile | null => {
    tags.add(entryTag(type, id))
    const entry = read(id)
    if (entry?.type === 'practice') return practice(entry)
    return entry?.type === 'profile' ? profile(entry) : null
  }

  const section = (compiled: CompiledSection): Section => ({
    ...base('section', compiled),
    introduction: rich(compiled.introduction),
    entries: compiled.entries.map(sectionEntry).filter((entry) => entry !== null),
  })

  const shape = (compiled: CompiledDocument): PublicDocument => {
    switch (compiled.type) {
      case 'practice':
        return practice(compiled)
      case 'organisation':
        return organisation(compiled)
      case 'profile':
        return profile(compiled)
      case 'section':
        return section(compiled)
      case 'photo-credit': {
        const { creditLine, agency, assetIdentifier, photographer, year, licence, rightsHolder } = compiled
        return {
          ...base('photo-credit', compiled),
          ...{ creditLine, agency, assetIdentifier, photographer, year, licence, rightsHolder },
        }
      }
    }
  }

  const present = (compiled: CompiledDocument): PublicDocument => {
    tags.add(entryTag(compiled.type, compiled.id))
    return shape(compiled)
  }

  /** What an organisation's detail has beside the organisation: it would change with each entry that names it. */
  const pointersTo = (id: string): Required<Pick<Organisation, 'practices' | 'profiles'>> => ({
    practices: pointingAt('practice', id),
    profiles: pointingAt('profile', id),
  })

  return {
    locale,
    tags,
    read,
    readIn,
    referTo,
    present,
    pointersTo,
    /** Until when all that was presented holds. Milliseconds since 1970; infinity where no time ends it. */
    until: () => holdsUntil,
  }
}

export type Presenter = ReturnType<typeof makePresenter>
