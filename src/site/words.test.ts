import { describe, expect, it } from 'vitest'
import { LOCALES, ORGANISATION_KINDS, REGIONS, SECTORS, THEMES } from '../config/vocabulary'
import { SITE_TEXTS } from './texts'
import { wordsOf } from './words'

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

/** Every text with its path; plurals count as one. */
function flat(value: object, path = ''): [string, string | Record<string, string>][] {
  return Object.entries(value).flatMap(([key, child]): [string, string | Record<string, string>][] => {
    if (typeof child === 'string') return [[`${path}${key}`, child]]
    return 'other' in child ? [[`${path}${key}`, child]] : flat(child, `${path}${key}.`)
  })
}

describe.each(LOCALES)('the texts in %s', (locale) => {
  const words = wordsOf(locale)

  it('are the same as in English, and none is empty', () => {
    const english = flat(SITE_TEXTS.en)
    const own = new Map(flat(SITE_TEXTS[locale]))
    expect([...own.keys()]).toEqual(english.map(([path]) => path))
    for (const [path, text] of english) {
      const here = own.get(path)
      if (typeof text === 'string' && typeof here === 'string') {
        expect(here.trim(), path).not.toBe('')
        expect(placeholders(here), path).toEqual(placeholders(text))
      }
    }
  })

  it('have every plural that the language knows', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const plural of [words.texts.found, words.texts.pageCount, words.texts.entries]) {
      // French, Spanish and English have forms for whole millions that are the common one.
      const wanted = locale === 'ar' || locale === 'ru' ? categories : ['other']
      for (const category of wanted) expect(plural[category as keyof typeof plural]).toBeTruthy()
    }
  })

  it('name every word of the vocabularies', () => {
    const keys = [THEMES, REGIONS, ORGANISATION_KINDS, SECTORS].flatMap((one) => Object.keys(one))
    for (const key of keys) expect(words.texts.terms).toHaveProperty([key])
  })
})

describe('words', () => {
  it('count as the language does', () => {
    expect(wordsOf('en').count(SITE_TEXTS.en.pageCount, 1)).toBe('1 page')
    expect(wordsOf('en').count(SITE_TEXTS.en.pageCount, 1200)).toBe('1,200 pages')
    expect(wordsOf('ru').count(SITE_TEXTS.ru.pageCount, 3)).toBe('3 страницы')
    expect(wordsOf('ar').count(SITE_TEXTS.ar.pageCount, 2)).toBe('صفحتان')
  })

  it('say sizes and days', () => {
    expect(wordsOf('en').size(1_500)).toBe('1.5 kB')
    expect(wordsOf('en').size(12_400_000)).toBe('12 MB')
    expect(wordsOf('en').date('2024-03-01T23:30:00.000Z')).toBe('1 March 2024')
  })

  it('take the label of the API for a word that they do not know, and a tag that is none as it is', () => {
    expect(wordsOf('fr').term({ key: 'new-theme', label: 'New theme' })).toBe('New theme')
    expect(wordsOf('fr').term({ key: 'supply-chain', label: 'Supply chain' })).toBe(
      'Chaîne d’approvisionnement',
    )
    expect(wordsOf('en').language('not a tag!')).toBe('not a tag!')
  })
})
