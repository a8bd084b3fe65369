import { describe, expect, it } from 'vitest'
import { readRichText } from './rich-text'

const text = (content: unknown, format: unknown = 0) => ({ type: 'text', text: content, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const link = (fields: unknown, ...children: unknown[]) => ({ type: 'link', fields, children })
const read = (...children: unknown[]) => readRichText({ root: { type: 'root', children } })
const first = (...children: unknown[]) => read(paragraph(...children)).blocks[0]

describe('the blocks of a text', () => {
  it('are paragraphs, headings, quotations and items, with their words', () => {
    expect(
      read(
        { type: 'heading', tag: 'h3', children: [text(' Why ')] },
        paragraph(text('One'), { type: 'linebreak' }, text('two'), { type: 'tab' }, text('three')),
        { type: 'quote', children: [text('Said')] },
        {
          type: 'list',
          children: [
            {
              type: 'listitem',
              children: [
                text('Outer'),
                { type: 'list', children: [{ type: 'listitem', children: [text('Inner')] }] },
              ],
            },
          ],
        },
        { type: 'upload', children: [text('not read')] },
      ).blocks,
    ).toEqual([
      { kind: 'heading', level: 3, text: 'Why', bold: false },
      { kind: 'paragraph', level: 0, text: 'One\ntwo three', bold: false },
      { kind: 'quote', level: 0, text: 'Said', bold: false },
      { kind: 'item', level: 0, text: 'Outer', bold: false },
      { kind: 'item', level: 0, text: 'Inner', bold: false },
    ])
  })

  it.each([
    ['h1', 1],
    ['h6', 6],
    ['h7', 0],
    ['xh2', 0],
    ['h22', 0],
    [['h2'], 0],
    [undefined, 0],
  ])('a heading of tag %j is of level %i', (tag, level) => {
    expect(read({ type: 'heading', tag, children: [] }).blocks[0]?.level).toBe(level)
    expect(read({ type: 'paragraph', tag, children: [] }).blocks[0]?.level).toBe(0)
  })

  it.each([
    ['bold words', [text('All', 1)], true],
    ['bold and italic words', [text('All', 3)], true],
    [
      'bold words with gaps, breaks and tabs',
      [text('a', 1), text(' '), { type: 'linebreak' }, { type: 'tab' }],
      true,
    ],
    ['a bold link', [link({ url: '/' }, text('a', 1))], true],
    ['plain words', [text('a')], false],
    ['one plain word among bold ones', [text('a', 1), text('b')], false],
    ['italic words', [text('a', 2)], false],
    ['a format that is no number', [text('a', '1')], false],
    ['no words', [], false],
  ])('%s are all bold: %3$s', (_, children, bold) => {
    expect(first(...(children as unknown[]))?.bold).toBe(bold)
  })

  it('have no words of what is no text', () => {
    expect(
      first(text(5), { type: 'other', text: 'x' }, null, 'x', { type: 'link', children: 'x' })?.text,
    ).toBe('')
    expect(first(link({}, { type: 'other', text: 'x' }))?.text).toBe('')
  })

  it.each([[null], ['x'], [{}], [{ root: null }], [{ root: { children: 'x' } }]])(
    'are none of %j',
    (value) => {
      expect(readRichText(value)).toEqual({ blocks: [], links: [] })
    },
  )
})

describe('the links of a text', () => {
  it('have their words and their address', () => {
    expect(
      read(
        paragraph(
          text('See '),
          link({ url: 'https://a.example' }, text(' the '), text('report ', 1)),
          { type: 'autolink', fields: { url: 'https://b.example' }, children: [text('b')] },
          link({ linkType: 'internal', doc: '7', url: 'x' }, text('inside')),
          link({ linkType: 'internal', url: '/there' }, text('nowhere')),
          link({ linkType: 'custom', doc: '7', url: '/here' }, text('here')),
          link({ url: 5 }, text('odd')),
          link(null, text('none')),
        ),
        { type: 'list', children: [{ type: 'listitem', children: [link({ url: '#x' }, text('deep'))] }] },
      ).links,
    ).toEqual([
      { text: 'the report', url: 'https://a.example' },
      { text: 'b', url: 'https://b.example' },
      { text: 'inside', url: '#' },
      { text: 'nowhere', url: '/there' },
      { text: 'here', url: '/here' },
      { text: 'odd', url: null },
      { text: 'none', url: null },
      { text: 'deep', url: '#x' },
    ])
  })
})

describe('what is nested deeper than any editor does it', () => {
  const nested = (depth: number) => {
    let node: object = paragraph(text('deep'))
    for (let n = 1; n < depth; n += 1) node = { type: 'list', children: [node] }
    return read(node).blocks.length
  }
  const linked = (depth: number) => {
    let node: object = text('deep')
    for (let n = 0; n < depth; n += 1) node = link({ url: '/' }, node)
    return first(node)?.text
  }

  it('is not looked at below fifty levels', () => {
    expect([nested(50), nested(51)]).toEqual([1, 0])
    expect([linked(48), linked(49)]).toEqual(['deep', ''])
  })

  it('and never without end', () => {
    expect(nested(2_000)).toBe(0)
    expect(linked(2_000)).toBe('')
  })
})
