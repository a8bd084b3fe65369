import { DEFAULT_LOCALE, LICENCES, type Locale } from '../../src/config/vocabulary'
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
} from '../../src/publishing/compiled'

const START = Date.parse('2024-01-01T00:00:00.000Z')
const MINUTE = 60_000

/** The moment of a row or an entry: one minute for each number, so that the order of numbers is that of time. */
export const at = (number: number): string => new Date(START + number * MINUTE).toISOString()

/** The words of the first text of HTML or plain text, in both public forms. */
export const richText = (text: string) => ({ html: `<p>${text}</p>`, text })

const base = (id: string) => ({
  id,
  slug: id,
  locale: DEFAULT_LOCALE,
  title: `Title of ${id}`,
  publishedAt: at(0),
  updatedAt: at(0),
  searchText: '',
})

export const refer = (type: Reference['type'], id: string): Reference => ({ type, id })

/** A photograph with two renditions. */
export const image = (photo: string, credit: string): CompiledImage => ({
  photo,
  credit: refer('photo-credit', credit),
  url: `/media/photos/${photo}.jpg`,
  alt: `Children at a computer, ${photo}`,
  width: 1600,
  height: 900,
  focalPoint: { x: 50, y: 40 },
  sizes: [
    { url: `/media/photos/${photo}-400.webp`, width: 400, height: 225, format: 'webp' },
    { url: `/media/photos/${photo}-800.webp`, width: 800, height: 450, format: 'webp' },
  ],
})

export const organisation = (id: string, more: Partial<CompiledOrganisation> = {}): CompiledOrganisation => ({
  ...base(id),
  type: 'organisation',
  kind: { key: 'company', label: 'Company' },
  country: { code: 'LU', name: 'Luxembourg' },
  website: 'https://example.org/',
  logo: null,
  about: richText(`About ${id}.`),
  ...more,
})

export const photoCredit = (id: string, more: Partial<CompiledPhotoCredit> = {}): CompiledPhotoCredit => ({
  ...base(id),
  type: 'photo-credit',
  creditLine: `© Agency/${id}`,
  agency: 'Agency',
  assetIdentifier: null,
  photographer: null,
  year: 2020,
  licence: { key: 'unicef-terms', ...LICENCES['unicef-terms'] },
  rightsHolder: null,
  ...more,
})

export const practice = (id: string, more: Partial<CompiledPractice> = {}): CompiledPractice => ({
  ...base(id),
  type: 'practice',
  summary: `Summary of ${id}.`,
  body: richText(`Text of ${id}.`),
  organisations: [],
  partners: [],
  themes: [{ key: 'safety-by-design', label: 'Safety by design' }],
  regions: [{ key: 'global', label: 'Global' }],
  countries: [{ code: 'KE', name: 'Kenya' }],
  year: 2014,
  heroPhoto: null,
  resources: [],
  related: [],
  ...more,
})

export const profile = (id: string, more: Partial<CompiledProfile> = {}): CompiledProfile => ({
  ...base(id),
  type: 'profile',
  role: 'Analyst',
  sector: { key: 'civil-society', label: 'Civil society' },
  organisation: null,
  country: { code: 'GB', name: 'United Kingdom' },
  portrait: null,
  introduction: richText(`Introduction of ${id}.`),
  moments: [{ time: '08:30', title: 'Morning', text: richText('Reads reports.'), photo: null }],
  questions: [{ question: 'Why?', answer: richText('Because it matters.') }],
  ...more,
})

export const section = (id: string, entries: Reference[]): CompiledSection => ({
  ...base(id),
  type: 'section',
  introduction: richText('How companies act.'),
  entries,
})

export type Translations = Partial<Record<Exclude<Locale, 'en'>, Partial<CompiledDocument>>>

/** A publication log that numbers its rows by itself. */
export function makeLog() {
  const rows: LogRow[] = []
  const append = (row: Omit<LogRow, 'number' | 'at'>): LogRow => {
    const number = rows.length + 1
    const added = { ...row, number, at: at(number) }
    rows.push(added)
    return added
  }
  return {
    rows,
    /** Appends a row that brings the document live; each translation is the English document with other fields. */
    publish(document: CompiledDocument, translations: Translations = {}): LogRow {
      const english = { ...document, updatedAt: at(rows.length + 1) }
      const others = Object.entries(translations).map(([locale, fields]) => [
        locale,
        { ...english, ...fields, locale },
      ])
      return append({
        action: 'publish',
        type: document.type,
        entry: document.id,
        slug: document.slug,
        contentHash: '0'.repeat(64),
        documents: { [DEFAULT_LOCALE]: english, ...Object.fromEntries(others) },
      })
    },
    withdraw: ({ type, id, slug }: Pick<CompiledDocument, 'type' | 'id' | 'slug'>): LogRow =>
      append({ action: 'withdraw', type, entry: id, slug, contentHash: null, documents: null }),
  }
}
