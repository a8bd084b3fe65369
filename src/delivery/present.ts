import { DEFAULT_LOCALE, ENTRY_COLLECTIONS, type EntryType, type Locale } from '../config/vocabulary'
import type { CompiledDocument, CompiledImage, CompiledPhotoCredit, Reference } from '../publishing/compiled'
import type { Replica } from './replica'

export interface PublicReference {
  id: string
  type: EntryType
  slug: string
  title: string
  url: string
}

export type PublicDocument = Record<string, unknown> & {
  id: string
  type: EntryType
  slug: string
  title: string
}

/** Cache tags of an entry and of the lists of its type. */
export const entryTag = (type: EntryType, id: string) => `${type}:${id}`
export const listTag = (type: EntryType): string => ENTRY_COLLECTIONS[type]

/**
 * Turns compiled documents into public ones: references are looked up among what is live now, in one locale, and what is not live is
 * left out. One presenter serves one answer; `tags` collects everything that the answer depends on, also what was not there.
 */
export function makePresenter({ db }: Replica, publicUrl: string, locale: Locale) {
  const tags = new Set<string>()
  const document = db.prepare('SELECT json FROM documents WHERE id = ? AND locale = ?')
  const pointers = db.prepare(
    'SELECT e.id FROM tags t JOIN entries e ON e.id = t.id WHERE t.type = ? AND t.tag = ? ORDER BY t.published_at DESC, t.id DESC LIMIT 200',
  )
  const absolute = (url: string) => (url.startsWith('/') ? `${publicUrl}${url}` : url)
  const addressOf = (type: EntryType, slug: string) =>
    `${publicUrl}/content/v1/${ENTRY_COLLECTIONS[type]}/${slug}`

  const read = (id: string): CompiledDocument | null => {
    const found = (document.get(id, locale) ??
      (locale === DEFAULT_LOCALE ? undefined : document.get(id, DEFAULT_LOCALE))) as
      | { json: string }
      | undefined
    return found ? (JSON.parse(found.json) as CompiledDocument) : null
  }

  const referTo = ({ type, id }: Reference): PublicReference | null => {
    tags.add(entryTag(type, id))
    const target = read(id)
    return target && target.type === type
      ? { id, type, slug: target.slug, title: target.title, url: addressOf(type, target.slug) }
      : null
  }

  const references = (list: readonly Reference[]): PublicReference[] =>
    list.map(referTo).filter((reference) => reference !== null)

  /** A photograph without a live credit is no photograph: its credit line is never absent. */
  const image = (compiled: CompiledImage | null) => {
    if (!compiled) return null
    tags.add(entryTag('photo-credit', compiled.credit.id))
    const credit = read(compiled.credit.id) as CompiledPhotoCredit | null
    if (credit?.type !== 'photo-credit' || credit.creditLine === '') return null
    return {
      url: absolute(compiled.url),
      alt: compiled.alt,
      width: compiled.width,
      height: compiled.height,
      focalPoint: compiled.focalPoint,
      sizes: compiled.sizes.map((size) => ({ ...size, url: absolute(size.url) })),
      creditLine: credit.creditLine,
      licence: credit.licence,
    }
  }

  const pointingAt = (type: EntryType, id: string): PublicReference[] => {
    tags.add(listTag(type))
    return references(
      (pointers.all(type, `organisation:${id}`) as { id: string }[]).map((row) => ({ type, id: row.id })),
    )
  }

  const fieldsOf = (compiled: CompiledDocument, inDetail: boolean): Record<string, unknown> => {
    switch (compiled.type) {
      case 'practice':
        return {
          summary: compiled.summary,
          body: compiled.body,
          organisations: references(compiled.organisations),
          partners: references(compiled.partners),
          themes: compiled.themes,
          regions: compiled.regions,
          countries: compiled.countries,
          year: compiled.year,
          heroPhoto: image(compiled.heroPhoto),
          resources: compiled.resources.map((resource) => ({ ...resource, url: absolute(resource.url) })),
          related: references(compiled.related),
        }
      case 'organisation':
        return {
          kind: compiled.kind,
          country: compiled.country,
          website: compiled.website,
          logo: image(compiled.logo),
          about: compiled.about,
          ...(inDetail
            ? { practices: pointingAt('practice', compiled.id), profiles: pointingAt('profile', compiled.id) }
            : {}),
        }
      case 'photo-credit': {
        const { creditLine, agency, assetIdentifier, photographer, year, licence, rightsHolder } = compiled
        return { creditLine, agency, assetIdentifier, photographer, year, licence, rightsHolder }
      }
      case 'profile':
        return {
          role: compiled.role,
          sector: compiled.sector,
          organisation: compiled.organisation ? referTo(compiled.organisation) : null,
          country: compiled.country,
          portrait: image(compiled.portrait),
          introduction: compiled.introduction,
          moments: compiled.moments.map((moment) => ({ ...moment, photo: image(moment.photo) })),
          questions: compiled.questions,
        }
      case 'section':
        return {
          introduction: compiled.introduction,
          entries: compiled.entries
            .map(({ type, id }) => {
              tags.add(entryTag(type, id))
              const entry = read(id)
              return entry?.type === type ? present(entry) : null
            })
            .filter((entry) => entry !== null),
        }
    }
  }

  const present = (compiled: CompiledDocument, { inDetail = false } = {}): PublicDocument => {
    tags.add(entryTag(compiled.type, compiled.id))
    return {
      id: compiled.id,
      type: compiled.type,
      slug: compiled.slug,
      title: compiled.title,
      url: addressOf(compiled.type, compiled.slug),
      contentLanguage: compiled.locale,
      publishedAt: compiled.publishedAt,
      updatedAt: compiled.updatedAt,
      ...fieldsOf(compiled, inDetail),
    }
  }

  return { tags, read, present }
}
