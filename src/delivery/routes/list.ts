import type { z } from 'zod'
import type { EntryType, Locale } from '../../config/vocabulary'
import { DETAIL_PARAMETERS, LIST_PARAMETERS, LONGEST_SLUG, readParameters, SLUG } from '../api/parameters'
import { readFilters } from '../queries/filters'
import { findBySlug } from '../queries/find'
import type { Fragment } from '../queries/fragments'
import { includedWith } from '../queries/include'
import { listIds, readCursor } from '../queries/list'
import {
  addressOf,
  entryTag,
  listTag,
  makePresenter,
  type Presenter,
  type PublicDocument,
} from '../queries/present'
import { gone, notFound } from '../responses/problem'
import { type Asked, keyOf, languageOf, type Plan, type Room } from './plan'

/** Fields that an answer always carries, whatever `fields` asks for. */
const IDENTITY: readonly string[] = ['id', 'type', 'slug']

const pick = (document: PublicDocument, fields: readonly string[] | undefined): object =>
  fields
    ? Object.fromEntries(
        Object.entries(document).filter(([name]) => IDENTITY.includes(name) || fields.includes(name)),
      )
    : document

/** The same of a document that is text already; what is wanted whole is not read. */
const pickIn = (json: string, fields: readonly string[] | undefined): string =>
  fields ? JSON.stringify(pick(JSON.parse(json) as PublicDocument, fields)) : json

/** What `include` asks for, as a member of an answer; nothing where it asks for nothing. */
const includedIn = (
  found: readonly Fragment[],
  relations: readonly string[] | undefined,
  presenter: Presenter,
): string => {
  if (!relations) return ''
  const documents = found.map(({ json }) => JSON.parse(json) as PublicDocument)
  return `,"included":${JSON.stringify(includedWith(documents, relations, presenter))}`
}

/** All that lists take; the filters differ by type, and what a type does not know is refused before. */
type ListParameters = z.output<(typeof LIST_PARAMETERS)['practice']>
type DetailParameters = z.output<(typeof DETAIL_PARAMETERS)['practice']>

/** One page of a list as its answer holds it, and the presenter that made it. */
export function listBody(
  { replica, publicUrl }: Room,
  type: EntryType,
  parameters: ListParameters,
  locale: Locale,
) {
  const { limit, cursor, sort, fields, richText, include, locale: _locale, ...named } = parameters
  const page = listIds(replica, { type, locale, limit, cursor, sort, ...readFilters(replica, type, named) })
  const presenter = makePresenter(replica, publicUrl, locale, { withLexical: richText === 'lexical' })
  const { read, present, tags } = presenter
  const documents = page.ids
    .map(read)
    .filter((document) => document !== null)
    .map((document) => present(document))
  // A filter by slug depends on whose slug that is.
  if (named.organisation !== undefined || named['organisation[in]'] !== undefined)
    tags.add(listTag('organisation'))
  const body = {
    data: documents.map((document) => pick(document, fields)),
    ...(include && { included: includedWith(documents, include, presenter) }),
    page: { limit, next: page.next, total: page.total },
    locale,
  }
  return { body, presenter }
}

/** `GET /practices` and the others. */
export function planList(type: EntryType, asked: Asked, room: Room): Plan {
  const { replica, fragments, respond, publicUrl } = room
  const parameters = readParameters(LIST_PARAMETERS[type] as z.ZodObject, asked.query) as ListParameters
  if (parameters.cursor !== undefined) readCursor(parameters.cursor, parameters.sort)
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const { limit, cursor, sort, fields, richText, include, locale: _locale, ...named } = parameters
    const page = listIds(replica, { type, locale, limit, cursor, sort, ...readFilters(replica, type, named) })
    const found = fragments.of(page.ids, locale, { withLexical: richText === 'lexical' })
    const presenter = makePresenter(replica, publicUrl, locale)
    const included = includedIn(found, include, presenter)
    const tags = new Set([listTag(type), ...found.flatMap((fragment) => fragment.tags), ...presenter.tags])
    // A filter by slug depends on whose slug that is.
    if (named.organisation !== undefined || named['organisation[in]'] !== undefined)
      tags.add(listTag('organisation'))
    const data = found.map(({ json }) => pickIn(json, fields)).join(',')
    const about = JSON.stringify({ limit, next: page.next, total: page.total })
    return respond.answer(`{"data":[${data}]${included},"page":${about},"locale":"${locale}"}`, {
      tags: [...tags],
      language: locale,
      isNegotiated,
      until: Math.min(presenter.until(), ...found.map(({ until }) => until)),
    })
  }
  return { key: keyOf(asked, parameters, language), make }
}

/** @returns one entry as its answer holds it, null where none has this address now */
export function detailBody(
  { replica, publicUrl }: Room,
  type: EntryType,
  slug: string,
  { fields, richText, include }: DetailParameters,
  locale: Locale,
) {
  const found = findBySlug(replica, type, slug)
  const presenter = makePresenter(replica, publicUrl, locale, { withLexical: richText === 'lexical' })
  const document = found?.state === 'live' ? presenter.read(found.id) : null
  if (!document) return null
  const shown = {
    ...presenter.present(document),
    ...(type === 'organisation' && presenter.pointersTo(document.id)),
  }
  const body = {
    data: pick(shown, fields),
    ...(include && { included: includedWith([shown], include, presenter) }),
  }
  return { body, presenter, document }
}

/** `GET /practices/{slug}` and the others. */
export function planDetail(type: EntryType, slug: string, asked: Asked, room: Room): Plan {
  const { replica, fragments, respond, publicUrl } = room
  if (slug.length > LONGEST_SLUG || !SLUG.test(slug)) throw notFound('There is no such entry.')
  const parameters = readParameters(DETAIL_PARAMETERS[type] as z.ZodObject, asked.query) as DetailParameters
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const ready = fragments.at(type, slug, locale, { withLexical: parameters.richText === 'lexical' })
    if (!ready) {
      const found = findBySlug(replica, type, slug)
      if (found?.state !== 'gone')
        return respond.problem(notFound('There is no such entry.'), [listTag(type)])
      const movedTo = found.slug === null ? undefined : addressOf(publicUrl, type, found.slug)
      return respond.problem(gone(movedTo), [listTag(type)])
    }
    const presenter = makePresenter(replica, publicUrl, locale)
    const included = includedIn([ready], parameters.include, presenter)
    const { id, json, tags, until, language: contentLanguage } = ready
    return respond.answer(`{"data":${pickIn(json, parameters.fields)}${included}}`, {
      tags: [...new Set([entryTag(type, id), ...tags, ...presenter.tags])],
      language: contentLanguage,
      isNegotiated,
      until: Math.min(presenter.until(), until),
    })
  }
  return { key: keyOf(asked, parameters, language), make }
}
