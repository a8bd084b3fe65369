import canonicalize from 'canonicalize'
import type { BlockKind, TextFormat } from './change'

/** Text with one formatting and one link. */
export interface Run {
  text: string
  formats: TextFormat[]
  link: string | null
}

/** A paragraph, heading, list item or quotation as readers see it. */
export interface Block {
  kind: BlockKind
  level: number
  /** Indent and alignment. */
  layout: string
  runs: Run[]
  /** What it is made of, where it is nothing that the newsroom's editor makes. */
  source: string | null
}

type Node = Record<string, unknown>

/** Bits of `format` in Lexical's text nodes. Source: lexical, LexicalConstants. */
const FORMATS: readonly [number, TextFormat][] = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strikethrough'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children : []).filter(isNode)

const formatsOf = (bits: unknown): TextFormat[] =>
  typeof bits === 'number' ? FORMATS.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => name) : []

const linkOf = ({ fields, url }: Node): string | null => {
  const address = isNode(fields) ? fields.url : url
  return typeof address === 'string' && address !== '' ? address : null
}

function runsOf(nodes: readonly Node[], link: string | null = null): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'linebreak') return [{ text: '\n', formats: [], link }]
    if (node.type === 'tab') return [{ text: '\t', formats: [], link }]
    if (node.type === 'link' || node.type === 'autolink') return runsOf(childrenOf(node), linkOf(node))
    if (typeof node.text === 'string') {
      return node.text === '' ? [] : [{ text: node.text, formats: formatsOf(node.format), link }]
    }
    return runsOf(childrenOf(node), link)
  })
}

/** A client can send anything for these, also what cannot be made a text of. */
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const layoutOf = ({ indent, format }: Node): string => `${numberOf(indent)} ${textIn(format)}`

const blockOf = (kind: BlockKind, level: number, node: Node, children = childrenOf(node)): Block => ({
  kind,
  level,
  layout: layoutOf(node),
  runs: runsOf(children),
  source: null,
})

/** Items of a list; those of a list inside an item stand deeper. */
function itemsOf(list: Node, depth: number): Block[] {
  const kind = list.listType === 'number' ? 'number' : 'bullet'
  return childrenOf(list).flatMap((item) => {
    const inner = childrenOf(item)
    const own = inner.filter(({ type }) => type !== 'list')
    const nested = inner.filter(({ type }) => type === 'list').flatMap((one) => itemsOf(one, depth + 1))
    const block: Block = { ...blockOf(kind, depth, item, own), layout: '' }
    return own.length > 0 || nested.length === 0 ? [block, ...nested] : nested
  })
}

function blocksIn(node: Node): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [blockOf('paragraph', 0, node)]
    case 'heading':
      return [blockOf('heading', Number(textIn(node.tag).slice(1)) || 2, node)]
    case 'quote':
      return [blockOf('quote', 0, node)]
    case 'list':
      return itemsOf(node, 1)
    default:
      return [{ ...blockOf('other', 0, node), source: canonicalize(node) ?? '' }]
  }
}

/** @returns the blocks of Lexical's serialised state, in order; none where it is no such state */
export function blocksOf(value: unknown): Block[] {
  if (!isNode(value) || !isNode(value.root)) return []
  return childrenOf(value.root).flatMap(blocksIn)
}

export const textOf = ({ runs }: Block): string => runs.map(({ text }) => text).join('')

/** The same for two blocks that readers cannot tell apart, however the editor cut them into nodes. */
export function keyOf({ kind, level, layout, runs, source }: Block): string {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && last.link === run.link && last.formats.join() === run.formats.join()) last.text += run.text
    else merged.push({ ...run })
  }
  return JSON.stringify([kind, level, layout, merged.map((run) => [run.text, run.formats, run.link]), source])
}
