import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { mergeForm } from './merge'

const FIELDS = [
  { name: 'title', type: 'text', localized: true },
  { name: 'slug', type: 'text' },
  { name: 'body', type: 'richText', localized: true },
  { name: 'themes', type: 'select', hasMany: true },
  {
    name: 'resources',
    type: 'array',
    flattenedFields: [
      { name: 'label', type: 'text', localized: true },
      { name: 'url', type: 'text' },
    ],
  },
  { name: 'meta', type: 'group', flattenedFields: [{ name: 'note', type: 'text', localized: true }] },
] as unknown as FlattenedField[]

const merge = (saved: Record<string, unknown>, data: Record<string, unknown>) =>
  mergeForm(FIELDS, saved, data, 'fr')

it('keeps what is saved where the form has nothing of it', () => {
  const saved = { id: '1', title: { en: 'A' }, slug: 'a', state: 'draft', resources: [{ id: 'r', url: 'x' }] }
  expect(merge(saved, {})).toMatchObject(saved)
})

it('puts a text beside those of the other locales', () => {
  expect(merge({ title: { en: 'A', fr: 'B' } }, { title: 'C' }).title).toEqual({ en: 'A', fr: 'C' })
  expect(merge({}, { title: 'C' }).title).toEqual({ fr: 'C' })
  expect(merge({ title: { en: 'A', fr: 'B' } }, { title: null }).title).toEqual({ en: 'A', fr: null })
  const text = richText('C')
  expect(merge({ body: { en: richText('A') } }, { body: text }).body).toEqual({ en: richText('A'), fr: text })
  expect(merge({ body: null }, { body: text }).body).toEqual({ fr: text })
})

it('replaces what has no locales', () => {
  expect(merge({ slug: 'a', themes: ['x'] }, { slug: 'b', themes: [] })).toMatchObject({
    slug: 'b',
    themes: [],
  })
})

it('knows the rows by their ids, whatever their places are', () => {
  const saved = {
    resources: [
      { id: 'one', label: { en: 'One' }, url: '1' },
      { id: 'two', label: { en: 'Two', fr: 'Deux' }, url: '2' },
      { id: 'gone', label: { en: 'Gone' } },
    ],
  }
  const resources = [{ id: 'two', label: 'Deux !', url: '3' }, { label: 'Nouveau' }, { id: 'one' }]
  expect(merge(saved, { resources }).resources).toEqual([
    { id: 'two', label: { en: 'Two', fr: 'Deux !' }, url: '3' },
    { label: { fr: 'Nouveau' }, url: undefined },
    { id: 'one', label: { en: 'One' }, url: '1' },
  ])
  // The form says how many rows there are where there are none.
  expect(merge(saved, { resources: 0 }).resources).toEqual([])
})

it('reaches into groups', () => {
  expect(merge({ meta: { note: { en: 'A' } } }, { meta: { note: 'B' } }).meta).toEqual({
    note: { en: 'A', fr: 'B' },
  })
  expect(merge({}, { meta: null }).meta).toEqual({ note: undefined })
})
