/** Marks and letters that Arabic writes in several ways, to the one that is looked up. */
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640]/g, ''],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/\u0649/g, '\u064A'],
  [/\u0629/g, '\u0647'],
]

const HAN = /(\p{Script=Han})/gu
const IS_HAN = /^\p{Script=Han}$/u
const ASCII = /^[\p{ASCII}]*$/u
/** A word, or one Chinese character, which counts as one. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu

/**
 * Text as the index holds it. SQLite's trigram tokenizer would find nothing shorter than three characters, and most Chinese words
 * are two; so the index splits at word borders (unicode61), each Chinese character stands as a word of its own, and a query of
 * several is looked up as a phrase. Arabic loses its vowel marks and the variants of its letters; the index folds case and accents.
 */
export const indexed = (text: string): string => {
  if (ASCII.test(text)) return text
  return ARABIC.reduce(
    (folded, [pattern, letter]) => folded.replace(pattern, letter),
    text.normalize('NFKC'),
  ).replace(HAN, ' $1 ')
}

/** A word in the form in which it is compared: like the index, without case and accents. */
export const fold = (word: string): string =>
  ASCII.test(word)
    ? word.toLowerCase()
    : indexed(word).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** A query may hold so many words; what comes after is passed over. */
const MAX_WORDS = 16

/** Words that must stand together. */
export interface Phrase {
  words: string[]
  /** Whether the last word may go on. */
  isBeginning: boolean
}

export interface Query {
  /** Expression for FTS5: words in quotes, so that nothing in them can be syntax. Null where there is no word in it. */
  match: string | null
  phrases: Phrase[]
}

/** Words as FTS5 splits them too: what is no letter and no digit parts them. */
const wordsOf = (text: string): string[] => indexed(text).match(WORD) ?? []

/** The words of a text as they are written there. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/** One letter begins too many words to be looked up as a beginning; one Chinese character is a word. */
const mayGoOn = (word: string) => word.length > 1 && !IS_HAN.test(word)

/** Reads what a person typed: all words are looked for, each also as a beginning, "a phrase" as it stands. */
export function readQuery(typed: string): Query {
  const phrases: Phrase[] = []
  let room = MAX_WORDS
  for (const [, phrase, loose] of typed.matchAll(/"([^"]*)"|([^"\s]+)/g)) {
    const words = wordsOf(phrase ?? loose ?? '').slice(0, room)
    const last = words.at(-1)
    if (last === undefined) continue
    room -= words.length
    phrases.push({ words, isBeginning: phrase === undefined && mayGoOn(last) })
  }
  const expression = ({ words, isBeginning }: Phrase) => `"${words.join(' ')}"${isBeginning ? ' *' : ''}`
  return { match: phrases.length > 0 ? phrases.map(expression).join(' ') : null, phrases }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as HTML that shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

/** Characters that a piece shows before and after the first word found. */
const BEFORE = 80
const AFTER = 160

interface Span {
  start: number
  end: number
}

/** @returns where the phrases stand in the text, in order, without overlaps */
function spansOf(text: string, phrases: readonly Phrase[], within: number): Span[] {
  const folded = phrases.map(({ words, isBeginning }) => ({ words: words.map(fold), isBeginning }))
  const spans: Span[] = []
  const tokens: (Span & { word: string })[] = []
  const longest = Math.max(...folded.map(({ words }) => words.length))
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const first = spans[0]
    if (first && index > first.start + within) break
    tokens.push({ word: fold(word), start: index, end: index + word.length })
    if (tokens.length > longest) tokens.shift()
    for (const { words, isBeginning } of folded) {
      const tail = tokens.slice(-words.length)
      if (tail.length < words.length) continue
      const fits = words.every((wanted, at) => {
        const found = tail[at]?.word ?? ''
        return isBeginning && at === words.length - 1 ? found.startsWith(wanted) : found === wanted
      })
      if (!fits) continue
      let { start = index } = tail[0] ?? {}
      for (let before = spans.at(-1); before && before.end >= start; before = spans.at(-1)) {
        start = Math.min(start, before.start)
        spans.pop()
      }
      spans.push({ start, end: index + word.length })
    }
  }
  return spans
}

/**
 * The text, or a piece of it around the first words found, as HTML: escaped, with what was found in `<mark>`.
 * @returns null where none of it occurs
 */
export function highlight(text: string, phrases: readonly Phrase[], isWhole = false): string | null {
  if (phrases.length === 0) return null
  const spans = spansOf(text, phrases, isWhole ? text.length : AFTER)
  const [first] = spans
  if (!first) return null
  // A piece begins and ends at a space where there is one, and never inside a character.
  const from = isWhole ? 0 : text.lastIndexOf(' ', Math.max(0, first.start - BEFORE)) + 1
  const begin = first.start - from > 2 * BEFORE ? first.start : from
  const space = text.indexOf(' ', first.start + AFTER)
  const enough = space < 0 || space > first.start + 2 * AFTER ? first.start + AFTER : space
  const last = isWhole ? text.length : Math.min(text.length, Math.max(enough, spans.at(-1)?.end ?? 0))
  const end = /[\uDC00-\uDFFF]/.test(text.charAt(last)) ? last + 1 : last
  let html = begin > 0 ? '…' : ''
  let at = begin
  for (const span of spans) {
    html += `${escapeHtml(text.slice(at, span.start))}<mark>${escapeHtml(text.slice(span.start, span.end))}</mark>`
    at = span.end
  }
  return `${html}${escapeHtml(text.slice(at, end))}${end < text.length ? '…' : ''}`
}
