/** Longest passage that a comment quotes. Characters. */
export const MAX_QUOTE = 2_000
/** How much of the text beside a passage is kept, so that the right one of two equal passages is found. Characters. */
export const CONTEXT = 40

/** A passage as a comment remembers it. All of it is of the collapsed text. */
export interface Passage {
  quote: string
  before: string
  after: string
  /** Where it began, in characters. */
  offset: number | null
}

export interface Span {
  start: number
  end: number
}

type Node = Record<string, unknown>

/** Nodes of rich text that stand within a line; every other one begins a new block. */
const INLINE = ['link', 'autolink']

/** Every run of white space as one space. Forms, databases and selections differ in nothing but these. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ')

function textOfNode(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { type, text, children } = node as Node
  if (typeof text === 'string') return text
  if (!Array.isArray(children)) return ' '
  const inner = children.map(textOfNode).join('')
  return INLINE.includes(String(type)) ? inner : ` ${inner} `
}

/**
 * The words of a field without their form: what a passage is looked for in.
 * @param value a text, or rich text as the editor keeps it; anything else has no words
 * @returns collapsed and trimmed
 */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return collapse(value).trim()
  const { root } = (typeof value === 'object' && value !== null ? value : {}) as Node
  return collapse(textOfNode(root)).trim()
}

const sameEnd = (a: string, b: string): number => {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length
}

const sameStart = (a: string, b: string): number => {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1
  return length
}

/** Every place of the quote, overlapping ones too. */
function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

/**
 * Finds a passage again, after edits around it.
 * @param text collapsed text
 * @returns the place whose surroundings are most like the ones of old, of equal ones the nearest; null where the words are gone
 */
export function findPassage(text: string, { quote, before, after, offset }: Passage): Span | null {
  if (quote === '') return null
  let best: { start: number; likeness: number; distance: number } | null = null
  for (const start of placesOf(text, quote)) {
    const end = start + quote.length
    const likeness =
      sameEnd(text.slice(Math.max(0, start - CONTEXT), start), before) +
      sameStart(text.slice(end, end + CONTEXT), after)
    const distance = Math.abs(start - (offset ?? start))
    if (!best || likeness > best.likeness || (likeness === best.likeness && distance < best.distance)) {
      best = { start, likeness, distance }
    }
  }
  return best && { start: best.start, end: best.start + quote.length }
}

/** @returns the passage at a span of a collapsed text, with what stands beside it */
export const passageAt = (text: string, { start, end }: Span): Passage => ({
  quote: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start),
  after: text.slice(end, end + CONTEXT),
  offset: start,
})
