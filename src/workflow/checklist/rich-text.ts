import { isObject } from './texts'

/** A block of rich text: what stands between two line ends. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'quote' | 'item'
  /** For a heading: its level, from 1; 0 where its tag is none. */
  level: number
  /** Words of the block, without what is in blocks inside it. */
  text: string
  /** Whether all of its words are bold. */
  bold: boolean
}

export interface RichTextLink {
  text: string
  /** As the editor keeps it; null where there is none. */
  url: string | null
}

export interface ReadRichText {
  blocks: Block[]
  links: RichTextLink[]
}

/** No editor nests deeper; what a client sends below is not looked at. */
const DEEPEST = 50
const BOLD = 1

/** Nodes that are blocks, by the editor's names for them. A map, since a client can send any name. */
const KINDS: ReadonlyMap<unknown, Block['kind']> = new Map([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['quote', 'quote'],
  ['listitem', 'item'],
])

const levelOf = (tag: unknown) => (typeof tag === 'string' ? Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0) : 0)

const isBold = (format: unknown) => typeof format === 'number' && (format & BOLD) === BOLD

const childrenOf = (node: Record<string, unknown>) =>
  Array.isArray(node.children) ? node.children.filter(isObject) : []

const isLink = ({ type }: Record<string, unknown>) => type === 'link' || type === 'autolink'

interface Run {
  text: string
  bold: boolean
}

function runsOf(node: Record<string, unknown>, depth: number): Run[] {
  if (depth > DEEPEST) return []
  if (node.type === 'linebreak') return [{ text: '\n', bold: true }]
  if (node.type === 'tab') return [{ text: ' ', bold: true }]
  if (node.type === 'text' && typeof node.text === 'string') {
    return [{ text: node.text, bold: isBold(node.format) || node.text.trim() === '' }]
  }
  return isLink(node) ? childrenOf(node).flatMap((child) => runsOf(child, depth + 1)) : []
}

const addressOf = (fields: unknown): string | null => {
  if (!isObject(fields)) return null
  if (fields.linkType === 'internal' && fields.doc) return '#'
  return typeof fields.url === 'string' ? fields.url : null
}

function collect(node: Record<string, unknown>, depth: number, found: ReadRichText): void {
  if (depth > DEEPEST) return
  const kind = KINDS.get(node.type)
  if (kind) {
    const runs = childrenOf(node).flatMap((child) => runsOf(child, depth + 1))
    found.blocks.push({
      kind,
      level: kind === 'heading' ? levelOf(node.tag) : 0,
      text: runs
        .map(({ text }) => text)
        .join('')
        .trim(),
      bold: runs.length > 0 && runs.every(({ bold }) => bold),
    })
  }
  for (const child of childrenOf(node)) {
    if (isLink(child)) {
      const text = runsOf(child, depth + 1)
        .map((run) => run.text)
        .join('')
      found.links.push({ text: text.trim(), url: addressOf(child.fields) })
    } else if (child.type !== 'text') collect(child, depth + 1, found)
  }
}

/** Reads the state of the editor; anything else has no blocks. */
export function readRichText(value: unknown): ReadRichText {
  const found: ReadRichText = { blocks: [], links: [] }
  if (isObject(value) && isObject(value.root)) collect(value.root, 0, found)
  return found
}
