import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { collapse, findPassage, passageAt, plainText } from './passage'

const passage = (quote: string, before = '', after = '', offset: number | null = null) => ({
  quote,
  before,
  after,
  offset,
})

describe('plainText', () => {
  it('is the words of rich text, block by block', () => {
    const value = richText('One  two', '## Three', { list: ['four', 'five'] }, 'six')
    expect(plainText(value)).toBe('One two Three four five six')
  })

  it('keeps a link within its line, and a break of the line apart', () => {
    const link = { type: 'link', children: [{ type: 'text', text: 'here' }] }
    const children = [{ text: 'See ' }, link, { text: ', then' }, { type: 'linebreak' }, { text: 'go' }]
    expect(plainText({ root: { children: [{ type: 'paragraph', children }] } })).toBe('See here, then go')
  })

  it.each([[null], [undefined], [7], [{}], [{ root: 'x' }], [[]]])('finds no words in %j', (value) => {
    expect(plainText(value)).toBe('')
  })

  it('takes a text as it is, and nothing among the nodes for nothing', () => {
    expect(plainText('  One\n two ')).toBe('One two')
    expect(plainText({ root: { children: [null, { text: 'One' }] } })).toBe('One')
  })
})

describe('findPassage', () => {
  it('finds the words after edits before them', () => {
    const old = 'A hotline answers within the hour.'
    const found = passageAt(old, { start: 2, end: 9 })
    expect(findPassage('Every day, a hotline answers within the hour.', found)).toEqual({
      start: 13,
      end: 20,
    })
  })

  it('tells equal words apart by what stands beside them', () => {
    const text = 'the report of May and the report of June'
    expect(findPassage(text, passage('report', 'May and the ', ' of June'))?.start).toBe(26)
    expect(findPassage(text, passage('report', 'the ', ' of May'))?.start).toBe(4)
  })

  it.each([
    ['the end of what stands before', 'one cat sat, big cat sat', passage('cat', 'a big ', ' sat'), 17],
    ['the beginning of what stands after', 'a cat ran, a cat sat', passage('cat', 'a ', ' sat down'), 13],
    ['what stands before at the very beginning', 'cat sat. A cat sat', passage('cat', '', ' sat'), 0],
    ['more of it, not the nearest', 'cat x cat yy', passage('cat', '', ' yy', 0), 6],
    ['the first of two that are alike and equally near', 'cat cat', passage('cat', '', '', null), 0],
    ['the later one where it is nearer', 'cat . cat . cat .', passage('cat', '', ' .', 11), 12],
  ])('looks at %s', (_, text, wanted, start) => {
    expect(findPassage(text, wanted)).toEqual({ start, end: start + wanted.quote.length })
  })

  it('looks no further than the words that are kept', () => {
    const far = 'x'.repeat(60)
    const text = `${far} cat ${far}`
    const kept = passageAt(text, { start: 61, end: 64 })
    expect(kept).toEqual({
      quote: 'cat',
      before: `${'x'.repeat(39)} `,
      after: ` ${'x'.repeat(39)}`,
      offset: 61,
    })
    expect(passageAt('a cat', { start: 2, end: 5 })).toEqual({
      quote: 'cat',
      before: 'a ',
      after: '',
      offset: 2,
    })
  })

  it('takes the nearest where nothing tells them apart', () => {
    const text = `${'ab '.repeat(40)}`.trim()
    expect(findPassage(text, passage('ab', '', '', 60))?.start).toBe(60)
  })

  it('is null where the words are gone', () => {
    expect(findPassage('Something else', passage('hotline'))).toBeNull()
    expect(findPassage('Something else', passage(''))).toBeNull()
  })

  it('finds every passage of a text at its own place', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'aa', 'ab', 'child', 'safe'), {
      minLength: 3,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
        const text = collapse(all.join(' '))
        const start = from % text.length
        const end = Math.min(text.length, start + 1 + (length % 10))
        expect(findPassage(text, passageAt(text, { start, end }))).toEqual({ start, end })
      }),
    )
  })
})
