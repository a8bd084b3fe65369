/** Marks and letters that Arabic writes in several ways, to the one that is looked up. */
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640]/g, ''],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/\u0649/g, '\u064A'],
  [/\u0629/g, '\u0647'],
]

const HAN = /(\p{Script=Han})/gu

/**
 * Text as the index holds it. Chinese is written without spaces, so each character becomes a word, and a query of several is looked
 * up as a phrase; Arabic loses its vowel marks and the variants of its letters; the index itself folds case and accents.
 */
export const indexed = (text: string): string =>
  ARABIC.reduce(
    (folded, [pattern, letter]) => folded.replace(pattern, letter),
    text.normalize('NFKC'),
  ).replace(HAN, ' $1 ')

/** One word for comparing: folded like the index, without case and accents. */
const folded = (word: string): string =>
  indexed(word).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const MAX_TERMS = 16

export interface Query {
  /** Expression for FTS5: every term quoted, so that nothing in it can be syntax. Null where there is no word in it. */
  match: string | null
  /** The words, folded, for highlighting. */
  terms: string[]
}

const quoted = (words: string) => `"${words.replaceAll('"', ' ')}"`
const words = (text: string): string[] => indexed(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Reads what a person typed: words are all looked for, the last one also as a beginning, "a phrase" as it stands. */
export function readQuery(typed: string): Query {
  const parts: string[] = []
  const terms: string[] = []
  for (const [, phrase, loose] of typed.matchAll(/"([^"]*)"|([^"\s]+)/g)) {
    if (terms.length >= MAX_TERMS) break
    const found = words(phrase ?? loose ?? '')
    if (found.length === 0) continue
    terms.push(...found.map(folded))
    const isLoose = phrase === undefined
    parts.push(isLoose ? `${quoted(found.join(' '))} *` : quoted(found.join(' ')))
  }
  return { match: parts.length > 0 ? parts.join(' ') : null, terms: [...new Set(terms)] }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const AROUND = 80

/**
 * A piece of the text around the first word found, as HTML: escaped, with the words found in `<mark>`.
 * @returns null where none of the words occurs in it
 */
export function highlight(text: string, terms: readonly string[], whole = false): string | null {
  const segments = [...segmenter.segment(text)]
  const isHit = (word: string) => {
    const plain = folded(word)
    return (
      plain !== '' &&
      terms.some((term) => plain.startsWith(term) || (term.length === 1 && plain.includes(term)))
    )
  }
  const hits = segments.map(({ segment, isWordLike }) => isWordLike === true && isHit(segment))
  const first = hits.indexOf(true)
  if (first < 0) return null
  const start = whole ? 0 : (segments[first]?.index ?? 0) - AROUND
  const end = whole ? text.length : (segments[first]?.index ?? 0) + 2 * AROUND
  const shown = segments.flatMap(({ segment, index }, at) =>
    index < start || index > end
      ? []
      : [hits[at] ? `<mark>${escapeHtml(segment)}</mark>` : escapeHtml(segment)],
  )
  return `${start > 0 ? '…' : ''}${shown.join('').trim()}${end < text.length ? '…' : ''}`
}
