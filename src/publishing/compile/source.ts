import { countryName } from '../../config/countries'
import type { EntryCollection, EntryType, Locale } from '../../config/vocabulary'
import { DEFAULT_LOCALE, entryTypeOf } from '../../config/vocabulary'
import type { CompiledImage, CompiledRichText, Country, Reference, Term } from '../compiled'
import { compileRichText } from './rich-text'
import type { Uploads } from './uploads'

export interface CompileInput {
  /** The revision in every locale, depth 0. */
  entry: Record<string, unknown>
  uploads: Uploads
  publishedAt: string
  updatedAt: string
}

type Row = Record<string, unknown>

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/**
 * One locale's view of an entry that was read in every locale. Each method reads one kind of field and gives its public
 * form; what is missing in the locale is given in English.
 */
export class Source {
  constructor(
    private readonly data: Row,
    readonly locale: Locale,
    private readonly uploads: Uploads,
  ) {}

  private localised(name: string, isMissing = isBlank): unknown {
    const value = this.data[name]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const byLocale = value as Partial<Record<Locale, unknown>>
    const own = byLocale[this.locale]
    return isMissing(own) ? byLocale[DEFAULT_LOCALE] : own
  }

  text = (name: string): string => asText(this.localised(name)).trim()

  plain = (name: string): string | null => asText(this.data[name]).trim() || null

  number = (name: string): number | null => (typeof this.data[name] === 'number' ? this.data[name] : null)

  richText = (name: string): CompiledRichText =>
    // An emptied editor leaves an empty paragraph, which is no translation.
    compileRichText(this.localised(name, (value) => compileRichText(value).text === ''))

  terms = <Key extends string>(name: string, vocabulary: Record<Key, string>): Term<Key>[] =>
    [this.data[name]]
      .flat()
      .filter((key): key is Key => typeof key === 'string' && Object.hasOwn(vocabulary, key))
      .map((key) => ({ key, label: vocabulary[key] }))

  countries = (name: string): Country[] =>
    [this.data[name]]
      .flat()
      .filter((code): code is string => typeof code === 'string')
      .map((code) => ({ code, name: countryName(code, this.locale) }))

  references = (name: string, collection?: EntryCollection): Reference[] =>
    [this.data[name]].flat().flatMap((value): Reference[] => {
      if (value === null || value === undefined) return []
      const isPolymorphic = typeof value === 'object' && 'relationTo' in value
      const type: EntryType | undefined = entryTypeOf(
        isPolymorphic ? asText(value.relationTo) : (collection ?? ''),
      )
      const id = isPolymorphic && 'value' in value ? value.value : value
      return type
        ? [{ type, id: asText(typeof id === 'object' && id !== null && 'id' in id ? id.id : id) }]
        : []
    })

  image = (name: string): CompiledImage | null => {
    const photo = this.uploads.photos.get(asText(this.data[name]))
    const largest = photo?.renditions
      .filter(({ format }) => format === 'jpeg')
      .sort((a, b) => b.width - a.width)[0]
    if (!photo || !largest) return null
    return {
      photo: photo.id,
      credit: { type: 'photo-credit', id: photo.credit },
      url: largest.url,
      alt: photo.decorative ? '' : photo.alt[this.locale]?.trim() || (photo.alt[DEFAULT_LOCALE] ?? '').trim(),
      width: largest.width,
      height: largest.height,
      focalPoint: photo.focalPoint,
      sizes: photo.renditions,
      rights: photo.rights,
      og: photo.og,
      placeholder: photo.placeholder,
      obscured: photo.obscured,
    }
  }

  document = (name: string) => this.uploads.documents.get(asText(this.data[name]))

  /** The rows of a list, each as a source of its own. */
  rows = (name: string): Source[] => {
    const value = this.data[name]
    return (Array.isArray(value) ? (value as Row[]) : []).map(
      (row) => new Source(row, this.locale, this.uploads),
    )
  }
}
