import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { textsOf } from './texts'

const FIELDS: Field[] = [
  { name: 'slug', type: 'text' },
  { name: 'title', type: 'text', localized: true },
  { type: 'row', fields: [{ name: 'summary', type: 'textarea', localized: true }] },
  { name: 'body', type: 'richText', localized: true } as Field,
  { name: 'year', type: 'number', localized: true },
  { name: 'code', type: 'text', localized: false },
  { name: 'panel', type: 'ui', admin: {} },
  {
    name: 'moments',
    type: 'array',
    fields: [{ name: 'label', type: 'text', localized: true }],
  },
  { name: 'place', type: 'group', fields: [{ name: 'town', type: 'text', localized: true }] },
  {
    type: 'tabs',
    tabs: [
      { label: 'Text', fields: [{ name: 'lead', type: 'text', localized: true }] },
      { name: 'meta', fields: [{ name: 'words', type: 'text', localized: true }] },
    ],
  },
]
const EMPTY = { en: undefined, fr: undefined, es: undefined, ar: undefined, zh: undefined, ru: undefined }
const told = (entry: Record<string, unknown>) =>
  textsOf(FIELDS, entry).map(({ path, key, isRich }) => [path, key, isRich])

describe('the texts of an entry that are written in each language', () => {
  it('are those of the form, in its order, in rows, groups and tabs too', () => {
    const moments = [{ id: 'm1', label: { en: 'A' } }, 'odd', null, { label: { en: 'B' } }]
    expect(told({ moments, place: { town: { en: 'x' } } })).toEqual([
      ['title', 'title', false],
      ['summary', 'summary', false],
      ['body', 'body', true],
      ['moments.0.label', 'moments.m1.label', false],
      ['moments.3.label', 'moments.3.label', false],
      ['place.town', 'place.town', false],
      ['lead', 'lead', false],
      ['meta.words', 'meta.words', false],
    ])
  })

  it('have what stands in each language, and nothing of languages that there are not', () => {
    const [title] = textsOf(FIELDS, { title: { en: 'A', fr: 'B', xx: 'C' } })
    expect(title?.values).toEqual({ ...EMPTY, en: 'A', fr: 'B' })
  })

  it.each([
    ['a text that stands alone', 'A', { en: 'A' }],
    ['nothing', null, {}],
    ['nothing at all', undefined, {}],
  ])('have for %s what it can be', (_, given, values) => {
    expect(textsOf(FIELDS, { title: given })[0]?.values).toEqual(values)
  })

  it('take a rich text that stands alone for English', () => {
    const body = richText('A.')
    expect(textsOf(FIELDS, { body })[2]?.values).toEqual({ en: body })
  })

  it('are found in groups and tabs', () => {
    const entry = {
      place: { town: { en: 'Amman' } },
      lead: { en: 'Lead' },
      meta: { words: { fr: 'Mots' } },
      moments: [{ id: 'm1', label: { ar: 'ا' } }],
    }
    const values = Object.fromEntries(textsOf(FIELDS, entry).map((one) => [one.path, one.values]))
    expect(values['place.town']).toEqual({ ...EMPTY, en: 'Amman' })
    expect(values.lead).toEqual({ ...EMPTY, en: 'Lead' })
    expect(values['meta.words']).toEqual({ ...EMPTY, fr: 'Mots' })
    expect(values['moments.0.label']).toEqual({ ...EMPTY, ar: 'ا' })
  })

  it.each([[null], ['x'], [7], [[]]])('are empty where a group or a list is %j', (odd) => {
    expect(told({ place: odd, meta: odd, moments: odd === 7 ? 7 : null })).toEqual(told({}))
  })
})
