import type { z } from 'zod'
import type { EntryType } from '../../config/vocabulary'
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

/** `GET /practices` and the others. */
export function planList(type: EntryType, asked: Asked, { replica, respond, publicUrl }: Room): Plan {
  const parameters = readParameters(LIST_PARAMETERS[type] as z.ZodObject, asked.query) as ListParameters
  const { limit, cursor, sort, fields, richText, include, locale: wanted, ...named } = parameters
  if (cursor !== undefined) readCursor(cursor, sort)
  const language = languageOf(wanted, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const page = listIds(replica, {
      type,
      locale,
      limit,
      cursor,
      sort,
      ...readFilters(replica, type, named),
    })
    const presenter = makePresenter(replica, publicUrl, locale, { withLexical: richText === 'lexical' })
    const { read, present, tags } = presenter
    const documents = page.ids
      .map(read)
      .filter((document) => document !== null)
      .map((document) => present(document))
    // A filter by slug depends on whose slug that is.
    if (named.organisation !== undefined || named['organisation[in]'] !== undefined)
      tags.add(listTag('organisation'))
    return respond.answer(
      {
        data: documents.map((document) => pick(document, fields)),
        ...(include && { included: includedWith(documents, include, presenter) }),
        page: { limit, next: page.next, total: page.total },
        locale,
      },
      { tags: [listTag(type), ...tags], language: locale, isNegotiated },
    )
  }
  return { key: keyOf(asked, parameters, language), make }
}

/** `GET /practices/{slug}` and the others. */
export function planDetail(type: EntryType, slug: string, asked: Asked, room: Room): Plan {
  const { replica, respond, publicUrl } = room
  if (slug.length > LONGEST_SLUG || !SLUG.test(slug)) throw notFound('There is no such entry.')
  const parameters = readParameters(DETAIL_PARAMETERS[type] as z.ZodObject, asked.query) as DetailParameters
  const language = languageOf(parameters.locale, asked)
  const make = () => {
    const { locale, isNegotiated } = language
    const found = findBySlug(replica, type, slug)
    if (found?.state === 'gone') {
      const movedTo = found.slug === null ? undefined : addressOf(publicUrl, type, found.slug)
      return respond.problem(gone(movedTo), [listTag(type)])
    }
    const withLexical = parameters.richText === 'lexical'
    const presenter = makePresenter(replica, publicUrl, locale, { withLexical })
    const { read, present, tags } = presenter
    const document = found && read(found.id)
    if (!document) return respond.problem(notFound('There is no such entry.'), [listTag(type)])
    const shown = present(document, { inDetail: true })
    return respond.answer(
      {
        data: pick(shown, parameters.fields),
        ...(parameters.include && { included: includedWith([shown], parameters.include, presenter) }),
      },
      { tags: [...new Set([entryTag(type, document.id), ...tags])], language: document.locale, isNegotiated },
    )
  }
  return { key: keyOf(asked, parameters, language), make }
}
