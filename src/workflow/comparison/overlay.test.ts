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
