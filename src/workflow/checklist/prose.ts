import { flesch } from 'flesch'
import { syllable } from 'syllable'
import type { Locale } from '../../config/vocabulary'
import { say } from './messages'
import { type Block, readRichText } from './rich-text'
import type { Finding, Subject, Task } from './rule'
import { oneTask } from './rule'
import { charactersOf, hasNoSpaces, sentencesOf, wordsOf } from './segments'
import { type Piece, piecesAt, richTextOf, TEXT_FIELDS } from './texts'

/** Longest sentence that is easy to follow: words, and characters where a language is written without spaces. */
export const LONGEST_SENTENCE = { words: 30, characters: 60 }
/** Longest paragraph that does not look like a wall. */
export const LONGEST_PARAGRAPH = { words: 150, characters: 300 }
/** Below this, a text is “very difficult” on Flesch's own scale. Source: R. Flesch, “How to Write Plain English”, 1979. */
export const LEAST_READING_EASE = 30
/** A score of fewer words says nothing. */
export const FEWEST_WORDS = 40
/** The language that Flesch's formula was made for, and the only one whose syllables we can count. */
const LANGUAGES_WITH_READING_EASE: readonly Locale[] = ['en']

interface Prose {
  path: string
  locale: Locale
  blocks: readonly Block[]
}

const blocksOf = ({ path, locale, value }: Piece): Prose => ({
  path,
  locale,
  blocks: readRichText(value).blocks,
})

const asBlock = ({ path, locale, value }: Piece): Prose => ({
  path,
  locale,
  blocks: typeof value === 'string' ? [{ kind: 'paragraph', level: 0, text: value.trim(), bold: false }] : [],
})

const richTexts = ({ collection, entry }: Subject): Prose[] =>
  richTextOf(TEXT_FIELDS[collection])
    .flatMap((field) => piecesAt(entry, field))
    .map(blocksOf)
    .filter(({ blocks }) => blocks.some(({ text }) => text !== ''))

const summaries = ({ collection, entry }: Subject): Prose[] =>
  TEXT_FIELDS[collection].summaries.flatMap((field) => piecesAt(entry, field)).map(asBlock)

const running = ({ blocks }: Prose) => blocks.filter(({ kind }) => kind !== 'heading')

function lengthOf(text: string, locale: Locale) {
  return hasNoSpaces(locale)
    ? { unit: 'characters' as const, size: charactersOf(text) }
    : { unit: 'words' as const, size: wordsOf(text, locale).length }
}

function tooLong(
  text: string,
  { path, locale }: Prose,
  code: 'sentence_long' | 'paragraph_long',
  longest: Record<'words' | 'characters', number>,
): Finding[] {
  const { unit, size } = lengthOf(text, locale)
  if (size <= longest[unit]) return []
  const said = say(unit === 'words' ? code : `${code}_characters`, { [unit]: size, limit: longest[unit] })
  return [{ path, ...said, passage: text }]
}

export function lookAtSentences(subject: Subject): Task[] {
  const texts = [...summaries(subject), ...richTexts(subject)]
  const findings = texts.flatMap((prose) =>
    running(prose).flatMap(({ text }) =>
      sentencesOf(text, prose.locale).flatMap((sentence) =>
        tooLong(sentence, prose, 'sentence_long', LONGEST_SENTENCE),
      ),
    ),
  )
  return oneTask(texts.length === 0 ? null : findings)
}

export function lookAtParagraphs(subject: Subject): Task[] {
  const texts = richTexts(subject)
  const findings = texts.flatMap((prose) =>
    running(prose).flatMap(({ text }) => tooLong(text, prose, 'paragraph_long', LONGEST_PARAGRAPH)),
  )
  return oneTask(texts.length === 0 ? null : findings)
}

/** How easy a text is to read, from 100 (very easy) to below 0; null where it is too short to tell. */
function readingEase(blocks: readonly Block[], locale: Locale): number | null {
  const sentences = blocks.flatMap(({ text }) => sentencesOf(text, locale))
  const words = sentences.flatMap((sentence) => wordsOf(sentence, locale))
  if (words.length < FEWEST_WORDS) return null
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  return Math.round(flesch({ sentence: sentences.length, word: words.length, syllable: syllables }))
}

export function lookAtReadingEase(subject: Subject): Task[] {
  const scores = richTexts(subject)
    .filter(({ locale }) => LANGUAGES_WITH_READING_EASE.includes(locale))
    .flatMap((prose) => {
      const score = readingEase(running(prose), prose.locale)
      return score === null ? [] : [{ path: prose.path, score }]
    })
  if (scores.length === 0) return []
  return oneTask(
    scores
      .filter(({ score }) => score < LEAST_READING_EASE)
      .map(({ path, score }) => ({ path, ...say('reading_ease', { score, least: LEAST_READING_EASE }) })),
  )
}

/** Empty paragraphs between others; the editor keeps one at the end by itself. */
export function lookAtEmptyParagraphs(subject: Subject): Task[] {
  const texts = richTexts(subject)
  const findings = texts.flatMap(({ path, blocks }) => {
    const last = blocks.findLastIndex(({ text }) => text !== '')
    const first = blocks.findIndex(({ text }) => text !== '')
    return blocks
      .slice(first, last)
      .filter(({ kind, text }) => kind === 'paragraph' && text === '')
      .map(() => ({ path, ...say('paragraph_empty') }))
  })
  return oneTask(texts.length === 0 ? null : findings)
}
