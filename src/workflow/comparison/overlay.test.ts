import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { overlay } from './overlay'

const FIELDS: Field[] = [
  { name: 'title', type: 'text', localized: true },
  { type: 'row', fields: [{ name: 'year', type: 'number' }] },
  { name: 'body', type: 'richText', localized: true } as Field,
  {
    name: 'resources',
    type: 'array',
    fields: [
      { name: 'label', type: 'text', localized: true },
      { name: 'url', type: 'text' },
    ],
  },
]

const UNDER = {
  id: 'e1',
  title: { en: 'Title', fr: 'Titre' },
  year: 2014,
  resources: [
    { id: '1', label: { en: 'Report', fr: 'Rapport' }, url: 'a' },
    { id: '2', label: { en: 'Film' }, url: 'b' },
  ],
}

describe('a form laid over an entry', () => {
  it('changes its own language and leaves the others', () => {
    expect(overlay(FIELDS, UNDER, { title: 'Nouveau', year: 2015 }, 'fr')).toMatchObject({
      id: 'e1',
      title: { en: 'Title', fr: 'Nouveau' },
      year: 2015,
      resources: UNDER.resources,
    })
  })

  it('finds rows again by their ids, and takes out those that the form has no more', () => {
    const rows = [
      { id: '9', label: 'Map', url: 'c' },
      { id: '1', label: 'Whole report', url: 'a' },
    ]
    expect(overlay(FIELDS, UNDER, { resources: rows }, 'en').resources).toEqual([
      { id: '9', label: { en: 'Map' }, url: 'c' },
      { id: '1', label: { en: 'Whole report', fr: 'Rapport' }, url: 'a' },
    ])
  })

  it.each([[0], [null], [[]]])('takes %j for a list without rows', (none) => {
    expect(overlay(FIELDS, UNDER, { resources: none }, 'en').resources).toEqual([])
  })

  it('leaves out what is no row, in the form and in the entry', () => {
    const under = { resources: [null, 'x', { id: '1', label: { fr: 'Rapport' } }] }
    expect(
      overlay(FIELDS, under, { resources: [null, 7, { id: '1', label: 'Report' }] }, 'en').resources,
    ).toEqual([{ id: '1', label: { fr: 'Rapport', en: 'Report' } }])
  })

  it.each([
    ['a text that stood alone', 'Title', { en: 'Title', fr: 'Titre' }],
    ['a rich text that stood alone', { root: {} }, { en: { root: {} }, fr: 'Titre' }],
    ['nothing', null, { fr: 'Titre' }],
    ['nothing at all', undefined, { fr: 'Titre' }],
  ])('is laid over %s', (_, title, expected) => {
    expect(overlay(FIELDS, { title }, { title: 'Titre' }, 'fr').title).toEqual(expected)
  })

  it('reaches into groups and tabs, and leaves those that the form does not name', () => {
    const fields: Field[] = [
      {
        name: 'place',
        type: 'group',
        fields: [
          { name: 'country', type: 'text', localized: false },
          { name: 'town', type: 'text', localized: true },
        ],
      },
      {
        type: 'tabs',
        tabs: [
          { label: 'Text', fields: [{ name: 'lead', type: 'text', localized: true }] },
          { name: 'meta', fields: [{ name: 'words', type: 'text', localized: true }] },
          { name: 'other', fields: [{ name: 'words', type: 'text', localized: true }] },
        ],
      },
    ]
    const under = {
      place: { country: 'JO', town: { en: 'Amman' } },
      lead: { en: 'Lead' },
      meta: { words: { en: 'Words' }, kept: 1 },
      other: { words: { en: 'Other' } },
    }
    const over = { place: { country: 'LB', town: 'Beyrouth' }, lead: 'Chapeau', meta: { words: 'Mots' } }
    expect(overlay(fields, under, over, 'fr')).toEqual({
      place: { country: 'LB', town: { en: 'Amman', fr: 'Beyrouth' } },
      lead: { en: 'Lead', fr: 'Chapeau' },
      meta: { words: { en: 'Words', fr: 'Mots' }, kept: 1 },
      other: { words: { en: 'Other' } },
    })
    expect(overlay(fields, {}, { ...over, place: null, meta: 7 }, 'fr')).toEqual({
      place: {},
      lead: { fr: 'Chapeau' },
      meta: {},
    })
  })

  it('takes nothing from what is only drawn, nor from entries that point here', () => {
    const fields: Field[] = [
      { name: 'panel', type: 'ui', admin: {} },
      { name: 'practices', type: 'join', collection: 'practices', on: 'organisations' },
    ]
    expect(overlay(fields, { id: '1' }, { panel: 'x', practices: ['7'] }, 'en')).toEqual({ id: '1' })
  })

  it('empties what the form emptied', () => {
    expect(overlay(FIELDS, UNDER, { title: '', year: null }, 'en')).toMatchObject({
      title: { en: '', fr: 'Titre' },
      year: null,
    })
  })

  it('takes a first text, and is not misled by what a rich text is made of', () => {
    const root = { root: { children: [] } }
    expect(overlay(FIELDS, {}, { title: 'First', body: root }, 'ar')).toEqual({
      title: { ar: 'First' },
      body: { ar: root },
    })
  })
})
