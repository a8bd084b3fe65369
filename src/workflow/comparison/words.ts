import { diffArrays } from 'diff'
import type { Part } from './change'

/** Beyond so many differences two texts are two texts: nobody reads them word by word. Bounds the time. */
const MOST_EDITS = 1_000

/** The words of a text, and what stands between them, in order. Arabic and Chinese are cut as their readers read them. */
export const wordsOf = (text: string, locale: string): string[] =>
  Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ segment }) => segment)

const isGap = (text: string): boolean => /^\s+$/.test(text)

/** Puts what was removed before what was added, in each stretch that changed. */
function tidy(parts: readonly Part[]): Part[] {
  const tidied: Part[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) tidied.push({ what: 'removed', text: removed })
    if (added) tidied.push({ what: 'added', text: added })
    removed = ''
    added = ''
  }
  parts.forEach(({ what, text }, at) => {
    if (what === 'removed') removed += text
    else if (what === 'added') added += text
    // A gap between two changes is part of both, so that a changed phrase reads as one.
    else if (isGap(text) && removed && added && parts[at + 1] && parts[at + 1]?.what !== 'same') {
      removed += text
      added += text
    } else {
      flush()
      const last = tidied.at(-1)
      if (last?.what === 'same') last.text += text
      else tidied.push({ what: 'same', text })
    }
  })
  flush()
  return tidied
}

/**
 * Compares two texts word by word.
 * @param locale BCP 47 tag of the language that both are written in
 * @returns stretches in order; without the removed ones they make `after`, without the added ones `before`
 */
export function compareWords(before: string, after: string, locale: string): Part[] {
  if (before === after) return before === '' ? [] : [{ what: 'same', text: before }]
  const found = diffArrays(wordsOf(before, locale), wordsOf(after, locale), { maxEditLength: MOST_EDITS })
  const parts: Part[] = found
    ? found.map(({ added, removed, value }) => ({
        what: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      }))
    : [
        { what: 'removed', text: before },
        { what: 'added', text: after },
      ]
  return tidy(parts)
}
