import type { EntryType } from '../../config/vocabulary'
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
} from '../../publishing/compiled'

const base = (id: string, title: string) => ({
  id,
  slug: id,
  locale: 'en' as const,
  title,
  publishedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  searchText: '',
})

const rich = (text: string) => ({ html: `<p>${text}</p>`, text })

export const refer = (type: EntryType, id: string): Reference => ({ type, id })

export const image = (name: string, credit: string): CompiledImage => ({
  photo: name,
  credit: refer('photo-credit', credit),
  url: `/media/photos/${name}.webp`,
  alt: 'A classroom',
  width: 1600,
  height: 1000,
  focalPoint: { x: 50, y: 50 },
  sizes: [{ url: `/media/photos/${name}-400.webp`, width: 400, height: 250, format: 'webp' }],
})

export const organisation = (
  id: string,
  fields: Partial<CompiledOrganisation> = {},
): CompiledOrganisation => ({
  ...base(id, id),
  type: 'organisation',
  kind: { key: 'company', label: 'Company' },
  country: { code: 'KE', name: 'Kenya' },
  website: null,
  logo: null,
  about: null,
  ...fields,
})

export const credit = (id: string, fields: Partial<CompiledPhotoCredit> = {}): CompiledPhotoCredit => ({
  ...base(id, `© AGENCY/${id}`),
  type: 'photo-credit',
  creditLine: `© AGENCY/${id}`,
  agency: 'AGENCY',
  assetIdentifier: id,
  photographer: null,
  year: 2019,
  licence: { key: 'own-work', label: 'Own work', url: null },
  rightsHolder: null,
  ...fields,
})

export const practice = (id: string, fields: Partial<CompiledPractice> = {}): CompiledPractice => ({
  ...base(id, id),
  type: 'practice',
  summary: 'A summary',
  body: rich('A body'),
  organisations: [],
  partners: [],
  themes: [],
  regions: [],
  countries: [],
  year: null,
  heroPhoto: null,
  resources: [],
  related: [],
  ...fields,
})

export const profile = (id: string, fields: Partial<CompiledProfile> = {}): CompiledProfile => ({
  ...base(id, id),
  type: 'profile',
  role: 'Moderator',
  sector: { key: 'corporate', label: 'Corporate sector' },
  organisation: null,
  country: null,
  portrait: null,
  introduction: rich('An introduction'),
  moments: [],
  questions: [],
  ...fields,
})

export const section = (id: string, fields: Partial<CompiledSection> = {}): CompiledSection => ({
  ...base(id, id),
  type: 'section',
  introduction: rich('An introduction'),
  entries: [],
  ...fields,
})

/** A publication log: numbers rows in the order in which they are made. */
export function makeLog() {
  const rows: LogRow[] = []
  const add = (row: Omit<LogRow, 'number' | 'at'>): LogRow => {
    const number = rows.length + 1
    const made = { ...row, number, at: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString() }
    rows.push(made)
    return made
  }
  return {
    rows,
    /** English first, translations after it. */
    publish: (...documents: [CompiledDocument, ...CompiledDocument[]]): LogRow => {
      const [{ type, id, slug }] = documents
      return add({
        action: 'publish',
        type,
        entry: id,
        slug,
        address: null,
        contentHash: 'f'.repeat(64),
        documents: Object.fromEntries(documents.map((document) => [document.locale, document])),
      })
    },
    withdraw: (type: EntryType, id: string, slug = id): LogRow =>
      add({ action: 'withdraw', type, entry: id, slug, address: null, contentHash: null, documents: null }),
  }
}
