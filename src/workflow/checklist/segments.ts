import type { Locale } from '../../config/vocabulary'

/** Longest text that is taken apart: the segmenter's time grows with the square of the length. Characters. */
const LONGEST = 20_000

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(locale: Locale, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${locale}/${granularity}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(locale, { granularity })
  segmenters.set(key, made)
  return made
}

/** The sentences of a text, by the rules of Unicode (UAX 29) for the language. A line end ends a sentence too. */
export const sentencesOf = (text: string, locale: Locale): string[] =>
  text
    .slice(0, LONGEST)
    .split('\n')
    .flatMap((line) => [...segmenter(locale, 'sentence').segment(line)])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')

export const wordsOf = (text: string, locale: Locale): string[] =>
  [...segmenter(locale, 'word').segment(text.slice(0, LONGEST))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)

/** Characters that are read: letters and digits, without marks that combine, spaces and punctuation. */
export const charactersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Languages that are written without spaces, where characters are counted in the place of words. */
export const hasNoSpaces = (locale: Locale): boolean => locale === 'zh'
