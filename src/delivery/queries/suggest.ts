import { distance } from 'fastest-levenshtein'
import type { Replica } from '../replica/replica'
import { fold, type Phrase, wordsIn } from './words'

/** Terms of the index in a range, with how many documents have each. */
export const TERMS_SQL =
  'SELECT term, doc AS documents FROM vocabulary WHERE term >= ? AND term < ? LIMIT 2000'

/** Words that are looked at for one query, and queries that are tried. Each costs a look into the index. */
const MOST_WORDS = 4
const MOST_TRIES = 4

/** Greater than every letter that a term goes on with. */
const END = '\u{10FFFF}'

interface Term {
  term: string
  documents: number
}

const termsFrom = (replica: Replica, beginning: string): Term[] =>
  replica.all<Term>(TERMS_SQL, beginning, beginning + END)

/** Beginnings of what was meant: as it is, with its letters changed about, with one too many, and with one too few. */
function beginningsOf([first = '', second = '', third = '']: string[]): string[] {
  const pairs = [first + second, second + first, first + third, second + third]
  return [...new Set(pairs.filter((pair) => [...pair].length === 2))]
}

/** How far a word may be from what was meant. Letters. */
const reach = (word: string) => (word.length <= 4 ? 1 : 2)

/** @returns words of the index that are near to one that it does not have, the nearest and commonest first */
function nearTo(replica: Replica, word: string): string[] {
  const letters = [...word]
  if (letters.length < 3) return []
  return beginningsOf(letters)
    .flatMap((beginning) => termsFrom(replica, beginning))
    .map(({ term, documents }) => ({ term, documents, away: distance(term, word) }))
    .filter(({ away }) => away > 0 && away <= reach(word))
    .sort((a, b) => a.away - b.away || b.documents - a.documents || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term)
    .filter((term, index, all) => all.indexOf(term) === index)
}

/**
 * What a person perhaps meant who found nothing: the query with the words that the index does not have changed to near ones.
 * @param phrases what was looked for
 * @param tryOut finds the text of the best hit of a query, null where it finds nothing
 * @returns a query that finds something, written as the hit writes it, or null
 */
export function suggest(
  replica: Replica,
  phrases: readonly Phrase[],
  tryOut: (query: string) => string | null,
): string | null {
  const words = phrases.flatMap(({ words, isBeginning }) =>
    words.map((word, index) => ({ word: fold(word), mayGoOn: isBeginning && index === words.length - 1 })),
  )
  const unknown = words.filter(({ word, mayGoOn }) => {
    const [term] = termsFrom(replica, word)
    return !(mayGoOn ? term : term?.term === word)
  })
  if (unknown.length === 0 || unknown.length > MOST_WORDS) return null
  const choices = unknown.map(({ word }) => nearTo(replica, word))
  if (choices.some(({ length }) => length === 0)) return null
  for (let round = 0; round < MOST_TRIES; round++) {
    const chosen = new Map(
      unknown.map(({ word }, at) => [word, choices[at]?.[round] ?? choices[at]?.[0] ?? word]),
    )
    const query = words.map(({ word }) => chosen.get(word) ?? word).join(' ')
    const text = tryOut(query)
    if (text === null) continue
    const written = new Map(wordsIn(text).map((word) => [fold(word), word.toLocaleLowerCase()]))
    return words
      .map(({ word }) => chosen.get(word) ?? word)
      .map((word) => written.get(word) ?? word)
      .join(' ')
  }
  return null
}
