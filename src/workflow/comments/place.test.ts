import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { pathNow, placeAt } from './place'

const FIELDS = [
  { name: 'title', type: 'text', localized: true },
  { name: 'year', type: 'number' },
  {
    name: 'moments',
    type: 'array',
    flattenedFields: [
      { name: 'time', type: 'text' },
      { name: 'text', type: 'richText', localized: true },
    ],
  },
  {
    name: 'address',
    type: 'group',
    flattenedFields: [
      { name: 'city', type: 'text' },
      { name: 'home', type: 'group', flattenedFields: [{ name: 'street', type: 'text' }] },
    ],
  },
  {
    name: 'people',
    type: 'tab',
    flattenedFields: [{ name: 'all', type: 'array', flattenedFields: [{ name: 'role', type: 'text' }] }],
  },
  { name: 'plain', type: 'text', localized: false },
  { name: 'entries', type: 'join' },
] as unknown as FlattenedField[]

const ENTRY = {
  title: { en: 'Hello', fr: 'Bonjour' },
  moments: [
    { id: 'r1', time: '08:00', text: { en: 'Morning' } },
    { id: 'r2', time: '12:00', text: { en: 'Noon' } },
  ],
  address: { city: 'Turin', home: { street: 'Via Po' } },
  people: { all: [{ id: 'p1', role: 'Nurse' }] },
  plain: { en: 'no locale' },
}

const at = (path: string, locale: 'en' | 'fr' | null = 'en') => placeAt(FIELDS, ENTRY, path, locale)

describe('placeAt', () => {
  it.each([
    ['title', { localised: true, value: 'Hello', rows: [] }],
    ['moments', { localised: false, value: ENTRY.moments, rows: [] }],
    ['moments.1', { localised: false, value: ENTRY.moments[1], rows: ['r2'] }],
    ['moments.1.time', { localised: false, value: '12:00', rows: ['r2'] }],
    ['moments.0.text', { localised: true, value: 'Morning', rows: ['r1'] }],
    ['address.city', { localised: false, value: 'Turin', rows: [] }],
    ['address.home.street', { localised: false, value: 'Via Po', rows: [] }],
    ['people.all.0.role', { localised: false, value: 'Nurse', rows: ['p1'] }],
    ['plain', { localised: false, value: ENTRY.plain, rows: [] }],
    ['year', { localised: false, value: undefined, rows: [] }],
  ])('finds %s', (path, place) => {
    expect(at(path)).toEqual(place)
  })

  it('reads the locale that was asked for', () => {
    expect(at('title', 'fr')).toMatchObject({ value: 'Bonjour' })
    expect(at('moments.0.text', 'fr')).toMatchObject({ value: undefined })
    expect(at('title', null)).toMatchObject({ value: undefined })
  })

  it.each([
    '',
    '.',
    'tittle',
    'title.x',
    'title.0',
    'moments.x',
    'moments.-1',
    'moments.99999',
    'moments.0.what',
    'moments.time',
    '__proto__',
    'constructor',
    'entries',
  ])('does not know %j', (path) => {
    expect(at(path)).toBe('no_field')
  })

  it('knows a row that is not saved from a field that is none', () => {
    expect(at('moments.7')).toBe('no_row')
    expect(at('moments.12')).toBe('no_row')
    expect(at('moments.9999.time')).toBe('no_row')
    expect(at('moments.7.time')).toBe('no_row')
    expect(at('moments.7.what')).toBe('no_field')
  })
})

describe('pathNow', () => {
  const now = (path: string, rows: string[], entry: unknown) => pathNow(FIELDS, entry, path, rows)
  const [first, second] = ENTRY.moments

  it('follows a row that moved', () => {
    const moved = { ...ENTRY, moments: [second, { id: 'r3' }, first] }
    expect(now('moments.0.text', ['r1'], moved)).toBe('moments.2.text')
    expect(now('moments.1', ['r2'], moved)).toBe('moments.0')
    expect(now('title', [], moved)).toBe('title')
    expect(now('address.city', [], moved)).toBe('address.city')
    expect(now('address.home.street', [], moved)).toBe('address.home.street')
    expect(now('people.all.3.role', ['p1'], moved)).toBe('people.all.0.role')
  })

  it('says that a row is gone', () => {
    expect(now('moments.0.text', ['r1'], { ...ENTRY, moments: [second] })).toBeNull()
    expect(now('moments.0.text', [], ENTRY)).toBeNull()
    expect(now('moments.0.text', ['r1'], {})).toBeNull()
    expect(now('field.that.went', [], ENTRY)).toBeNull()
  })
})
