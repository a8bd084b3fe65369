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

const withKnownChildren = (node: Node): Node =>
  'children' in node
    ? {
        ...node,
        children: (Array.isArray(node.children) ? node.children : [])
          .filter((child): child is Node => isNode(child) && NODES.includes(String(child.type)))
          .map(withKnownChildren),
      }
    : node

const editorStateOf = (value: unknown): SerializedEditorState | null =>
  isNode(value) && isNode(value.root)
    ? ({ root: withKnownChildren(value.root) } as unknown as SerializedEditorState)
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
