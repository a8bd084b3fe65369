import fc from 'fast-check'
import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../config/vocabulary'
import { richText } from '../../sample/rich-text'
import { contentHash } from '../content-hash'
import { blocksOf, textOf } from './blocks'
import type { Change, Part } from './change'
import { compareEntries } from './compare'

const rich = (name: string): Field => ({ name, type: 'richText', localized: true }) as Field

/** Every kind of field that the newsroom's collections have. */
const FIELDS: Field[] = [
  { name: 'panel', type: 'ui', admin: {} },
  { name: 'slug', type: 'text' },
  { name: 'title', type: 'text', localized: true, label: 'Title' },
  rich('body'),
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        options: [
          { value: 'company', label: ({ i18n }) => (i18n.language === 'en' ? 'Company' : 'Entreprise') },
          'other',
        ],
      },
      { name: 'themes', type: 'select', hasMany: true, options: ['a', 'b', 'c'] },
    ],
  },
  { name: 'heroPhoto', type: 'upload', relationTo: 'photos', label: 'Photograph' },
  { name: 'organisations', type: 'relationship', relationTo: 'organisations', hasMany: true },
  { name: 'entries', type: 'relationship', relationTo: ['practices', 'profiles'], hasMany: true },
  { name: 'year', type: 'number' },
  { name: 'day', type: 'date' },
  { name: 'decorative', type: 'checkbox' },
  { name: 'place', type: 'group', fields: [{ name: 'country', type: 'text' }] },
  {
    name: 'resources',
    label: 'Resources',
    type: 'array',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'label', label: 'Label', type: 'text', localized: true },
      { type: 'row', fields: [{ name: 'document', type: 'upload', relationTo: 'documents' }] },
      rich('text'),
    ],
  },
  { name: 'notes', type: 'textarea' },
  { name: 'practices', type: 'join', collection: 'practices', on: 'organisations' },
]

const collection = { fields: FIELDS, outside: ['notes', 'state'] }
const lookup = ({ collection: where, id }: { collection: string; id: string }) => ({
  collection: where,
  id,
  title: `${where} ${id}`,
})
type Data = Record<string, unknown>
const compare = (before: Data | null, after: Data | null) => compareEntries(collection, before, after, lookup)

const only = (changes: readonly Change[]): Change => {
  expect(changes).toHaveLength(1)
  return changes[0] as Change
}

describe('what changed between two revisions', () => {
  it('names the field as the form does, and the language', () => {
    expect(
      only(compare({ title: { en: 'Same', fr: 'Vieux' } }, { title: { en: 'Same', fr: 'Neuf' } })),
    ).toEqual({
      path: 'title',
      steps: [{ name: 'title', label: 'Title', row: null }],
      locale: 'fr',
      detail: {
        kind: 'text',
        parts: [
          { what: 'removed', text: 'Vieux' },
          { what: 'added', text: 'Neuf' },
        ],
      },
    })
  })

  it('gives choices by their labels, and what was added and taken out', () => {
    expect(only(compare({ kind: 'company' }, { kind: 'other' })).detail).toMatchObject({
      before: ['Company'],
      after: ['other'],
    })
    expect(only(compare({ themes: ['a', 'b'] }, { themes: ['b', 'c'] })).detail).toMatchObject({
      added: ['c'],
      removed: ['a'],
    })
    expect(only(compare({ themes: ['a', 'b'] }, { themes: ['b', 'a'] })).detail).toMatchObject({
      added: [],
      removed: [],
    })
  })

  it('gives related entries and photographs by what they are', () => {
    expect(only(compare({ organisations: ['1'] }, { organisations: ['1', '2'] })).detail).toMatchObject({
      kind: 'relation',
      added: [{ title: 'organisations 2' }],
      removed: [],
    })
    const entries = [{ relationTo: 'profiles', value: '7' }]
    expect(only(compare({}, { entries })).detail).toMatchObject({
      added: [{ collection: 'profiles', id: '7' }],
    })
    expect(only(compare({ heroPhoto: '1' }, { heroPhoto: '2' })).detail).toMatchObject({
      kind: 'photo',
      before: [{ id: '1' }],
      after: [{ id: '2' }],
    })
  })

  it('gives numbers, dates and marks', () => {
    expect(only(compare({ year: 2014 }, { year: 2015 })).detail).toEqual({
      kind: 'number',
      before: 2014,
      after: 2015,
    })
    expect(only(compare({}, { day: '2026-05-01T00:00:00.000Z' })).detail).toMatchObject({
      kind: 'date',
      before: null,
    })
    expect(only(compare({ decorative: false }, { decorative: true })).detail).toMatchObject({
      before: false,
      after: true,
    })
  })

  it('finds rows of a list again wherever they stand', () => {
    const row = (id: string, label: string) => ({ id, label: { en: label } })
    const before = { resources: [row('1', 'Report'), row('2', 'Film'), row('5', 'Poster'), row('3', 'Page')] }
    const after = {
      resources: [row('3', 'Page'), row('1', 'Whole report'), row('5', 'Poster'), row('4', 'Map')],
    }
    const changes = compare(before, after)
    expect(
      changes.map(({ path, detail }) => [path, detail.kind === 'row' ? detail.what : detail.kind]),
    ).toEqual([
      ['resources.0', 'moved'],
      ['resources.1.label', 'text'],
      ['resources.3', 'added'],
      ['resources.3.label', 'text'],
      ['resources.1', 'removed'],
      ['resources.1.label', 'text'],
    ])
    expect(changes[1]?.steps).toEqual([
      { name: 'resources', label: 'Resources', row: 2 },
      { name: 'label', label: 'Label', row: null },
    ])
  })

  it('takes rows that only got new ids for what they were', () => {
    const before = {
      resources: [
        { id: '1', label: { en: 'A' } },
        { id: '2', label: { en: 'B' } },
      ],
    }
    const after = {
      resources: [
        { id: '8', label: { en: 'A' } },
        { id: '9', label: { en: 'C' } },
      ],
    }
    expect(
      compare(before, { resources: before.resources.map((row) => ({ ...row, id: `x${row.id}` })) }),
    ).toEqual([])
    expect(compare(before, after).map(({ path }) => path)).not.toContain('resources.0.label')
  })

  it('leaves out what is no content', () => {
    expect(compare({ notes: 'a', state: 'draft' }, { notes: 'b', state: 'approved' })).toEqual([])
  })

  it('shows everything as added where there was nothing', () => {
    const changes = compare(null, { title: { en: 'New' }, body: { en: richText('Text.') } })
    expect(changes.map(({ path }) => path)).toEqual(['title', 'body'])
  })
})

const nothing = fc.constantFrom(undefined, null, '')
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 4, arbitrary: value }, nothing)
const words = fc
  .array(fc.constantFrom('safe', 'child', 'online', 'الأطفال', '儿童', '.'), { maxLength: 6 })
  .map((parts) => parts.join(' '))
const id = fc.constantFrom('1', '2', '3')
const texts = (value: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...LOCALES.slice(0, 3)), maybe(value), { maxKeys: 3 })
const node = fc.record({ type: fc.constant('text'), text: words, format: fc.constantFrom(0, 1, 2, 3) })
const inline = fc.oneof(
  node,
  fc.record({
    type: fc.constant('link'),
    fields: fc.record({ url: fc.constantFrom('https://a.example', 'https://b.example') }),
    children: fc.array(node, { maxLength: 2 }),
  }),
)
const block = fc.oneof(
  fc.record({
    type: fc.constant('paragraph'),
    children: fc.array(inline, { maxLength: 3 }),
    direction: fc.constantFrom(null, 'ltr'),
  }),
  fc.record({
    type: fc.constant('heading'),
    tag: fc.constantFrom('h2', 'h3'),
    children: fc.array(inline, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('list'),
    listType: fc.constantFrom('bullet', 'number'),
    children: fc.array(
      fc.record({ type: fc.constant('listitem'), children: fc.array(inline, { maxLength: 2 }) }),
      { maxLength: 3 },
    ),
  }),
)
const document = fc.record({
  root: fc.record({ type: fc.constant('root'), children: fc.array(block, { maxLength: 4 }) }),
})
const row = fc.record(
  { id, label: texts(words), document: maybe(id), text: texts(document) },
  { requiredKeys: [] },
)
const entry: fc.Arbitrary<Data> = fc.record(
  {
    slug: maybe(words),
    title: texts(words),
    body: texts(document),
    kind: maybe(fc.constantFrom('company', 'other')),
    themes: maybe(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })),
    heroPhoto: maybe(id),
    organisations: maybe(fc.array(id, { maxLength: 3 })),
    entries: maybe(
      fc.array(fc.record({ relationTo: fc.constantFrom('practices', 'profiles'), value: id }), {
        maxLength: 3,
      }),
    ),
    year: maybe(fc.integer({ min: 1989, max: 2100 })),
    day: maybe(fc.constantFrom('2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z')),
    decorative: maybe(fc.boolean()),
    place: fc.record({ country: maybe(words) }),
    resources: maybe(fc.array(row, { maxLength: 4 })),
  },
  { requiredKeys: [] },
)
/** Two entries that have most in common, as two revisions do, or nothing. */
const revisions = fc.oneof(
  fc.tuple(entry, entry),
  fc
    .tuple(
      entry,
      entry,
      fc.subarray(Object.keys({ slug: 0, title: 0, body: 0, resources: 0, themes: 0, year: 0 })),
    )
    .map(([before, other, taken]): [Data, Data] => [
      before,
      { ...before, ...Object.fromEntries(taken.map((name) => [name, other[name]])) },
    ]),
)

const without = (parts: readonly Part[], what: Part['what']) =>
  parts.flatMap((part) => (part.what === what ? [] : [part.text])).join('')

describe('of any two revisions', () => {
  it('there is a change exactly where the content hash is another', () => {
    fc.assert(
      fc.property(revisions, ([before, after]) => {
        const same = contentHash(before, []) === contentHash(after, [])
        expect(compare(before, after).length === 0).toBe(same)
      }),
      { numRuns: 3_000 },
    )
  })

  it('nothing changed against itself, and a copy of it', () => {
    fc.assert(
      fc.property(entry, (one) => {
        expect(compare(one, one)).toEqual([])
        expect(compare(one, JSON.parse(JSON.stringify(one)))).toEqual([])
      }),
    )
  })

  it('the words give back both texts', () => {
    fc.assert(
      fc.property(revisions, ([before, after]) => {
        for (const { path, locale, detail } of compare(before, after)) {
          const texts = (data: Data, name: string) => (data[name] as Data | undefined)?.[locale ?? ''] ?? ''
          if (path === 'title' && detail.kind === 'text') {
            expect(without(detail.parts, 'added')).toBe(texts(before, 'title'))
            expect(without(detail.parts, 'removed')).toBe(texts(after, 'title'))
          }
          if (path === 'body' && detail.kind === 'richText') {
            const side = (taken: 'added' | 'removed') =>
              detail.blocks.filter(({ what }) => what !== taken).map(({ parts }) => without(parts, taken))
            expect(side('added')).toEqual(blocksOf(texts(before, 'body')).map(textOf))
            expect(side('removed')).toEqual(blocksOf(texts(after, 'body')).map(textOf))
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('a list of rows comes back from what was kept, added and moved', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.array(row, { maxLength: 5 }), (before, after) => {
        const rows = compare({ resources: before }, { resources: after }).flatMap(({ detail }) =>
          detail.kind === 'row' ? [detail.what] : [],
        )
        const count = (what: string) => rows.filter((one) => one === what).length
        expect(before.length - count('removed') + count('added')).toBe(after.length)
      }),
    )
  })

  it('no data of any shape is a fault', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'title',
            'body',
            'kind',
            'themes',
            'heroPhoto',
            'entries',
            'resources',
            'place',
            'day',
          ),
          fc.jsonValue() as fc.Arbitrary<unknown>,
        ),
        entry,
        (odd, fine) => {
          expect(Array.isArray(compare(odd, fine))).toBe(true)
          expect(Array.isArray(compare(fine, odd))).toBe(true)
        },
      ),
    )
  })
})
