/** A paragraph, a heading (`## …` to `#### …`), or a list. A link in a text is written `[text](address)`, bold words `**bold**`. */
export type Block = string | { list: string[] }

const BOLD = 1

const text = (content: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: content,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})

const element = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '' as const,
  indent: 0,
  ...more,
})

const link = (content: string, url: string) =>
  element('link', content ? [text(content)] : [], {
    version: 3,
    fields: { linkType: 'custom', newTab: false, url },
  })

/** Words with links and bold words among them. */
function inline(content: string): object[] {
  const nodes: object[] = []
  let end = 0
  for (const found of content.matchAll(/\[([^\]]*)\]\(([^)\s]*)\)|\*\*(.+?)\*\*/g)) {
    if (found.index > end) nodes.push(text(content.slice(end, found.index)))
    nodes.push(found[3] === undefined ? link(found[1] ?? '', found[2] ?? '') : text(found[3], BOLD))
    end = found.index + found[0].length
  }
  if (end < content.length || nodes.length === 0) nodes.push(text(content.slice(end)))
  return nodes
}

function node(block: Block) {
  if (typeof block !== 'string') {
    const items = block.list.map((item, at) => element('listitem', inline(item), { value: at + 1 }))
    return element('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
  }
  const [, marks, heading] = /^(#{1,6}) (.*)$/s.exec(block) ?? []
  return marks === undefined
    ? element('paragraph', inline(block), { textFormat: 0, textStyle: '' })
    : element('heading', inline(heading ?? ''), { tag: `h${marks.length}` })
}

/** Rich text as the editor keeps it (Lexical's serialised state), from plain blocks. */
export const richText = (...blocks: Block[]) => ({ root: element('root', blocks.map(node)) })
