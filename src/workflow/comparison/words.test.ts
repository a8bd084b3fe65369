import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from './change'
import { compareWords } from './words'

const without = (parts: readonly Part[], what: Part['what']) =>
  parts
    .filter((part) => part.what !== what)
    .map(({ text }) => text)
    .join('')

/** As a person would mark it: [-removed-] and {+added+}. */
const marked = (before: string, after: string, locale = 'en') =>
  compareWords(before, after, locale)
    .map(({ what, text }) => (what === 'same' ? text : what === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

describe('two texts, word by word', () => {
  it.each([
    ['en', 'A safe place.', 'A safer place.', 'A [-safe-]{+safer+} place.'],
    ['en', 'Read at once.', 'Read by two people.', 'Read [-at once-]{+by two people+}.'],
    ['en', 'One two', 'One two three', 'One two{+ three+}'],
    [
      'ar',
      'حماية الأطفال على الإنترنت',
      'حماية الأطفال في المدرسة',
      'حماية الأطفال [-على الإنترنت-]{+في المدرسة+}',
    ],
    ['zh', '保护儿童上网安全', '保护青少年上网安全', '保护[-儿童-]{+青少年+}上网安全'],
    ['ru', 'Дети в сети', 'Дети не в сети', 'Дети {+не +}в сети'],
    // A gap is part of a phrase that changed on both sides of it; a word between them is not.
    ['en', 'red  apples', 'green  pears', '[-red  apples-]{+green  pears+}'],
    ['en', 'red and apples', 'green and pears', '[-red-]{+green+} and [-apples-]{+pears+}'],
    ['en', 'red apples', 'green apples', '[-red-]{+green+} apples'],
    ['en', 'one two', 'one new two', 'one {+new +}two'],
    ['en', 'one old two', 'one two', 'one [-old -]two'],
    ['en', 'a red b', 'c red d', '[-a-]{+c+} red [-b-]{+d+}'],
  ])('in %s: %s, %s', (locale, before, after, expected) => {
    expect(marked(before, after, locale)).toBe(expected)
  })

  it('shows a text that is new, or gone, as a whole', () => {
    expect(marked('', 'New.')).toBe('{+New.+}')
    expect(marked('Old.', '')).toBe('[-Old.-]')
    expect(compareWords('', '', 'en')).toEqual([])
    expect(compareWords('Same.', 'Same.', 'en')).toEqual([{ what: 'same', text: 'Same.' }])
  })

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom('child', 'safe', ' ', '\n', 'الأطفال', '儿童', '安全', '.'), { maxLength: 30 })
      .map((w) => w.join('')),
  )

  it('gives back both texts', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'ar', 'zh'), (before, after, locale) => {
        const parts = compareWords(before, after, locale)
        expect(without(parts, 'added')).toBe(before)
        expect(without(parts, 'removed')).toBe(after)
        expect(parts.every((part) => part.text !== '')).toBe(true)
        if (before === after) expect(parts.every(({ what }) => what === 'same')).toBe(true)
        else expect(parts.some(({ what }) => what !== 'same')).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('answers within a moment where nothing of two long texts is the same', () => {
    const words = (prefix: string) => Array.from({ length: 20_000 }, (_, n) => `${prefix}${n}`).join(' ')
    const began = Date.now()
    const parts = compareWords(words('a'), words('b'), 'en')
    expect(Date.now() - began).toBeLessThan(20_000)
    expect(without(parts, 'added')).toBe(words('a'))
  })
})
