import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRichText } from '../../publishing/compile/rich-text'
import { lexicalOf } from './lexical'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const words = fc
  .string({ unit: fc.constantFrom('a', 'é', '中', 'ع', '&', '<', '"', '1'), minLength: 1, maxLength: 8 })
  .map(escaped)
const inline = fc
  .uniqueArray(fc.constantFrom('plain', 'strong', 'em', 'both', 'a', 'br'), { minLength: 1, maxLength: 6 })
  .chain((kinds) =>
    fc.tuple(...kinds.map((kind) => words.map((text) => ({ kind, text })))).map((parts) =>
      parts
        .map(({ kind, text }) => {
          if (kind === 'strong' || kind === 'em') return `<${kind}>${text}</${kind}>`
          if (kind === 'both') return `<em><strong>${text}</strong></em>`
          if (kind === 'a') return `<a href="https://example.org/" rel="noopener">${text}</a>`
          return kind === 'br' ? `${text}<br />` : text
        })
        .join(''),
    ),
  )
const blockOf = fc.oneof(
  ...['p', 'h2', 'h3', 'h4', 'blockquote'].map((tag) => inline.map((text) => `<${tag}>${text}</${tag}>`)),
  ...['ul', 'ol'].map((tag) =>
    fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((items) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`),
  ),
)

test('property: what is made from clean HTML compiles to that HTML again', () => {
  fc.assert(
    fc.property(fc.array(blockOf, { maxLength: 5 }), (blocks) => {
      const html = blocks.join('')
      const { html: clean } = compileRichText(lexicalOf(html))
      // The first pass settles how the same thing is spelt; the second may change nothing.
      expect(compileRichText(lexicalOf(clean)).html).toBe(clean)
      expect(clean.replace(/<[^>]*>/g, '')).toBe(html.replace(/<[^>]*>/g, '').trim())
    }),
  )
})

test('links, lists and emphasis are nodes', () => {
  const { root } = lexicalOf(
    '<ul><li>One <strong>two</strong></li></ul><p><a href="https://a.example/">b</a></p>',
  )
  expect(root).toMatchObject({
    type: 'root',
    children: [
      {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', value: 1, children: [{ text: 'One ' }, { text: 'two', format: 1 }] }],
      },
      { type: 'paragraph', children: [{ type: 'link', fields: { url: 'https://a.example/' } }] },
    ],
  })
})

test('no text is no node', () => expect(lexicalOf('')).toMatchObject({ root: { children: [] } }))
