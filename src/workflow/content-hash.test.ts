import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalContent, contentHash } from './content-hash'

type Hash = typeof contentHash
type Fields = Record<string, unknown>

const text = fc.string({ unit: 'binary', minLength: 1 })
const localised = fc.record({ en: text, fr: fc.option(text) })
const richText = text.map((words) => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: words }] }],
  },
}))
const fields: fc.Arbitrary<Fields> = fc.record({
  title: localised,
  year: fc.integer(),
  open: fc.boolean(),
  organisations: fc.array(fc.uuid()),
  body: fc.record({ en: richText }),
  resources: fc.array(fc.record({ id: fc.uuid(), label: localised, url: text }), { maxLength: 4 }),
})
const photo = fc.record({
  id: fc.uuid(),
  sha256: text,
  alt: localised,
  decorative: fc.boolean(),
  credit: fc.option(fc.record({ id: fc.uuid(), licence: fc.option(text) })),
})
const photos = fc.uniqueArray(photo, { selector: ({ id }) => id, maxLength: 4 })
type Photo = typeof photo extends fc.Arbitrary<infer Value> ? Value : never

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      : value

const rowsOf = (content: Fields) => content.resources as Fields[]

/** Each is a promise of the hash; it throws where a hash does not keep it. */
const PROMISES: Record<string, (hash: Hash) => void> = {
  'the order of keys is no content': (hash) =>
    fc.assert(
      fc.property(fields, photos, (content, rights) => {
        expect(hash(reversed(content) as Fields, reversed(rights) as Photo[])).toBe(hash(content, rights))
      }),
    ),
  'nothing, an empty text and an empty list are one': (hash) =>
    fc.assert(
      fc.property(fields, fc.constantFrom(null, undefined, '', [], {}), (content, empty) => {
        const one = { ...content, extra: empty, title: { ...(content.title as Fields), ar: empty } }
        expect(hash(one, [])).toBe(hash(content, []))
      }),
    ),
  'the ids of rows are no content': (hash) =>
    fc.assert(
      fc.property(fields, (content) => {
        const renumbered = rowsOf(content).map((row, index) => ({ ...row, id: `row-${index}` }))
        const bare = rowsOf(content).map(({ id: _id, ...row }) => row)
        expect(hash({ ...content, resources: renumbered }, [])).toBe(
          hash({ ...content, resources: bare }, []),
        )
      }),
    ),
  'the order of rows is content': (hash) =>
    fc.assert(
      fc.property(fields, text, text, (content, a, b) => {
        fc.pre(a !== b)
        const rows = [{ label: { en: a } }, { label: { en: b } }]
        const turned = { ...content, resources: [...rows].reverse() }
        expect(hash(turned, [])).not.toBe(hash({ ...content, resources: rows }, []))
      }),
    ),
  'another text is other content, in every locale': (hash) =>
    fc.assert(
      fc.property(fields, fc.constantFrom('en', 'fr', 'ar'), text, text, (content, locale, a, b) => {
        fc.pre(a !== b)
        const titled = (title: string) => ({
          ...content,
          title: { ...(content.title as Fields), [locale]: title },
        })
        expect(hash(titled(a), [])).not.toBe(hash(titled(b), []))
      }),
    ),
  'rich text counts to the letter': (hash) =>
    fc.assert(
      fc.property(richText, (body) => {
        const [paragraph] = body.root.children
        for (const other of [
          { root: { ...body.root, children: [paragraph, paragraph] } },
          { root: { ...body.root, children: [{ ...paragraph, id: 'p2' }] } },
          { root: { ...body.root, format: '' } },
        ]) {
          expect(hash({ body: { en: other } }, [])).not.toBe(hash({ body: { en: body } }, []))
        }
      }),
    ),
  'the order of photographs is no content': (hash) =>
    fc.assert(
      fc.property(fields, photos, (content, rights) => {
        expect(hash(content, [...rights].reverse())).toBe(hash(content, rights))
      }),
    ),
  'another right of a photograph is other content': (hash) =>
    fc.assert(
      fc.property(fields, photo, photo, (content, one, other) => {
        for (const name of ['sha256', 'decorative', 'credit', 'alt', 'id'] as const) {
          fc.pre(canonicalContent([one[name]]) !== canonicalContent([other[name]]))
          expect(hash(content, [{ ...one, [name]: other[name] }])).not.toBe(hash(content, [one]))
        }
        expect(hash(content, [one, other])).not.toBe(hash(content, [one]))
        expect(hash(content, [])).not.toBe(hash(content, [one]))
      }),
    ),
}

/** Hashes with one fault each, and the promise that it breaks. */
const FAULTY: [string, string, Hash][] = [
  ['hashes JSON as it comes', 'the order of keys is no content', (content) => JSON.stringify(content)],
  [
    'forgets photographs',
    'another right of a photograph is other content',
    (content) => contentHash(content, []),
  ],
  [
    'forgets French',
    'another text is other content, in every locale',
    (content, rights) =>
      contentHash({ ...content, title: { ...(content.title as Fields), fr: null } }, rights),
  ],
  [
    'reads rich text as plain text',
    'rich text counts to the letter',
    (content) => contentHash({ words: JSON.stringify(content).match(/"text":"[^"]*"/)?.[0] }, []),
  ],
  [
    'keeps the order of photographs',
    'the order of photographs is no content',
    (content, rights) => contentHash({ content, rights: rights.map(({ id }) => ({ photo: id })) }, []),
  ],
]

describe('the content hash', () => {
  it.each(Object.entries(PROMISES))('%s', (_, promise) => {
    promise(contentHash)
  })

  it.each(FAULTY)('one that %s breaks “%s”', (_, name, hash) => {
    expect(() => PROMISES[name]?.(hash)).toThrow(/Property failed/)
  })

  it('is SHA-256 in hex, and stays what it is from release to release', () => {
    expect(contentHash({ title: { en: 'Thorn', fr: '' }, rows: [{ id: '1', a: 1 }] }, [{ id: 'p' }])).toBe(
      // printf %s '{"fields":{"rows":[{"a":1}],"title":{"en":"Thorn"}},"rights":[{"photo":"p"}]}' | sha256sum
      'bba49e9bf3204656761061067405de818871661e5df39bdfedc09a1051c6ab08',
    )
  })

  it('tells zero and false from nothing', () => {
    expect(canonicalContent({ year: 0, open: false })).toBe('{"open":false,"year":0}')
    expect(canonicalContent({ year: null, open: undefined })).toBe('{}')
    expect(canonicalContent(undefined)).toBe('null')
    expect(canonicalContent(null)).toBe('null')
  })

  it('takes a date for its moment, and nothing in a list for no place of it', () => {
    const at = '2026-05-03T09:00:00.000Z'
    expect(canonicalContent({ at: new Date(at), list: ['a', null, undefined, 'b'] })).toBe(
      `{"at":"${at}","list":["a","b"]}`,
    )
    expect(canonicalContent({ box: { root: null, children: [] }, other: { root: { children: [] } } })).toBe(
      '{"other":{"root":{"children":[]}}}',
    )
  })

  it('does not ask in which order photographs were found', () => {
    const photos = ['c', 'a', 'd', 'b'].map((id) => ({ id }))
    const sorted = [...photos].sort((one, other) => one.id.localeCompare(other.id))
    expect(contentHash({}, photos)).toBe(contentHash({}, sorted))
    expect(contentHash({}, [...photos].reverse())).toBe(contentHash({}, sorted))
  })
})
