import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import sanitizeHtml from 'sanitize-html'
import type { CompiledRichText } from '../compiled'

/** The elements and attributes that public HTML may hold. Everything else is taken out, its text stays. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'br'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener' }) },
}

/** The nodes that the newsroom's editor makes. A client can send others raw, and the converters would speak of them. */
const NODES = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'autolink',
  'text',
  'linebreak',
  'tab',
]

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Nodes that hold text or nothing, and those with an address; all others hold nodes alone. */
const LEAVES: readonly unknown[] = ['text', 'linebreak', 'tab']
const LINKS: readonly unknown[] = ['link', 'autolink']

const isPlain = ([name, value]: [string, unknown]): boolean =>
  name !== 'children' && ['string', 'number', 'boolean'].includes(typeof value)

const addressOf = (fields: unknown): string =>
  isNode(fields) && fields.linkType !== 'internal' && typeof fields.url === 'string' ? fields.url : ''

/**
 * A node as the editor makes it, whatever a client sent: values that are no text, number or mark are left out, and whatever ought to
 * hold nodes holds a list. The converters take all of it on trust, and write to the log what they stumble over.
 */
function sound(node: Node): Node {
  const plain = Object.fromEntries(Object.entries(node).filter(isPlain))
  if (LEAVES.includes(node.type)) return { ...plain, text: typeof node.text === 'string' ? node.text : '' }
  const children = Array.isArray(node.children) ? node.children : []
  return {
    ...plain,
    ...(LINKS.includes(node.type) ? { fields: { linkType: 'custom', url: addressOf(node.fields) } } : {}),
    children: children
      .filter((child): child is Node => isNode(child) && NODES.some((type) => type === child.type))
      .map(sound),
  }
}

const editorStateOf = (value: unknown): SerializedEditorState | null =>
  isNode(value) && isNode(value.root)
    ? ({ root: sound(value.root) } as unknown as SerializedEditorState)
    : null

/** @returns the text as clean HTML and as plain text; both empty where there is none */
export function compileRichText(value: unknown): CompiledRichText {
  const data = editorStateOf(value)
  if (!data) return { html: '', text: '' }
  const html = convertLexicalToHTML({
    data,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
  return { html: sanitizeHtml(html, ALLOWED).trim(), text: convertLexicalToPlaintext({ data }).trim() }
}
