import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import type { Detail } from './change'
import { compareRichText } from './rich-text'

const text = (content: string, format = 0) => ({ type: 'text', text: content, format, version: 1 })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children, version: 1 })
const heading = (tag: string, content: string) => ({ type: 'heading', tag, children: [text(content)] })
const link = (url: string, content: string) => ({ type: 'link', fields: { url }, children: [text(content)] })
const root = (...children: object[]) => ({ root: { type: 'root', children } })

const compared = (before: unknown, after: unknown) => {
  const detail = compareRichText(before, after, 'en')
  if (detail.kind !== 'richText') throw new Error(`It is a ${detail.kind}.`)
  return detail
}
const summary = ({ blocks }: Extract<Detail, { kind: 'richText' }>) =>
  blocks.map(({ what, parts }) => `${what}: ${parts.map((part) => part.text).join('|')}`)

describe('two rich texts, block by block', () => {
  it('leaves blocks alone that did not change, and marks words in those that did', () => {
    const before = richText('One stays.', 'The hotline answers within a day.', 'Three stays.')
    const after = richText('One stays.', 'The hotline answers within the hour.', 'Three stays.')
    expect(summary(compared(before, after))).toEqual([
      'same: One stays.',
      'changed: The hotline answers within |a day|the hour|.',
      'same: Three stays.',
    ])
  })

  it('shows a paragraph that is new or gone as a whole, where it stands', () => {
    const before = richText('First of all.', 'Something about telephones.')
    const after = richText('First of all.', 'Children were asked.', 'Something about telephones.')
    expect(summary(compared(before, after))).toEqual([
      'same: First of all.',
      'added: Children were asked.',
      'same: Something about telephones.',
    ])
    expect(summary(compared(after, before))).toContain('removed: Children were asked.')
  })

  it('says when a block became another kind', () => {
    const [block] = compared(root(heading('h2', 'Why it works')), root(heading('h3', 'Why it works'))).blocks
    expect(block).toMatchObject({
      what: 'changed',
      kind: 'heading',
      level: 3,
      was: { kind: 'heading', level: 2 },
    })
    const [other] = compared(
      root(paragraph(text('A quote'))),
      root({ type: 'quote', children: [text('A quote')] }),
    ).blocks
    expect(other).toMatchObject({ kind: 'quote', was: { kind: 'paragraph' } })
  })

  it('names formatting and links by the words that they are about', () => {
    const before = root(
      paragraph(text('Read the '), link('https://a.example', 'whole report'), text(' today.')),
    )
    const after = root(
      paragraph(
        text('Read the '),
        link('https://b.example', 'whole report'),
        text(' '),
        text('today', 1),
        text('.'),
      ),
    )
    expect(compared(before, after).blocks[0]?.notes).toEqual([
      { what: 'link', text: 'whole report', before: 'https://a.example', after: 'https://b.example' },
      { what: 'format', format: 'bold', now: true, text: 'today' },
    ])
    expect(compared(after, before).blocks[0]?.notes).toContainEqual({
      what: 'format',
      format: 'bold',
      now: false,
      text: 'today',
    })
  })

  it('names the link of words that are new', () => {
    const { blocks } = compared(null, root(paragraph(text('See '), link('https://a.example', 'this report'))))
    expect(blocks[0]).toMatchObject({
      what: 'added',
      notes: [{ what: 'link', text: 'this report', before: null, after: 'https://a.example' }],
    })
  })

  it('compares items of lists, also of lists in lists', () => {
    const item = (...children: object[]) => ({ type: 'listitem', children })
    const list = (listType: string, ...children: object[]) => ({ type: 'list', listType, children })
    const before = root(
      list('bullet', item(text('Ask children')), item(list('bullet', item(text('Listen well'))))),
    )
    const after = root(
      list('number', item(text('Ask children')), item(list('bullet', item(text('Listen very well'))))),
    )
    expect(compared(before, after).blocks).toMatchObject([
      { what: 'changed', kind: 'number', level: 1, was: { kind: 'bullet' } },
      { what: 'changed', kind: 'bullet', level: 2, was: null },
    ])
  })

  it('says so where the difference is none that readers see', () => {
    const before = root({ ...paragraph(text('A text.')), direction: null })
    const after = root({ ...paragraph(text('A '), text('text.')), direction: 'ltr' })
    expect(compared(before, after)).toMatchObject({ unseen: true, blocks: [{ what: 'same' }] })
  })

  it.each([
    [null],
    [42],
    ['text'],
    [{ root: null }],
    [{ root: { children: 'x' } }],
    [
      {
        root: { children: [null, 7, { type: 'list', children: [{ type: 'listitem' }] }, { type: 'upload' }] },
      },
    ],
    [
      {
        root: {
          children: [{ type: 'heading', tag: 9, children: [{ text: 5 }, { type: 'link', fields: 'x' }] }],
        },
      },
    ],
  ])('takes %j for what it can be', (value) => {
    expect(compared(value, richText('A text.')).kind).toBe('richText')
    expect(compared(richText('A text.'), value).kind).toBe('richText')
  })
})

it('takes whatever a client sent for a node', () => {
  const odd = { toString: {}, valueOf: {} }
  const nodes = [
    { type: 'heading', tag: odd, indent: odd, format: odd, children: [text('One.')] },
    { type: 'paragraph', indent: [odd], format: [odd], children: [{ text: odd }] },
    { type: odd, tag: odd },
  ]
  expect(() => compared(root(...nodes), root(...nodes.toReversed()))).not.toThrow()
})
