import type { z } from 'zod'
import type { EntryType, Locale } from '../../config/vocabulary'
import { DETAIL_PARAMETERS, LIST_PARAMETERS, LONGEST_SLUG, readParameters, SLUG } from '../api/parameters'
import { readFilters } from '../queries/filters'
import { findBySlug } from '../queries/find'
import { includedWith } from '../queries/include'
import { listIds, readCursor } from '../queries/list'
import { addressOf, entryTag, listTag, makePresenter, type PublicDocument } from '../queries/present'
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
  const parameters = readParameters(LIST_PARAMETERS[type] as z.ZodObject, asked.query) as ListParameters
  if (parameters.cursor !== undefined) readCursor(parameters.cursor, parameters.sort)
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const { body, presenter } = listBody(room, type, parameters, locale)
    const tags = [listTag(type), ...presenter.tags]
    return room.respond.answer(body, { tags, language: locale, isNegotiated, until: presenter.until() })
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
  const shown = presenter.present(document, { inDetail: true })
  const body = {
    data: pick(shown, fields),
    ...(include && { included: includedWith([shown], include, presenter) }),
  }
  return { body, presenter, document }
}

/** `GET /practices/{slug}` and the others. */
export function planDetail(type: EntryType, slug: string, asked: Asked, room: Room): Plan {
  const { replica, respond, publicUrl } = room
  if (slug.length > LONGEST_SLUG || !SLUG.test(slug)) throw notFound('There is no such entry.')
  const parameters = readParameters(DETAIL_PARAMETERS[type] as z.ZodObject, asked.query) as DetailParameters
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const found = detailBody(room, type, slug, parameters, locale)
    if (found) {
      const { body, presenter, document } = found
      const tags = [...new Set([entryTag(type, document.id), ...presenter.tags])]
      const until = presenter.until()
      return respond.answer(body, { tags, language: document.locale, isNegotiated, until })
    }
    const former = findBySlug(replica, type, slug)
    if (former?.state !== 'gone') return respond.problem(notFound('There is no such entry.'), [listTag(type)])
    const movedTo = former.slug === null ? undefined : addressOf(publicUrl, type, former.slug)
    return respond.problem(gone(movedTo), [listTag(type)])
  }
  return { key: keyOf(asked, parameters, language), make }
}
