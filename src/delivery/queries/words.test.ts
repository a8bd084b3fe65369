import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openReplica } from '../replica/replica'
import { highlight, readQuery } from './words'

describe('a query', () => {
  test.each([
    ['child safety', '"child" * "safety" *'],
    ['"child safety" guide', '"child safety" "guide" *'],
    ['self-assessment', '"self assessment" *'],
    ['a guide', '"a" "guide" *'],
    ['儿童保护', '"儿 童 保 护"'],
    ['NEAR(a b) OR c* AND NOT "d', '"NEAR a" "b" "OR" * "c" "AND" * "NOT" * "d"'],
    ['…', null],
    ['" "', null],
  ])('%j becomes %j', (typed, match) => {
    expect(readQuery(typed).match).toBe(match)
  })

  test('property: nothing that is typed is a syntax error', () => {
    const replica = openReplica(':memory:')
    const syntax = fc.constantFrom(
      '"',
      "'",
      '*',
      '^',
      'NEAR(',
      ')',
      'AND',
      'OR NOT',
      'title:',
      '{',
      '\0',
      '-',
      '+',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.oneof(syntax, fc.string({ maxLength: 5 })), { maxLength: 12 })
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const { match } = readQuery(text)
        if (match !== null) replica.all('SELECT rowid FROM words WHERE words MATCH ?', match)
      }),
      { numRuns: 1_000 },
    )
    replica.close()
  })
})

describe('a highlight', () => {
  const show = (text: string, typed: string, isWhole = true) =>
    highlight(text, readQuery(typed).phrases, isWhole)

  test.each([
    ['Children online', 'child', '<mark>Children</mark> online'],
    ['A café in Zürich', 'cafe zurich', 'A <mark>café</mark> in <mark>Zürich</mark>'],
    ['Safety by design, design safety', '"by design"', 'Safety <mark>by design</mark>, design safety'],
    ['Self-assessment of risks', 'self-assessment', '<mark>Self-assessment</mark> of risks'],
    ['保护儿童上网安全', '儿童', '保护<mark>儿童</mark>上网安全'],
    ['حِمايَةُ الأطفال', 'الاطفال', 'حِمايَةُ <mark>الأطفال</mark>'],
    ['one two three', '"two three" "one two"', '<mark>one two three</mark>'],
    ['<b>child</b> & "co"', 'child', '&lt;b&gt;<mark>child</mark>&lt;/b&gt; &amp; &quot;co&quot;'],
  ])('in %j of %j is %j', (text, typed, html) => {
    expect(show(text, typed)).toBe(html)
  })

  test('is null where nothing was found', () => {
    expect(show('Children online', 'parents')).toBeNull()
    expect(show('Children online', '…')).toBeNull()
  })

  test('of a long text is a piece around the first words found', () => {
    const text = `${'before '.repeat(100)}target ${'after '.repeat(100)}`
    const piece = show(text, 'target', false) ?? ''
    expect(piece).toMatch(/^…before .*before <mark>target<\/mark> after.*after…$/)
    expect(piece.length).toBeLessThan(400)
  })

  test('property: without its marks it is the escaped text, or a piece of it', () => {
    const escaped = (text: string) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;')
    const word = fc.constantFrom('child', 'a', '儿童', '<mark>', '&', '"', 'é', 'الأطفال', '😀', ' ')
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 80 })
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 4 }), fc.boolean(), (parts, typed, isWhole) => {
        const whole = parts.join(' ')
        const html = show(whole, typed.join(' '), isWhole)
        if (html === null) return
        const bare = html.replaceAll('<mark>', '').replaceAll('</mark>', '')
        expect(html).toContain('<mark>')
        if (isWhole) expect(bare).toBe(escaped(whole))
        else expect(escaped(whole)).toContain(bare.replace(/^…/, '').replace(/…$/, ''))
      }),
      { numRuns: 500 },
    )
  })
})
