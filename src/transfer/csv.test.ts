import * as fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../config/vocabulary'
import { canonicalContent } from '../workflow/content-hash'
import { fromCsv, toCsv } from './csv'
import { guarded, unguarded } from './formula'
import { TransferError } from './transfer-error'

const FIELDS = [
  { name: 'slug', type: 'text' },
  { name: 'title', type: 'text', localized: true },
  { name: 'body', type: 'richText', localized: true },
  { name: 'themes', type: 'select', hasMany: true, options: [] },
  { name: 'organisations', type: 'relationship', relationTo: 'organisations', hasMany: true },
  { name: 'year', type: 'number' },
  { name: 'isPseudonym', type: 'checkbox' },
  { name: 'resources', type: 'array', flattenedFields: [] },
  { name: 'realName', type: 'text', custom: { privateKind: 'text' } },
  { name: 'state', type: 'select', options: [] },
] as unknown as FlattenedField[]

const NASTY = [
  '=1+1',
  "'=1+1",
  "''",
  '-5',
  '+',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
  'a,b',
  '"quoted"',
  'two\nlines',
  'two\r\nlines',
  ' ',
  'العربية',
  '中文',
  '👩‍👧',
]
const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constant(null),
)
const key = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/)
const texts = (inner: fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(LOCALES.map((locale) => [locale, inner])))
const entry = fc.record({
  slug: key,
  title: texts(words),
  body: texts(fc.option(fc.record({ root: fc.record({ children: fc.array(words) }) }))),
  themes: fc.array(key),
  organisations: fc.array(key),
  year: fc.option(fc.integer({ min: 1989, max: 2100 })),
  isPseudonym: fc.option(fc.boolean()),
  resources: fc.array(fc.record({ url: words })),
})

describe('entries as CSV', () => {
  it('come back as they were, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const back = fromCsv(FIELDS, toCsv(FIELDS, entries))
        expect(canonicalContent(back)).toBe(canonicalContent(entries))
      }),
    )
  })

  it('hold no cell that a spreadsheet would run, and no private value', () => {
    fc.assert(
      fc.property(words, (word) => {
        const title = Object.fromEntries(LOCALES.map((locale) => [locale, word]))
        const csv = toCsv(FIELDS, [{ slug: 'a', title, realName: 'SECRET', state: 'draft' }])
        expect(csv).not.toMatch(/(?:^|[,\n])"[=+\-@\t\r＝＋－＠]/u)
        expect(csv).not.toMatch(/SECRET|realName|state/)
      }),
    )
  })

  it('a guard is taken away as it was put there', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...NASTY)),
        (text) => unguarded(guarded(text)) === text,
      ),
    )
    expect(NASTY.map((text) => unguarded(guarded(text)))).toEqual(NASTY)
  })

  it('leave a field without a column as it is', () => {
    expect(fromCsv(FIELDS, 'slug,title.fr\r\na,Bonjour\r\n')).toEqual([
      { slug: 'a', title: { fr: 'Bonjour' } },
    ])
  })

  it.each([
    ['', /empty/],
    ['slug,tittle.en\na,b', /no column “tittle\.en”/],
    ['slug,realName\na,b', /no column “realName”/],
    ['slug\n"a', /no CSV/],
    ['slug\na,b,c', /no CSV/],
  ])('refuse %j', (source, message) => {
    expect(() => fromCsv(FIELDS, source)).toThrow(TransferError)
    expect(() => fromCsv(FIELDS, source)).toThrow(message)
  })
})
