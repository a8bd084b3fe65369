import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import type { BlockChange } from './change'
import { compareRichText } from './rich-text'

const text = (content: string, format = 0) => ({ type: 'text', text: content, format })
const link = (url: string, content: string) => ({ type: 'link', fields: { url }, children: [text(content)] })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const root = (...children: object[]) => ({ root: { type: 'root', children } })

const compared = (before: unknown, after: unknown) => {
  const detail = compareRichText(before, after, 'en')
  if (detail.kind !== 'richText') throw new Error(`It is a ${detail.kind}.`)
  return detail
}
const whole = ({ what, parts }: BlockChange) => `${what}: ${parts.map((part) => part.text).join('')}`
const paragraphs = (before: string[], after: string[]) =>
  compared(richText(...before), richText(...after)).blocks.map(whole)
const notes = (before: object[], after: object[]) =>
  compared(root(paragraph(...before)), root(paragraph(...after))).blocks.flatMap((block) => block.notes)

describe('a paragraph is taken for another one that was changed', () => {
  it('where enough of the words are the same, and gaps are no words', () => {
    expect(paragraphs(['red apples fall down'], ['green trains run late'])).toEqual([
      'removed: red apples fall down',
      'added: green trains run late',
    ])
    expect(paragraphs(['red apples fall down'], ['red apples run late'])).toHaveLength(1)
  })

  it('from 35 of 100 words in common on', () => {
    const words = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`)
    const sharing = (count: number) =>
      paragraphs(
        [[...words('s', count), ...words('a', 20 - count)].join(' ')],
        [[...words('s', count), ...words('b', 20 - count)].join(' ')],
      )
    expect(sharing(7)).toHaveLength(1)
    expect(sharing(6)).toHaveLength(2)
  })

  it('and a word that is said again is not in common twice', () => {
    expect(paragraphs(['safe one two three'], ['safe safe safe safe'])).toHaveLength(2)
  })

  it('that is the likest of all', () => {
    const was = 'Children were asked what they need.'
    const half = 'Children were told nothing at all then.'
    const near = 'Children were asked what they want.'
    expect(paragraphs([was], [half, near])).toMatchObject([
      `added: ${half}`,
      expect.stringMatching(/^changed/),
    ])
    expect(paragraphs([half, near], [was])).toMatchObject([
      `removed: ${half}`,
      expect.stringMatching(/^changed/),
    ])
  })

  it('so that most of the words of all are kept', () => {
    const [first, second] = ['apples pears plums cherries', 'trains buses boats bicycles']
    const blocks = paragraphs(
      [first, second],
      ['trains buses ships balloons', 'apples pears figs dates', 'trains buses kites rockets'],
    )
    expect(blocks.map((one) => one.split(':')[0])).toEqual(['added', 'changed', 'changed'])
  })

  it('in whatever place, where something was put before it or taken away', () => {
    const [new1, old] = ['Something wholly different stands here', 'The hotline answers within a day']
    expect(paragraphs([old], [new1, `${old} now`])[0]).toBe(`added: ${new1}`)
    expect(paragraphs([new1, old], [`${old} now`])[0]).toBe(`removed: ${new1}`)
    expect(paragraphs([old], [new1, `${old} now`])).toHaveLength(2)
    expect(paragraphs([new1, old], [`${old} now`])).toHaveLength(2)
  })

  it('also where both are empty', () => {
    const [block] = compared(root(paragraph()), root({ type: 'quote', children: [] })).blocks
    expect(block).toMatchObject({ what: 'changed', kind: 'quote', was: { kind: 'paragraph' }, parts: [] })
  })

  it('unless a stretch is so long that nobody would wait for it', () => {
    const many = (count: number, word: string) =>
      Array.from({ length: count }, (_, n) => `Paragraph number ${n} says ${word}`)
    const kinds = (before: number, after: number) =>
      new Set(paragraphs(many(before, 'this'), many(after, 'that')).map((one) => one.split(':')[0]))
    expect(kinds(200, 200)).toEqual(new Set(['changed']))
    expect(kinds(201, 200)).toEqual(new Set(['removed', 'added']))
  })

  it('and where hardly anything is the same, all is taken out and all is added', () => {
    const many = (word: string) => Array.from({ length: 600 }, (_, n) => `${word}${n}`)
    const blocks = compared(richText(...many('old')), richText(...many('new'))).blocks
    expect(blocks.map(({ what }) => what)).toEqual([
      ...Array.from({ length: 600 }, () => 'removed'),
      ...Array.from({ length: 600 }, () => 'added'),
    ])
    expect(whole(blocks[0] as BlockChange)).toBe('removed: old0')
    expect(whole(blocks[600] as BlockChange)).toBe('added: new0')
  })
})

describe('notes on formatting and links', () => {
  it('say nothing of what was bold before and is bold now', () => {
    expect(notes([text('today', 1), text(' we met')], [text('today', 1), text(' we met again')])).toEqual([])
  })

  it('say nothing of words that went, or came, with their formatting', () => {
    expect(notes([text('Old', 1), text(' words stay here')], [text('New words stay here')])).toEqual([])
    expect(notes([text('Old words stay here')], [text('New', 1), text(' words stay here')])).toEqual([])
  })

  it('have the words that they are about, after words that were added or taken out', () => {
    const bold = [{ what: 'format', format: 'bold', now: true, text: 'today' }]
    expect(notes([text('We met today.')], [text('We all met '), text('today', 1), text('.')])).toEqual(bold)
    expect(notes([text('We all met today.')], [text('We met '), text('today', 1), text('.')])).toEqual(bold)
    expect(notes([text('We all met here today')], [text('They met there '), text('today', 1)])).toEqual(bold)
  })

  it('are one for each stretch', () => {
    expect(notes([text('bold italic')], [text('bold', 1), text(' '), text('italic', 2)])).toEqual([
      { what: 'format', format: 'bold', now: true, text: 'bold' },
      { what: 'format', format: 'italic', now: true, text: 'italic' },
    ])
    expect(notes([text('one two')], [text('one', 1), text(' '), text('two', 1)])).toHaveLength(2)
  })

  it('of a link that stands in a paragraph which is new, gone or the same', () => {
    const linked = paragraph(text('See '), link('https://a.example', 'this report'))
    const note = { what: 'link', text: 'this report' }
    expect(compared(null, root(linked)).blocks[0]?.notes).toEqual([
      { ...note, before: null, after: 'https://a.example' },
    ])
    expect(compared(root(linked), null).blocks[0]?.notes).toEqual([
      { ...note, before: 'https://a.example', after: null },
    ])
    expect(compared(root(linked), root(linked, paragraph(text('More')))).blocks[0]?.notes).toEqual([])
  })

  it('say that the layout is another', () => {
    const block = compared(
      root(paragraph(text('A text.'))),
      root({ ...paragraph(text('A text.')), format: 'center' }),
    ).blocks[0]
    expect(block).toEqual({
      what: 'changed',
      kind: 'paragraph',
      level: 0,
      was: null,
      parts: [{ what: 'same', text: 'A text.' }],
      notes: [{ what: 'layout' }],
    })
  })
})

it('an empty paragraph has no words', () => {
  expect(compared(null, root(paragraph())).blocks).toEqual([
    { what: 'added', kind: 'paragraph', level: 0, was: null, parts: [], notes: [] },
  ])
})

it('something is unseen only where every paragraph is the same', () => {
  expect(compared(richText('One.'), richText('One.', 'Two.')).unseen).toBe(false)
  expect(compared(richText('One.', 'Two.'), richText('Three.')).unseen).toBe(false)
  expect(compared(richText('One.'), richText('One.')).unseen).toBe(true)
})
