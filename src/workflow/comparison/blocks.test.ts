import { describe, expect, it } from 'vitest'
import { type Block, blocksOf, keyOf, textOf } from './blocks'

const text = (content: unknown, format: unknown = 0) => ({ type: 'text', text: content, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const root = (...children: unknown[]) => ({ root: { type: 'root', children } })
const first = (...children: unknown[]): Block => {
  const [block] = blocksOf(root(...children))
  if (!block) throw new Error('There is no block.')
  return block
}

describe('the blocks of a rich text', () => {
  it('have their words, formats and links', () => {
    const block = first(
      paragraph(
        text('Plain '),
        text('both', 3),
        { type: 'linebreak' },
        { type: 'tab' },
        { type: 'link', fields: { url: 'https://a.example' }, children: [text('here')] },
        { type: 'autolink', url: 'https://b.example', children: [text('there'), { type: 'linebreak' }] },
      ),
    )
    expect(block.runs).toEqual([
      { text: 'Plain ', formats: [], link: null },
      { text: 'both', formats: ['bold', 'italic'], link: null },
      { text: '\n', formats: [], link: null },
      { text: '\t', formats: [], link: null },
      { text: 'here', formats: [], link: 'https://a.example' },
      { text: 'there', formats: [], link: 'https://b.example' },
      { text: '\n', formats: [], link: 'https://b.example' },
    ])
    expect(textOf(block)).toBe('Plain both\n\therethere\n')
  })

  it.each([
    [1, 'bold'],
    [2, 'italic'],
    [4, 'strikethrough'],
    [8, 'underline'],
    [16, 'code'],
    [32, 'subscript'],
    [64, 'superscript'],
  ])('have for bit %i the format %s', (bit, name) => {
    expect(first(paragraph(text('x', bit))).runs[0]?.formats).toEqual([name])
  })

  it.each([['1'], [null], [[1]]])('take %j for no format', (format) => {
    expect(first(paragraph(text('x', format))).runs).toEqual([{ text: 'x', formats: [], link: null }])
  })

  it.each([[''], [5], [null], [undefined]])('take %j for no address of a link', (url) => {
    const link = { type: 'link', fields: { url }, children: [text('x')] }
    expect(first(paragraph(link)).runs).toEqual([{ text: 'x', formats: [], link: null }])
  })

  it('have no run for an empty text', () => {
    expect(first(paragraph(text(''), text('x'))).runs).toHaveLength(1)
    expect(first(paragraph()).runs).toEqual([])
    expect(first({ type: 'paragraph', children: 'x' }).runs).toEqual([])
  })

  it.each([
    [{ indent: 2, format: 'center' }, '2 center'],
    [{ indent: '2', format: 3 }, '0 3'],
    [{ indent: Number.POSITIVE_INFINITY, format: ['x'] }, '0 '],
    [{ indent: Number.NaN }, '0 '],
    [{}, '0 '],
  ])('are laid out by %j as “%s”', (node, layout) => {
    expect(first({ ...paragraph(text('x')), ...node }).layout).toBe(layout)
  })

  it('of a list are its items, those of a list in it deeper', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', indent: 1, children })
    const list = (listType: string, ...children: unknown[]) => ({ type: 'list', listType, children })
    const link = { type: 'link', fields: { url: 'https://a.example' }, children: [text('a link')] }
    const blocks = blocksOf(
      root(
        list(
          'number',
          item(text('With '), link),
          item(text('Both'), list('bullet', item(text('inside')))),
          item(list('bullet', item(text('alone')))),
          item(),
        ),
      ),
    )
    expect(blocks.map((block) => [block.kind, block.level, block.layout, textOf(block)])).toEqual([
      ['number', 1, '', 'With a link'],
      ['number', 1, '', 'Both'],
      ['bullet', 2, '', 'inside'],
      ['bullet', 2, '', 'alone'],
      ['number', 1, '', ''],
    ])
  })

  it('keep what the editor does not make, as it is', () => {
    expect(first({ type: 'upload', value: '7' })).toEqual({
      kind: 'other',
      level: 0,
      layout: '0 ',
      runs: [],
      source: '{"type":"upload","value":"7"}',
    })
  })
})

describe('two blocks are the same to readers', () => {
  const key = (...children: unknown[]) => keyOf(first(paragraph(...children)))
  const link = (url: string, content: string) => ({
    type: 'link',
    fields: { url },
    children: [text(content)],
  })

  it('however the editor cut them', () => {
    expect(key(text('a'), text('b'), text('c', 1), text('d', 1))).toBe(key(text('ab'), text('cd', 1)))
    expect(key()).toBe(key(text('')))
  })

  it('but not with other words, formats, links or layout', () => {
    const keys = [
      key(),
      key(text('ab')),
      key(text('a'), text('b', 1)),
      key(text('a', 1), text('b')),
      key(text('ab', 1)),
      key(link('https://a.example', 'ab')),
      key(link('https://a.example', 'a'), link('https://b.example', 'b')),
      key(link('https://a.example', 'a'), text('b')),
      keyOf(first({ ...paragraph(text('ab')), indent: 1 })),
      keyOf(first({ type: 'heading', tag: 'h2', children: [text('ab')] })),
      keyOf(first({ type: 'heading', tag: 'h3', children: [text('ab')] })),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
