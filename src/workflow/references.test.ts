import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { referencesIn } from './references'

const FIELDS: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'hero', type: 'upload', relationTo: 'photos' },
  { name: 'organisations', type: 'relationship', relationTo: 'organisations', hasMany: true },
  { name: 'entries', type: 'relationship', relationTo: ['practices', 'profiles'], hasMany: true },
  { name: 'body', type: 'richText', localized: true },
  { type: 'row', fields: [{ name: 'partner', type: 'relationship', relationTo: 'organisations' }] },
  { type: 'collapsible', label: 'c', fields: [{ name: 'logo', type: 'upload', relationTo: 'photos' }] },
  {
    type: 'tabs',
    tabs: [
      { label: 'plain', fields: [{ name: 'inTab', type: 'upload', relationTo: 'photos' }] },
      { name: 'named', fields: [{ name: 'inTab', type: 'upload', relationTo: 'photos' }] },
    ],
  },
  { type: 'ui', name: 'hint', admin: {} },
  { type: 'group', label: 'looks', fields: [{ name: 'inLooks', type: 'upload', relationTo: 'photos' }] },
  { name: 'plain', type: 'richText' },
  { name: 'box', type: 'group', fields: [{ name: 'photo', type: 'upload', relationTo: 'photos' }] },
  {
    name: 'moments',
    type: 'array',
    fields: [
      { name: 'photo', type: 'upload', relationTo: 'photos', localized: true },
      { name: 'text', type: 'richText', localized: true },
      { name: 'inner', type: 'array', fields: [{ name: 'file', type: 'upload', relationTo: 'documents' }] },
    ],
  },
]

const found = (data: Record<string, unknown>) =>
  referencesIn(FIELDS, data).map(({ path, collection, id }) => `${path} ${collection}/${id}`)

const richText = (...children: unknown[]) => ({ root: { type: 'root', children } })

describe('the references of an entry', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an upload', { hero: 'p1' }, ['hero photos/p1']],
    ['a number as id', { hero: 7 }, ['hero photos/7']],
    ['a populated one', { hero: { id: 'p1', filename: 'a.jpg' } }, ['hero photos/p1']],
    [
      'several',
      { organisations: ['a', 'b'] },
      ['organisations.0 organisations/a', 'organisations.1 organisations/b'],
    ],
    [
      'several of several collections',
      {
        entries: [
          { relationTo: 'profiles', value: 'x' },
          { relationTo: 'practices', value: { id: 'y' } },
        ],
      },
      ['entries.0 profiles/x', 'entries.1 practices/y'],
    ],
    ['in rows and collapsibles', { partner: 'o', logo: 'p' }, ['partner organisations/o', 'logo photos/p']],
    ['in tabs', { inTab: 'p', named: { inTab: 'q' } }, ['inTab photos/p', 'named.inTab photos/q']],
    ['in groups without a name', { inLooks: 'p' }, ['inLooks photos/p']],
    [
      'in one locale, where a field of several is read in one',
      { plain: { root: { type: 'root', relationTo: 'photos', value: 'p', children: [] } } },
      ['plain photos/p'],
    ],
    ['in groups', { box: { photo: 'p' } }, ['box.photo photos/p']],
    [
      'in rows of rows, at their places',
      { moments: [{}, { inner: [{ file: 'd0' }, { file: 'd1' }] }] },
      ['moments.1.inner.0.file documents/d0', 'moments.1.inner.1.file documents/d1'],
    ],
    [
      'in every locale',
      { moments: [{ photo: { en: 'p1', fr: 'p2', ar: null } }] },
      ['moments.0.photo photos/p1', 'moments.0.photo photos/p2'],
    ],
    [
      'as nodes of rich text, however deep',
      {
        body: {
          en: richText({
            type: 'list',
            children: [{ type: 'upload', relationTo: 'photos', value: { id: 'p1' } }],
          }),
          fr: richText({ type: 'upload', relationTo: 'photos', value: 'p2' }),
        },
      },
      ['body photos/p1', 'body photos/p2'],
    ],
    [
      'as links inside rich text',
      {
        body: richText({
          type: 'paragraph',
          children: [
            { type: 'link', fields: { doc: { relationTo: 'practices', value: 'x' } }, children: [] },
          ],
        }),
      },
      ['body practices/x'],
    ],
  ])('are found: %s', (_, data, expected) => {
    expect(found(data)).toEqual(expected)
  })

  it.each<[string, Record<string, unknown>]>([
    ['nothing at all', {}],
    [
      'null everywhere',
      Object.fromEntries(
        ['hero', 'organisations', 'entries', 'body', 'moments', 'box'].map((name) => [name, null]),
      ),
    ],
    [
      'values of another form',
      {
        hero: true,
        entries: ['x', { relationTo: 7, value: 'y' }, { relationTo: 'practices', value: null }],
        moments: ['x', 3],
        box: 'x',
        named: 'x',
        body: { en: 'x', fr: richText({ relationTo: 7, value: 'p' }, { relationTo: 'photos', value: null }) },
      },
    ],
    ['fields that the collection does not have', { portrait: 'p1', title: 'p2' }],
  ])('are none in %s', (_, data) => {
    expect(found(data)).toEqual([])
  })
})
