import { describe, expect, it } from 'vitest'
import { NON_EDITORIAL_FIELDS } from '../../../collections/entry/workflow-fields'
import { ENTRY_TYPES, type EntryType, LOCALES } from '../../config/vocabulary'
import { compile } from './index'
import type { PhotoUpload, Uploads } from './uploads'

type Entry = Record<string, unknown>

const CANARY = 'canary-never-public'
const TIMES = { publishedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-02-01T00:00:00.000Z' }

const richText = (...words: string[]) => ({
  root: {
    type: 'root',
    notes: CANARY,
    children: words.map((text) => ({ type: 'paragraph', id: CANARY, children: [{ type: 'text', text }] })),
  },
})
const all = (text: string) => Object.fromEntries(LOCALES.map((locale) => [locale, `${text} ${locale}`]))

const PHOTO: PhotoUpload = {
  id: 'p1',
  alt: { en: 'A desk', fr: 'Un bureau' },
  decorative: false,
  credit: 'c1',
  width: 4000,
  height: 3000,
  focalPoint: { x: 40, y: 60 },
  renditions: [
    { url: '/media/photos/p1-640.jpg', width: 640, height: 480, format: 'jpeg' },
    { url: '/media/photos/p1-1600.webp', width: 1600, height: 1200, format: 'webp' },
    { url: '/media/photos/p1-1280.jpg', width: 1280, height: 960, format: 'jpeg' },
  ],
  rights: [{ from: '2026-01-01T00:00:00.000Z', until: null }],
  og: { url: '/media/photos/p1-og.jpg', width: 1200, height: 630, format: 'jpeg' },
  placeholder: 'data:image/webp;base64,AAAA',
  obscured: [],
}
/** What no upload is typed to hold, and a document of the database holds all the same. */
const PRIVATE = { title: CANARY, filename: CANARY, sha256: CANARY, exif: CANARY, createdBy: CANARY }

const uploads = (photo: Partial<PhotoUpload> = {}): Uploads => ({
  photos: new Map([['p1', { ...PRIVATE, ...PHOTO, ...photo }]]),
  documents: new Map([
    ['d1', { ...PRIVATE, id: 'd1', url: '/media/documents/a.pdf', bytes: 10, pages: 2, language: 'en' }],
  ]),
})

/** One whole entry of each type, with its public fields alone. */
const PUBLIC: Record<EntryType, Entry> = {
  practice: {
    title: all('Title'),
    summary: all('Summary'),
    body: { en: richText('Body') },
    heroPhoto: 'p1',
    organisations: ['o1', { id: 'o2', name: CANARY }],
    partners: ['o3'],
    themes: ['safety-by-design'],
    regions: ['global'],
    countries: ['SN'],
    year: 2014,
    resources: [{ id: CANARY, notes: CANARY, label: all('Report'), document: 'd1' }],
    related: ['x1'],
  },
  organisation: {
    name: all('Thorn'),
    kind: 'civil-society',
    country: 'US',
    website: 'https://thorn.example',
    logo: 'p1',
    about: { en: richText('About') },
    practices: { docs: [CANARY] },
  },
  'photo-credit': {
    creditLine: '© UNICEF/UN1/Tylle',
    agency: 'UNICEF',
    assetIdentifier: 'UN1',
    photographer: 'Tylle',
    year: 2014,
    licence: 'cc-by-4.0',
    rightsHolder: 'UNICEF',
  },
  profile: {
    displayName: all('Noor'),
    role: all('Analyst'),
    sector: 'corporate',
    country: 'JO',
    organisation: 'o1',
    portrait: 'p1',
    introduction: { en: richText('Hello') },
    moments: [
      {
        id: CANARY,
        place: CANARY,
        time: '08:30',
        title: all('Tea'),
        text: { en: richText('T') },
        photo: 'p1',
      },
    ],
    questions: [{ id: CANARY, asker: CANARY, question: all('Why'), answer: { en: richText('A') } }],
  },
  section: {
    title: all('Section'),
    introduction: { en: richText('Hello') },
    entries: [{ relationTo: 'practices', value: { id: 'x1', notes: CANARY } }],
  },
}

/** The same with a canary in every field that is not public, known or not. */
const withCanaries = (type: EntryType): Entry => ({
  ...Object.fromEntries([...NON_EDITORIAL_FIELDS, 'password', 'reviewPanel'].map((name) => [name, CANARY])),
  contributors: [CANARY, { id: CANARY }],
  ...PUBLIC[type],
  id: 'e1',
  slug: 'an-entry',
})

const compiled = (type: EntryType, change: Entry = {}, photo: Partial<PhotoUpload> = {}) =>
  compile(type, { entry: { ...withCanaries(type), ...change }, uploads: uploads(photo), ...TIMES })

const leaks = (documents: unknown) => JSON.stringify(documents).split(CANARY).length - 1

const BASE = ['id', 'slug', 'locale', 'publishedAt', 'updatedAt', 'type', 'title', 'searchText']
const KEYS: Record<EntryType, string[]> = {
  practice: [
    ...['summary', 'body', 'organisations', 'partners', 'themes', 'regions', 'countries'],
    ...['year', 'heroPhoto', 'resources', 'related'],
  ],
  organisation: ['kind', 'country', 'website', 'logo', 'about'],
  'photo-credit': [
    ...['creditLine', 'agency', 'assetIdentifier', 'photographer', 'year', 'licence', 'rightsHolder'],
  ],
  profile: ['role', 'sector', 'organisation', 'country', 'portrait', 'introduction', 'moments', 'questions'],
  section: ['introduction', 'entries'],
}

describe.each(ENTRY_TYPES)('a compiled %s', (type) => {
  it('holds the fields of the allow-list, all of them and no other', () => {
    for (const document of Object.values(compiled(type))) {
      expect(Object.keys(document).sort()).toEqual([...BASE, ...KEYS[type]].sort())
    }
  })

  it('holds nothing of what is not public, and a compiler that copies does', () => {
    const documents = compiled(type)
    expect(documents.en).toMatchObject({ id: 'e1', slug: 'an-entry', ...TIMES })
    expect(leaks(documents)).toBe(0)
    const copied = { en: { ...withCanaries(type), ...documents.en } }
    expect(leaks(copied)).toBeGreaterThanOrEqual(NON_EDITORIAL_FIELDS.length - 3)
  })

  it('survives an entry of which nothing is filled in', () => {
    const document = compile(type, { entry: { id: 'e1', slug: 's' }, uploads: uploads(), ...TIMES }).en
    expect(Object.keys(document ?? {}).sort()).toEqual([...BASE, ...KEYS[type]].sort())
  })
})

describe('locales', () => {
  it('are those that the title is translated into, English always', () => {
    expect(Object.keys(compiled('practice'))).toEqual([...LOCALES])
    const title = { en: 'Title', fr: ' ', es: '', ar: null, ru: 'Заголовок' }
    expect(Object.keys(compiled('practice', { title }))).toEqual(['en', 'ru'])
    expect(Object.keys(compiled('practice', { title: { ru: 'Заголовок' } }))).toEqual(['en', 'ru'])
    expect(Object.keys(compiled('photo-credit'))).toEqual(['en'])
  })

  it.each([undefined, null, '', '  \n'])('give English where a translation is %j', (fr) => {
    const documents = compiled('practice', {
      summary: { en: 'Summary', fr },
      body: { en: richText('Body'), fr },
    })
    expect(documents.fr).toMatchObject({ summary: 'Summary', body: { text: 'Body' } })
  })

  it('give English where the editor of a translation was emptied', () => {
    const body = {
      en: richText('Body'),
      fr: richText(''),
      es: richText('Cuerpo'),
      ru: { root: { children: [] } },
    }
    const { fr, es, ru } = compiled('practice', { body })
    expect([fr, es, ru].map((document) => document && 'body' in document && document.body.text)).toEqual([
      'Body',
      'Cuerpo',
      'Body',
    ])
  })

  it('reach into rows, names of countries and alternative texts', () => {
    expect(compiled('practice').fr).toMatchObject({
      locale: 'fr',
      countries: [{ code: 'SN', name: 'Sénégal' }],
      heroPhoto: { alt: 'Un bureau' },
      resources: [{ label: 'Report fr' }],
    })
    expect(compiled('practice').ru).toMatchObject({ heroPhoto: { alt: 'A desk' } })
  })
})

describe('an image', () => {
  const hero = (photo: Partial<PhotoUpload>, change: Entry = {}) => {
    const document = compiled('practice', change, photo).fr
    return document?.type === 'practice' ? document.heroPhoto : undefined
  }

  it('is its largest JPEG, with every rendition beside it', () => {
    expect(hero({})).toEqual({
      photo: 'p1',
      credit: { type: 'photo-credit', id: 'c1' },
      url: '/media/photos/p1-1280.jpg',
      alt: 'Un bureau',
      width: 1280,
      height: 960,
      focalPoint: { x: 40, y: 60 },
      sizes: PHOTO.renditions,
      rights: PHOTO.rights,
      og: PHOTO.og,
      placeholder: PHOTO.placeholder,
      obscured: [],
    })
  })

  it('is null without renditions, without a JPEG among them, and without the photograph', () => {
    expect(hero({ renditions: [] })).toBeNull()
    expect(hero({ renditions: PHOTO.renditions.filter(({ format }) => format === 'webp') })).toBeNull()
    for (const heroPhoto of ['gone', null, undefined, 7, {}]) expect(hero({}, { heroPhoto })).toBeNull()
  })

  it('has an empty alternative text where it is decorative, whatever was written', () => {
    expect(hero({ decorative: true })?.alt).toBe('')
  })

  it.each([undefined, null, '', '  '])(
    'has the English alternative text where the translation is %j',
    (fr) => {
      expect(hero({ alt: { en: ' A desk ', fr } })?.alt).toBe('A desk')
    },
  )
})

describe('what points elsewhere', () => {
  it('is by id and type, in the order of the entry', () => {
    expect(compiled('practice').en).toMatchObject({
      organisations: [
        { type: 'organisation', id: 'o1' },
        { type: 'organisation', id: 'o2' },
      ],
      related: [{ type: 'practice', id: 'x1' }],
    })
    const entries = [
      { relationTo: 'profiles', value: 'y' },
      { relationTo: 'users', value: 'anna' },
      { relationTo: 'practices', value: 'x' },
    ]
    expect(compiled('section', { entries }).en).toMatchObject({
      entries: [
        { type: 'profile', id: 'y' },
        { type: 'practice', id: 'x' },
      ],
    })
  })

  it('is a file of ours before a link, and nothing without either', () => {
    const resources = [
      { label: { en: 'Both' }, document: 'd1', url: 'https://a.example', bytes: 99 },
      { label: { en: 'Link' }, url: 'https://a.example', format: 'video', bytes: 5 },
      { label: { en: 'Neither' }, document: 'gone' },
    ]
    expect(compiled('practice', { resources }).en).toMatchObject({
      resources: [
        { label: 'Both', url: '/media/documents/a.pdf', format: 'pdf', bytes: 10, pages: 2, language: 'en' },
        { label: 'Link', url: 'https://a.example', format: 'video', bytes: 5, pages: null, language: null },
      ],
    })
  })

  it('holds no word outside the vocabularies', () => {
    const document = compiled('practice', { themes: ['toString', 'constructor', 'supply-chain', 3] }).en
    expect(document).toMatchObject({ themes: [{ key: 'supply-chain', label: 'Supply chain' }] })
  })
})
