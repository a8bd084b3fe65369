import fc from 'fast-check'
import type { ClientField } from 'payload'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../config/vocabulary'
import { fieldsAlong, isLocalised, parseFieldPath, stepsOf } from './field-path'

const FIELDS = [
  { name: 'title', label: 'Title', type: 'text', localized: true },
  {
    type: 'row',
    fields: [
      { name: 'year', type: 'number' },
      {
        type: 'collapsible',
        label: 'More',
        fields: [{ name: 'summary', type: 'textarea', localized: true }],
      },
    ],
  },
  {
    name: 'moments',
    label: { en: 'Moments' },
    type: 'array',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'time', type: 'text' },
          { name: 'title', type: 'text', localized: true },
        ],
      },
      { name: 'photo', type: 'upload', relationTo: 'photos' },
    ],
  },
  {
    type: 'tabs',
    tabs: [
      { label: 'Loose', fields: [{ name: 'loose', type: 'text' }] },
      { name: 'meta', label: 'Meta', fields: [{ name: 'description', type: 'text', localized: true }] },
    ],
  },
  { type: 'ui', name: 'reviewPanel' },
] as unknown as ClientField[]

const namesAlong = (path: string) =>
  fieldsAlong(FIELDS, path).map((field) => ('name' in field ? field.name : null))

describe('the path of an obstacle', () => {
  it.each([
    ['title', 'title', null],
    ['title.fr', 'title', 'fr'],
    ['moments.2.photo', 'moments.2.photo', null],
    ['moments.2.title.ar', 'moments.2.title', 'ar'],
    // A field may be called like a locale.
    ['ru', 'ru', null],
  ])('%s is the field %s in %s', (given, path, locale) => {
    expect(parseFieldPath(given)).toEqual({ path, locale })
  })

  it('is the same again when a locale is put behind it', () => {
    const name = fc.stringMatching(/^[a-z][a-zA-Z]{2,9}$/)
    const segments = fc.array(fc.oneof(name, fc.nat(9).map(String)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(segments, fc.constantFrom(...LOCALES), (parts, locale) => {
        const path = parts.join('.')
        expect(parseFieldPath(`${path}.${locale}`)).toEqual({ path, locale })
      }),
    )
  })
})

describe('the fields along a path', () => {
  it.each([
    ['title', ['title']],
    ['year', ['year']],
    ['summary', ['summary']],
    ['moments', ['moments']],
    ['moments.0', ['moments']],
    ['moments.12.time', ['moments', 'time']],
    ['loose', ['loose']],
    ['meta.description', ['meta', 'description']],
    ['moments.1.unknown', ['moments']],
    ['unknown', []],
  ])('%s leads through %j', (path, expected) => {
    expect(namesAlong(path)).toEqual(expected)
  })

  it.each([
    ['title', true],
    ['year', false],
    ['summary', true],
    ['moments.0.time', false],
    ['moments.0.title', true],
    ['moments', false],
    ['meta.description', true],
    ['unknown', false],
  ])('%s differs between locales: %s', (path, expected) => {
    expect(isLocalised(FIELDS, path)).toBe(expected)
  })
})

describe('a path in the words of the form', () => {
  it.each([
    ['title', [{ name: 'title', label: 'Title', row: null }]],
    [
      'moments.1.time',
      [
        { name: 'moments', label: { en: 'Moments' }, row: 2 },
        { name: 'time', label: undefined, row: null },
      ],
    ],
    ['moments.0', [{ name: 'moments', label: { en: 'Moments' }, row: 1 }]],
    ['unknown', [{ name: 'unknown', label: undefined, row: null }]],
  ])('%s', (path, expected) => {
    expect(stepsOf(FIELDS, path)).toEqual(expected)
  })
})
