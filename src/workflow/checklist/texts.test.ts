import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { byLocale, piecesAt, richTextOf, TEXT_FIELDS, valuesAt } from './texts'

describe('the values at a path', () => {
  const entry = {
    title: 'A',
    list: [{ label: 'x', inner: [{ a: 1 }, null, { a: 2 }] }, 'odd', { label: 'y', inner: 'odd' }],
    group: { label: 'z' },
  }

  it.each([
    ['title', [{ path: 'title', value: 'A' }]],
    ['nothing', [{ path: 'nothing', value: undefined }]],
    [
      'list.*.label',
      [
        { path: 'list.0.label', value: 'x' },
        { path: 'list.2.label', value: 'y' },
      ],
    ],
    [
      'list.*.inner.*.a',
      [
        { path: 'list.0.inner.0.a', value: 1 },
        { path: 'list.0.inner.2.a', value: 2 },
      ],
    ],
    ['title.*.label', []],
    ['group.*.label', []],
    ['list.0.label', []],
  ])('%s', (path, values) => {
    expect(valuesAt(entry, path)).toEqual(values)
  })
})

describe('a text in each language', () => {
  it('is itself in English where it stands alone', () => {
    const text = richText('A')
    expect(byLocale('A')).toEqual({ en: 'A' })
    expect(byLocale(text)).toEqual({ en: text })
    expect(byLocale({ fr: 'B' })).toEqual({ fr: 'B' })
  })

  it('is there only where it was written', () => {
    const entry = { title: { en: 'A', fr: null, es: undefined, ar: '', xx: 'unknown' } }
    expect(piecesAt(entry, 'title')).toEqual([
      { path: 'title.en', locale: 'en', value: 'A' },
      { path: 'title.ar', locale: 'ar', value: '' },
    ])
    expect(piecesAt({}, 'title')).toEqual([])
    expect(piecesAt({ list: [{ label: { fr: 'x' } }] }, 'list.*.label')).toEqual([
      { path: 'list.0.label.fr', locale: 'fr', value: 'x' },
    ])
  })

  it('is rich on pages and below titles', () => {
    expect(richTextOf(TEXT_FIELDS.profiles)).toEqual(['introduction', 'moments.*.text', 'questions.*.answer'])
  })
})
