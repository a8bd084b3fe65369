import { load } from 'cheerio/slim'

type Cheerio = ReturnType<typeof load>
type Element = NonNullable<ReturnType<ReturnType<Cheerio['root']>['contents']>[0]>

/** A node of the Lexical editor, as its JSON has it. */
export interface LexicalNode {
  type: string
  version: number
  [field: string]: unknown
}

export interface LexicalState {
  root: LexicalNode & { type: 'root' }
}

const BOLD = 1
const ITALIC = 2

const block = <Type extends string>(type: Type, children: LexicalNode[], fields: object = {}) => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...fields,
})

const text = (value: string, format: number): LexicalNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})

const LISTS = {
  ul: { tag: 'ul', listType: 'bullet', start: 1 },
  ol: { tag: 'ol', listType: 'number', start: 1 },
}

/** What the public HTML holds, node by node; text inside of an element that is not known stays. */
function nodesOf(element: Element, format: number): LexicalNode[] {
  if (element.type === 'text') return [text(element.data, format)]
  if (!('children' in element) || !('name' in element)) return []
  const inner = (inside = format) => element.children.flatMap((child) => nodesOf(child, inside))
  switch (element.name) {
    case 'p':
      return [block('paragraph', inner(), { textFormat: 0, textStyle: '' })]
    case 'h2':
    case 'h3':
    case 'h4':
      return [block('heading', inner(), { tag: element.name })]
    case 'blockquote':
      return [block('quote', inner())]
    case 'ul':
    case 'ol': {
      const items = inner().filter(({ type }) => type === 'listitem')
      return [
        block(
          'list',
          items.map((item, index) => ({ ...item, value: index + 1 })),
          LISTS[element.name],
        ),
      ]
    }
    case 'li':
      return [block('listitem', inner(), { value: 1 })]
    case 'strong':
      return inner(format | BOLD)
    case 'em':
      return inner(format | ITALIC)
    case 'br':
      return [{ type: 'linebreak', version: 1 }]
    case 'a': {
      const fields = { linkType: 'custom', newTab: false, url: element.attribs.href ?? '' }
      return [block('link', inner(), { fields, version: 3 })]
    }
    default:
      return inner()
  }
}

/**
 * Public HTML as the state of a Lexical editor. It is made from the clean HTML, not from what the newsroom stored, so it cannot hold
 * anything that the HTML does not.
 */
export function lexicalOf(html: string): LexicalState {
  const contents = load(html, null, false).root().contents().toArray()
  return {
    root: block(
      'root',
      contents.flatMap((element) => nodesOf(element, 0)),
    ),
  }
}
