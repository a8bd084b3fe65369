import { createHash } from 'node:crypto'
import { parseCreditLine } from '../../media/credit-line'
import type { Block, Link } from './page'

export interface ImportedPractice {
  /** The same paragraph has the same key, so that a second import finds it again. */
  key: string
  title: string
  summary: string
  text: string
  creditLine: string | null
  links: Link[]
  /** Names as the text writes them, the one whose practice it is first. */
  organisations: string[]
}

export interface ImportedSection {
  title: string
  introduction: string[]
  practices: ImportedPractice[]
  /** What an editor has to look at. */
  remarks: string[]
}

const TITLE = 90
const SUMMARY = 400

const isCredit = (text: string) => /^(?:©|\(c\))/i.test(text) && parseCreditLine(text).ok

const sentences = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
    segment.trim(),
  )

/** Cut between words; an ellipsis says that there was more. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:]+$/, '')}…`
}

/** Words that begin a sentence without being a name. */
const NO_NAMES = new Set([
  'As',
  'The',
  'A',
  'An',
  'In',
  'On',
  'At',
  'Since',
  'With',
  'Through',
  'For',
  'They',
  'Its',
  'This',
  'Together',
  'By',
])

const WORD = /[\p{L}\p{N}&.-]+(?:[’'](?=s\b))?/gu

/** The name that a sentence begins with: words in capitals up to the first other one, or up to a possessive. */
function leadingName(text: string): string | null {
  const name: string[] = []
  for (const [word] of text.matchAll(WORD)) {
    const bare = word.replace(/[’'.]$/, '')
    if (!/^\p{Lu}/u.test(bare) || (name.length === 0 && NO_NAMES.has(bare))) break
    name.push(bare)
    if (/[’']$/.test(word)) break
  }
  return name.length > 0 ? name.join(' ') : null
}

const possessive = (text: string): string | null => /(\p{Lu}[\p{L}\p{N}]+)[’']s\b/u.exec(text)?.[1] ?? null

const partners = (text: string): string[] =>
  [...text.matchAll(/\b(?:partnership|together|collaboration) with (\p{Lu}[\p{L}\p{N}]+)/gu)].map(
    (found) => found[1] ?? '',
  )

function organisationsIn(text: string): string[] {
  const [first = ''] = sentences(text)
  const lead = leadingName(first) ?? possessive(first)
  return [...new Set([...(lead ? [lead] : []), ...partners(text)])]
}

const keyOf = (text: string) =>
  createHash('sha256').update(text.normalize('NFKC').toLowerCase()).digest('hex').slice(0, 32)

function practiceOf(block: Block, creditLine: string | null): ImportedPractice {
  const [first = block.text] = sentences(block.text)
  return {
    key: keyOf(block.text),
    title: shorten(first.replace(/[.!?]+$/, ''), TITLE),
    summary: shorten(first, SUMMARY),
    text: block.text,
    creditLine,
    links: block.links,
    organisations: organisationsIn(block.text),
  }
}

function remarksOn(practice: ImportedPractice): string[] {
  const about = `“${shorten(practice.title, 50)}”`
  const remarks: string[] = []
  if (/\b(?:partnership|together|collaboration) with\s*[,.;]/.test(practice.text)) {
    remarks.push(`${about}: the name of the partner is missing from the text.`)
  }
  if (!practice.creditLine) remarks.push(`${about}: it has no photograph.`)
  if (practice.organisations.length === 0) remarks.push(`${about}: no organisation was recognised.`)
  for (const { label, href } of practice.links) {
    if (!href) remarks.push(`${about}: the link “${label}” has no address in a plain text. Add it.`)
  }
  if (practice.links.length === 0) remarks.push(`${about}: it has no resource.`)
  return remarks
}

/** Takes a page apart: a title, an introduction, then practices, each behind the credit line of its photograph if it has one. */
export function readSection(blocks: readonly Block[]): ImportedSection {
  const [heading] = blocks
  const hasTitle = heading?.kind === 'heading'
  const rest = blocks.slice(hasTitle ? 1 : 0).filter(({ kind }) => kind === 'text')
  const firstCredit = rest.findIndex(({ text }) => isCredit(text))
  const remarks: string[] = []
  if (!hasTitle) remarks.push('The page has no heading: the section needs a title.')
  if (firstCredit < 0) remarks.push('There is no credit line on the page, so no practice was recognised.')
  const introduction = (firstCredit < 0 ? rest : rest.slice(0, firstCredit)).map(({ text }) => text)
  const practices: ImportedPractice[] = []
  let creditLine: string | null = null
  for (const block of firstCredit < 0 ? [] : rest.slice(firstCredit)) {
    if (isCredit(block.text)) {
      if (creditLine) remarks.push(`The credit line “${creditLine}” has no text behind it.`)
      creditLine = block.text
      continue
    }
    practices.push(practiceOf(block, creditLine))
    creditLine = null
  }
  if (creditLine) remarks.push(`The credit line “${creditLine}” has no text behind it.`)
  return {
    title: heading && hasTitle ? heading.text : '',
    introduction,
    practices,
    remarks: [...remarks, ...practices.flatMap(remarksOn)],
  }
}
