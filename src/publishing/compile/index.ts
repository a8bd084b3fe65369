import type { EntryType, Locale } from '../../config/vocabulary'
import { DEFAULT_LOCALE, LOCALES } from '../../config/vocabulary'
import type { CompiledDocument } from '../compiled'
import { compileOrganisation } from './organisation'
import { compilePhotoCredit } from './photo-credit'
import { compilePractice } from './practice'
import { compileProfile } from './profile'
import { compileSection } from './section'
import type { CompileInput } from './source'
import { Source } from './source'

/** The public fields of each type, named one by one: a field that is not compiled cannot leave the house. */
const COMPILERS = {
  practice: compilePractice,
  organisation: compileOrganisation,
  'photo-credit': compilePhotoCredit,
  profile: compileProfile,
  section: compileSection,
} as const satisfies Record<EntryType, (source: Source) => unknown>

/** The field whose translation makes an entry exist in a locale. */
const TITLE_FIELDS: Record<EntryType, string | null> = {
  practice: 'title',
  organisation: 'name',
  'photo-credit': null,
  profile: 'displayName',
  section: 'title',
}

function translatedLocales(type: EntryType, entry: Record<string, unknown>): Locale[] {
  const field = TITLE_FIELDS[type]
  const titles = field ? entry[field] : null
  if (typeof titles !== 'object' || titles === null) return [DEFAULT_LOCALE]
  const translated = LOCALES.filter((locale) => {
    const title = (titles as Partial<Record<Locale, unknown>>)[locale]
    return typeof title === 'string' && title.trim() !== ''
  })
  return [...new Set([DEFAULT_LOCALE, ...translated])]
}

const reviewDateOf = (value: unknown): { reviewBy?: string } =>
  value instanceof Date || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    ? { reviewBy: new Date(value).toISOString() }
    : {}

/** @returns the public documents of a revision, one for each locale it is translated into, English always among them */
export function compile(type: EntryType, input: CompileInput): Partial<Record<Locale, CompiledDocument>> {
  const { entry, uploads, publishedAt, updatedAt } = input
  const reviewBy = reviewDateOf(entry.reviewBy)
  return Object.fromEntries(
    translatedLocales(type, entry).map((locale) => {
      const fields = COMPILERS[type](new Source(entry, locale, uploads))
      const document = {
        id: String(entry.id),
        slug: String(entry.slug),
        locale,
        publishedAt,
        updatedAt,
        ...reviewBy,
        ...fields,
      }
      return [locale, document as CompiledDocument]
    }),
  )
}
