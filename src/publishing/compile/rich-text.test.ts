import { load } from 'cheerio'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compileRichText } from './rich-text'

type Node = Record<string, unknown>

const state = (...children: unknown[]) => ({ root: { type: 'root', children } })
const text = (words: string, format = 0): Node => ({ type: 'text', text: words, format })
const block = (type: string, children: unknown[], more: Node = {}): Node => ({ type, children, ...more })
const link = (url: string, more: Node = {}): Node =>
  block('link', [text('x')], { fields: { linkType: 'custom', url, ...more } })
const html = (...children: unknown[]) => compileRichText(state(...children)).html

const TAGS = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'br']

const BASE = new URL('https://portal.example/')

/** Whether a link is a web or mail address, or stays on the site that shows it. */
const isHarmless = (href: string): boolean => {
  if (/^(https?:|mailto:)/i.test(href)) return true
  return URL.canParse(href, BASE) && new URL(href, BASE).origin === BASE.origin
}

/** What public HTML may not hold, and this one does. */
function offences(markup: string): string[] {
  const $ = load(markup, null, false)
  return $('*')
    .toArray()
    .flatMap((element) => {
      const name = $(element).prop('tagName')?.toLowerCase() ?? ''
      const attributes = Object.entries($(element).attr() ?? {})
      const bad = attributes.filter(([key, value]) =>
        key === 'href' ? !isHarmless(value) : `${name} ${key}` !== 'a rel',
      )
      return [...(TAGS.includes(name) ? [] : [name]), ...bad.map(([key, value]) => `${name} ${key}=${value}`)]
    })
}

describe('rich text', () => {
  it('becomes clean HTML and plain text', () => {
    const value = state(
      block('heading', [text('Title')], { tag: 'h2' }),
      block('paragraph', [
        text('bold', 1),
        text(' and '),
        text('slanted', 2),
        link('https://a.example/?a=1&b=2'),
      ]),
      block('list', [block('listitem', [text('one')], { value: 1 })], { listType: 'bullet', tag: 'ul' }),
      block('quote', [text('said')]),
    )
    const compiled = compileRichText(value)
    const $ = load(compiled.html, null, false)
    expect($('h2').text()).toBe('Title')
    expect($('p strong').text()).toBe('bold')
    expect($('p em').text()).toBe('slanted')
    expect($('a').attr()).toEqual({ href: 'https://a.example/?a=1&b=2', rel: 'noopener' })
    expect($('ul > li').text()).toBe('one')
    expect($('blockquote').text()).toBe('said')
    expect(offences(compiled.html)).toEqual([])
    for (const part of ['Title', 'bold and slanted', 'one', 'said']) expect(compiled.text).toContain(part)
    expect(compiled.text).not.toContain('<')
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example/x',
    'file:///etc/passwd',
  ])('a link to %j leads nowhere', (url) => {
    const markup = html(block('paragraph', [link(url)]))
    expect(offences(markup)).toEqual([])
    const target = load(markup, null, false)('a').attr('href')
    expect(target === undefined || target === '#').toBe(true)
    expect(load(markup, null, false).text()).toBe('x')
  })

  it('the search for offences finds them', () => {
    expect(offences('<p onclick="x">a</p><img src="x"><a href="javascript:x">b</a>')).toEqual([
      'p onclick=x',
      'img',
      'img src=x',
      'a href=javascript:x',
    ])
  })

  it.each<[string, unknown]>([
    ['a widget', block('widget', [text('inside')], { secret: 'canary' })],
    ['a block', { type: 'block', fields: { blockType: 'x', secret: 'canary' } }],
    [
      'an upload',
      { type: 'upload', relationTo: 'photos', value: { url: '/canary.jpg', mimeType: 'image/jpeg' } },
    ],
    ['a relationship', { type: 'relationship', relationTo: 'users', value: 'canary' }],
    ['no type', block('', [text('inside')])],
    ['null', null],
    ['a text', 'inside'],
    ['a number', 7],
  ])('a node that the editor does not make is left out without a word: %s', (_, node) => {
    expect(compileRichText(state(node, block('paragraph', [text('kept'), node])))).toEqual({
      html: '<p>kept</p>',
      text: 'kept',
    })
  })

  it('elements of other names are taken out, and their text stays', () => {
    const markup = html(
      block('heading', [text('a')], { tag: 'script' }),
      block('heading', [text('b')], { tag: 'h1' }),
    )
    expect(offences(markup)).toEqual([])
    expect(markup).not.toContain('script')
  })

  it.each([
    null,
    undefined,
    '',
    'text',
    7,
    [],
    {},
    { root: null },
    { root: 'x' },
    { root: {} },
    { root: { children: 'x' } },
  ])('is empty where there is none: %j', (value) => {
    expect(compileRichText(value)).toEqual({ html: '', text: '' })
  })

  it('shows whatever was written as text', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>alert(1)</script>', '</p><img src=x onerror=x>', '&lt;b&gt;', '<!--', ']]>'),
    )
    fc.assert(
      fc.property(hostile, hostile, (words, url) => {
        const markup = html(block('paragraph', [text(`x${words}x`), link(url)]))
        expect(offences(markup)).toEqual([])
        expect(load(markup, null, false)('p').text()).toBe(`x${words}xx`)
      }),
    )
  })
})

describe('what no editor makes', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, 'x', 'h2', -1, 1.5, Number.NaN, true, [[]], { toString: {} }, { url: {} }),
    fc.anything({ maxDepth: 2 }),
  )
  const fields = fc.record(
    { url: odd, newTab: odd, linkType: fc.constantFrom('custom', 'internal', 7), doc: odd, rel: odd },
    { requiredKeys: [] },
  )
  const types = ['paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink', 'text', 'linebreak']
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      odd,
      fc.record(
        {
          type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<unknown>(...types) }, odd),
          ...{ text: odd, format: odd, tag: odd, listType: odd, value: odd, checked: odd, indent: odd },
          fields: fc.oneof(odd, fields),
          children: fc.oneof({ weight: 5, arbitrary: fc.array(tie('node'), { maxLength: 3 }) }, odd),
        },
        { requiredKeys: ['type'] },
      ),
    ),
  }))
  const logged = vi.fn()
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(logged)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is compiled all the same, to clean HTML, and nothing of it reaches the log', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), (nodes) => {
        expect(offences(html(...nodes))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
    expect(logged).not.toHaveBeenCalled()
  })
})
