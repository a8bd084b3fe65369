import { describe, expect, it } from 'vitest'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../config/vocabulary'
import { obstaclesOf, type PhotoFacts } from './fitness'
import { NOTHING_SAID } from './rights/facts'

type Entry = Record<string, unknown>
type Gate = typeof obstaclesOf

const richText = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: text ? [{ type: 'text', text }] : [] }] },
})
const en = (value: unknown) => ({ en: value, fr: null })

/** One entry of each collection with nothing but what it needs. */
const FIT: Record<EntryCollection, Entry> = {
  practices: {
    title: en('A title'),
    slug: 'a-title',
    summary: en('A summary'),
    body: en(richText('A text')),
    organisations: ['o1'],
    themes: ['safety-by-design'],
    regions: ['global'],
  },
  organisations: { name: en('Thorn'), slug: 'thorn', kind: 'company' },
  'photo-credits': { slug: 'unicef', agency: 'UNICEF', licence: 'unicef-terms' },
  profiles: {
    displayName: en('Noor'),
    slug: 'noor',
    role: en('Analyst'),
    sector: 'corporate',
    introduction: en(richText('Hello')),
    moments: [{ time: '08:30', title: en('Coffee'), text: en(richText('She drinks it.')) }],
  },
  sections: {
    title: en('Good practices'),
    slug: 'good-practices',
    introduction: en(richText('Hello')),
    entries: [{ relationTo: 'practices', value: 'x' }],
  },
}
const NEEDS = ENTRY_COLLECTION_SLUGS.flatMap((collection) =>
  Object.keys(FIT[collection]).map((field) => [collection, field] as const),
)
const PHOTO: PhotoFacts = {
  ...NOTHING_SAID,
  id: 'p1',
  sha256: 'f'.repeat(64),
  alt: { en: 'A desk' },
  decorative: false,
  shows: 'none',
  credit: { id: 'c1', licence: 'cc-by-4.0' },
}

const gate = (collection: EntryCollection, change: Entry, check: Gate = obstaclesOf) =>
  check(collection, { ...FIT[collection], ...change }, [], new Map())
const found = (collection: EntryCollection, change: Entry) =>
  gate(collection, change).map(({ path, code }) => `${path} ${code}`)

/** Needed fields whose absence a gate does not report. */
const blindSpots = (check: Gate): string[] =>
  NEEDS.filter(([collection, field]) =>
    [null, undefined, '', []].some((nothing) => gate(collection, { [field]: nothing }, check).length !== 1),
  ).map(([collection, field]) => `${collection}.${field}`)

describe('what an entry needs to go live', () => {
  it.each(ENTRY_COLLECTION_SLUGS)('%s: no more than this', (collection) => {
    expect(gate(collection, {})).toEqual([])
  })

  it.each(NEEDS)('%s: the field %s', (collection, field) => {
    const code = field === 'licence' ? 'licence_missing' : 'required'
    expect(found(collection, { [field]: null })).toEqual([`${field} ${code}`])
  })

  it('misses no needed field, and a gate that does is found', () => {
    expect(NEEDS).toHaveLength(23)
    expect(blindSpots(obstaclesOf)).toEqual([])
    const withoutSlugs: Gate = (...args) => obstaclesOf(...args).filter(({ path }) => path !== 'slug')
    expect(blindSpots(withoutSlugs)).toEqual(ENTRY_COLLECTION_SLUGS.map((collection) => `${collection}.slug`))
  })

  it('white space and an empty editor are no text', () => {
    expect(found('practices', { title: en(' \n\t'), body: en(richText('')) })).toEqual([
      'title required',
      'body required',
    ])
    expect(found('practices', { body: en(richText('  ')) })).toEqual(['body required'])
  })

  it('a translation alone is not enough', () => {
    expect(found('organisations', { name: { en: null, fr: 'Épine' } })).toEqual(['name required'])
    expect(found('organisations', { name: { fr: 'Épine' } })).toEqual(['name required'])
    expect(found('sections', { introduction: { fr: richText('Bonjour') } })).toEqual([
      'introduction required',
    ])
  })

  it('reads one locale as it reads all', () => {
    expect(found('practices', { title: 'A title', body: richText('A text') })).toEqual([])
  })

  it.each<[string, Entry, string[]]>([
    ['label', { url: 'https://a.example' }, ['resources.1.label required']],
    ['file or link', { label: en('Report') }, ['resources.1.url required']],
    ['both', {}, ['resources.1.label required', 'resources.1.url required']],
    ['nothing where it has a file', { label: en('Report'), document: 'd1' }, []],
  ])('a resource lacks: %s', (_, resource, expected) => {
    const whole = { label: en('Report'), url: 'https://a.example' }
    expect(found('practices', { resources: [whole, resource] })).toEqual(expected)
  })

  it('a moment and a question lack each of their parts at its place', () => {
    expect(found('profiles', { moments: [{}] })).toEqual([
      'moments.0.time required',
      'moments.0.title required',
      'moments.0.text required',
    ])
    const asked = { question: en('Why?'), answer: en(richText('Because.')) }
    expect(
      found('profiles', { questions: [asked, { question: en('Why?') }, { answer: asked.answer }] }),
    ).toEqual(['questions.1.answer required', 'questions.2.question required'])
  })
})

describe('what a photograph needs', () => {
  const codes = (photo: PhotoFacts | undefined) =>
    obstaclesOf(
      'practices',
      FIT.practices,
      [{ path: 'heroPhoto', collection: 'photos', id: 'p1' }],
      new Map(photo ? [['p1', photo]] : []),
    ).map(({ code }) => code)

  it.each<[string, PhotoFacts | undefined, string[]]>([
    ['nothing more', PHOTO, []],
    ['to exist', undefined, ['photo_missing']],
    ['a credit', { ...PHOTO, credit: null }, ['missing_credit']],
    ['a licence', { ...PHOTO, credit: { id: 'c1', licence: null } }, ['licence_missing']],
    ['a licence that is not empty', { ...PHOTO, credit: { id: 'c1', licence: '' } }, ['licence_missing']],
    ['an alternative text', { ...PHOTO, alt: {} }, ['missing_alt']],
    ['one that says something', { ...PHOTO, alt: { en: '  ' } }, ['missing_alt']],
    ['one in English', { ...PHOTO, alt: { en: null, fr: 'Un bureau' } }, ['missing_alt']],
    ['none where it is decorative', { ...PHOTO, alt: {}, decorative: true }, []],
    [
      'its credit also where it is decorative',
      { ...PHOTO, decorative: true, credit: null },
      ['missing_credit'],
    ],
    ['all of it at once', { ...PHOTO, alt: {}, credit: null }, ['missing_credit', 'missing_alt']],
  ])('%s', (_, photo, expected) => {
    expect(codes(photo)).toEqual(expected)
  })

  it('is asked of every photograph of the entry, at the field that shows it', () => {
    const references = [
      { path: 'heroPhoto', collection: 'photos', id: 'p1' },
      { path: 'body', collection: 'photos', id: 'p2' },
      { path: 'moments.2.photo', collection: 'photos', id: 'gone' },
      { path: 'organisations.0', collection: 'organisations', id: 'gone' },
    ]
    const photos = new Map([
      ['p1', PHOTO],
      ['p2', { ...PHOTO, id: 'p2', credit: null }],
    ])
    const obstacles = obstaclesOf('practices', FIT.practices, references, photos)
    expect(obstacles.map(({ path, code, photo }) => [path, code, photo])).toEqual([
      ['body', 'missing_credit', 'p2'],
      ['moments.2.photo', 'photo_missing', 'gone'],
    ])
  })
})
