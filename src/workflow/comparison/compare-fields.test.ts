import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { compareEntries, labelOf } from './compare'

type Data = Record<string, unknown>

const lookup = (reference: { collection: string; id: string }) => ({ ...reference, title: null })
const compare = (fields: Field[], before: Data, after: Data) =>
  compareEntries({ fields, outside: [] }, before, after, lookup)
/** Path, language and kind of each change. */
const told = (fields: Field[], before: Data, after: Data) =>
  compare(fields, before, after).map(({ path, locale, detail }) => [path, locale, detail.kind])

describe('the label of a field', () => {
  it.each([
    ['its own', { name: 'year', label: 'Year' }, 'fr', 'Year'],
    ['its name without one', { name: 'year' }, 'fr', 'year'],
    ['its name for an empty one', { name: 'year', label: '' }, 'fr', 'year'],
    ['its name where it is hidden', { name: 'year', label: false }, 'fr', 'year'],
    ['that of the language', { name: 'year', label: { en: 'Year', fr: 'Année' } }, 'fr', 'Année'],
    ['English without that language', { name: 'year', label: { fr: 'Année', en: 'Year' } }, 'ar', 'Year'],
    ['any without English', { name: 'year', label: { fr: 'Année' } }, 'ar', 'Année'],
    ['its name where no language has words', { name: 'year', label: {} }, 'ar', 'year'],
    ['its name where words are none', { name: 'year', label: { en: 5 } }, 'en', 'year'],
  ])('is %s', (_, field, language, label) => {
    expect(labelOf(field, language)).toBe(label)
  })
})

describe('a change is found', () => {
  const place: Field = {
    name: 'place',
    type: 'group',
    fields: [
      { name: 'country', type: 'text' },
      { name: 'inner', type: 'group', fields: [{ name: 'code', type: 'text', localized: false }] },
    ],
  }

  it('in a group, and in a group of a group', () => {
    const before = { place: { country: 'JO', inner: { code: 'a' } } }
    expect(told([place], before, { place: { country: 'LB', inner: { code: 'a' } } })).toEqual([
      ['place.country', null, 'text'],
    ])
    expect(told([place], before, { place: { country: 'JO', inner: { code: 'b' } } })).toEqual([
      ['place.inner.code', null, 'text'],
    ])
  })

  it('where no field of the form shows it, and then it is named by what holds it', () => {
    const hidden = (value: number) => ({ place: { country: 'JO', inner: { code: 'a', hidden: value } } })
    expect(compare([place], hidden(1), hidden(2))).toEqual([
      {
        path: 'place.inner',
        steps: [
          { name: 'place', label: 'place', row: null },
          { name: 'inner', label: 'inner', row: null },
        ],
        locale: null,
        detail: { kind: 'other' },
      },
    ])
  })

  it('in tabs with a name and without one', () => {
    const tabs: Field = {
      type: 'tabs',
      tabs: [
        { label: 'Text', fields: [{ name: 'title', type: 'text' }] },
        { name: 'meta', fields: [{ name: 'words', type: 'text' }] },
      ],
    }
    const before = { title: 'One', words: 'x', meta: { title: 'x', words: 'One' } }
    expect(told([tabs], before, { title: 'Two', words: 'y', meta: { title: 'y', words: 'Two' } })).toEqual([
      ['title', null, 'text'],
      ['meta.words', null, 'text'],
    ])
  })

  it('in a text that stands alone where one for each language is expected', () => {
    const fields: Field[] = [
      { name: 'title', type: 'text', localized: true },
      { name: 'body', type: 'richText', localized: true } as Field,
    ]
    expect(
      told(
        fields,
        { title: 'One', body: richText('One.') },
        { title: { en: 'Two' }, body: { en: richText('Two.') } },
      ),
    ).toEqual([
      ['title', 'en', 'text'],
      ['body', 'en', 'richText'],
    ])
  })

  it('in the language of the whole list, where a list differs from language to language', () => {
    const stories: Field = {
      name: 'stories',
      type: 'array',
      localized: true,
      fields: [{ name: 'label', type: 'text', localized: true }],
    }
    const one = (label: string) => ({ stories: { fr: [{ id: '1', label }] } })
    expect(told([stories], one('Un'), one('Deux'))).toEqual([['stories.0.label', 'fr', 'text']])
  })

  it('and no language is named where there is one value for all', () => {
    const fields: Field[] = [{ name: 'code', type: 'text', localized: false }]
    expect(told(fields, { code: 'a' }, { code: 'b' })).toEqual([['code', null, 'text']])
  })
})

describe('no change is told', () => {
  it.each<[string, Field]>([
    ['of what is only drawn', { name: 'panel', type: 'ui', admin: {} }],
    ['of entries that point here', { name: 'panel', type: 'join', collection: 'practices', on: 'x' }],
    ['of what is computed', { name: 'panel', type: 'text', virtual: true }],
    ['of the number that a database gave', { name: 'id', type: 'text' }],
  ])('%s', (_, field) => {
    const name = 'name' in field ? String(field.name) : ''
    expect(compare([field], { [name]: 'one' }, { [name]: 'two' })).toEqual([])
  })

  it('but of what is stored, it is', () => {
    const field: Field = { name: 'panel', type: 'text', virtual: false }
    expect(told([field], { panel: 'one' }, { panel: 'two' })).toEqual([['panel', null, 'text']])
  })
})
