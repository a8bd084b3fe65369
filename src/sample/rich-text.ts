/** A paragraph, a heading (`## …`), or a list. */
export type Block = string | { list: string[] }

const text = (content: string) => ({
  type: 'text',
  version: 1,
  text: content,
  format: 0,
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

function node(block: Block) {
  if (typeof block !== 'string') {
    const items = block.list.map((item, at) => element('listitem', [text(item)], { value: at + 1 }))
    return element('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
  }
  return block.startsWith('## ')
    ? element('heading', [text(block.slice(3))], { tag: 'h2' })
    : element('paragraph', [text(block)], { textFormat: 0, textStyle: '' })
}

/** Rich text as the editor keeps it (Lexical's serialised state), from plain blocks. */
export const richText = (...blocks: Block[]) => ({ root: element('root', blocks.map(node)) })
