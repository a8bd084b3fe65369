import { diffArrays } from 'diff'
import { type Block, blocksOf, keyOf, textOf } from './blocks'
import type { BlockChange, Detail, Note, Part, TextFormat } from './change'
import { compareWords, wordsOf } from './words'

/** Two blocks that share so much of their words are one that was changed, and not two. */
const ALIKE = 0.35
/** Larger stretches are paired in order. Cells of the table of similarities. */
const MOST_CELLS = 40_000
const MOST_EDITS = 1_000

/** Share of words in common, from 0 to 1 (Dice's coefficient). */
function likeness(before: readonly string[], after: readonly string[]): number {
  if (before.length + after.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of after) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      shared += 1
      left.set(word, count - 1)
    }
  }
  return (2 * shared) / (before.length + after.length)
}

/** Which older block became which newer one, in order, so that the likeness is greatest. Indexes. */
function pairsIn(older: readonly Block[], newer: readonly Block[], locale: string): [number, number][] {
  if (older.length * newer.length > MOST_CELLS) return []
  const wordsIn = (block: Block) => wordsOf(textOf(block), locale).filter((word) => word.trim() !== '')
  const left = older.map(wordsIn)
  const right = newer.map(wordsIn)
  const scores = left.map((before) =>
    right.map((after) => {
      const score = likeness(before, after)
      return score >= ALIKE ? score : 0
    }),
  )
  const score = (i: number, j: number) => scores[i]?.[j] ?? 0
  const best: number[][] = Array.from({ length: older.length + 1 }, () =>
    new Array<number>(newer.length + 1).fill(0),
  )
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = older.length - 1; i >= 0; i -= 1) {
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      const paired = score(i, j) > 0 ? score(i, j) + at(i + 1, j + 1) : 0
      ;(best[i] as number[])[j] = Math.max(paired, at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < older.length && j < newer.length; ) {
    if (score(i, j) > 0 && at(i, j) === score(i, j) + at(i + 1, j + 1)) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

interface Mark {
  formats: TextFormat[]
  link: string | null
}

/** Formatting and link of each UTF-16 unit of a block's text. */
const marksOf = ({ runs }: Block): Mark[] =>
  runs.flatMap(({ text, formats, link }) => Array.from({ length: text.length }, () => ({ formats, link })))

/** What changed of one unit of text, apart from the text. */
function notesAt(before: Mark | null, after: Mark | null): Note[] {
  const notes: Note[] = []
  if (before && after) {
    for (const format of new Set([...before.formats, ...after.formats])) {
      const now = after.formats.includes(format)
      if (now !== before.formats.includes(format)) notes.push({ what: 'format', format, now, text: '' })
    }
  }
  const links = { before: before?.link ?? null, after: after?.link ?? null }
  if (links.before !== links.after) notes.push({ what: 'link', text: '', ...links })
  return notes
}

const sameNote = (a: Note, b: Note) =>
  JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' })

/** Notes about formatting and links, each with the whole stretch of words that it is about. */
function notesOf(parts: readonly Part[], older: Block, newer: Block): Note[] {
  const before = marksOf(older)
  const after = marksOf(newer)
  const closed: Note[] = []
  let open: Note[] = []
  let i = 0
  let j = 0
  for (const { what, text } of parts) {
    for (let unit = 0; unit < text.length; unit += 1) {
      const now = notesAt(
        what === 'added' ? null : (before[i] ?? null),
        what === 'removed' ? null : (after[j] ?? null),
      )
      const next = now.map((note) => open.find((known) => sameNote(known, note)) ?? note)
      closed.push(...open.filter((note) => !next.includes(note)))
      for (const note of next) if ('text' in note) note.text += text[unit]
      open = next
      if (what !== 'added') i += 1
      if (what !== 'removed') j += 1
    }
  }
  return [...closed, ...open]
}

const whole = (what: 'same' | 'added' | 'removed', block: Block): BlockChange => {
  const text = textOf(block)
  const parts: Part[] = text === '' ? [] : [{ what, text }]
  const nothing: Block = { ...block, runs: [] }
  const notes =
    what === 'same' ? [] : what === 'added' ? notesOf(parts, nothing, block) : notesOf(parts, block, nothing)
  return { what, kind: block.kind, level: block.level, was: null, parts, notes }
}

function changed(older: Block, newer: Block, locale: string): BlockChange {
  const parts = compareWords(textOf(older), textOf(newer), locale)
  const notes = notesOf(parts, older, newer)
  if (older.layout !== newer.layout) notes.push({ what: 'layout' })
  const { kind, level } = newer
  const was = older.kind === kind && older.level === level ? null : { kind: older.kind, level: older.level }
  return { what: 'changed', kind, level, was, parts, notes }
}

function inHunk(older: readonly Block[], newer: readonly Block[], locale: string): BlockChange[] {
  const changes: BlockChange[] = []
  let i = 0
  let j = 0
  for (const [left, right] of [...pairsIn(older, newer, locale), [older.length, newer.length] as const]) {
    for (; i < left; i += 1) changes.push(whole('removed', older[i] as Block))
    for (; j < right; j += 1) changes.push(whole('added', newer[j] as Block))
    const [before, after] = [older[left], newer[right]]
    if (before && after) changes.push(changed(before, after, locale))
    i = left + 1
    j = right + 1
  }
  return changes
}

/** Compares two texts of the editor (Lexical's serialised state) block by block, and inside a changed block word by word. */
export function compareRichText(before: unknown, after: unknown, locale: string): Detail {
  const older = blocksOf(before)
  const newer = blocksOf(after)
  const found = diffArrays(older.map(keyOf), newer.map(keyOf), { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: older },
    { removed: false, added: true, value: newer },
  ]
  const blocks: BlockChange[] = []
  let i = 0
  let j = 0
  let hunk: { older: Block[]; newer: Block[] } = { older: [], newer: [] }
  const flush = () => {
    blocks.push(...inHunk(hunk.older, hunk.newer, locale))
    hunk = { older: [], newer: [] }
  }
  for (const { added, removed, value } of found) {
    const { length } = value
    if (removed) hunk.older.push(...older.slice(i, i + length))
    else if (added) hunk.newer.push(...newer.slice(j, j + length))
    else {
      flush()
      blocks.push(...newer.slice(j, j + length).map((block) => whole('same', block)))
    }
    if (!added) i += length
    if (!removed) j += length
  }
  flush()
  return { kind: 'richText', blocks, unseen: blocks.every(({ what }) => what === 'same') }
}
