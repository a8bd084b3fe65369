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

it('leaves out what is no row, and takes saved rows for what they are', () => {
  const rows = [null, 7, { id: 'r', label: 'B' }]
  expect(merge({ resources: [null, 'x', { id: 'r', url: 'u' }] }, { resources: rows }).resources).toEqual([
    { id: 'r', label: { fr: 'B' }, url: 'u' },
  ])
  expect(merge({ resources: 'odd' }, { resources: rows }).resources).toEqual([
    { label: { fr: 'B' }, url: undefined },
  ])
})

it('does not take a text that stood alone for its languages', () => {
  const alone = richText('A')
  expect(merge({ body: alone, title: 'odd' }, { body: alone, title: 'B' })).toMatchObject({
    body: { fr: alone },
    title: { fr: 'B' },
  })
  expect(merge({ body: alone }, { body: alone }).body).toEqual({ fr: alone })
})

it('reaches into tabs with a name, and keeps a field that says that it has no languages', () => {
  const fields = [
    { name: 'code', type: 'text', localized: false },
    { name: 'tab', type: 'tab', flattenedFields: [{ name: 'note', type: 'text', localized: true }] },
  ] as unknown as FlattenedField[]
  expect(
    mergeForm(fields, { code: 'a', tab: { note: { en: 'A' } } }, { code: 'b', tab: { note: 'B' } }, 'fr'),
  ).toEqual({ code: 'b', tab: { note: { en: 'A', fr: 'B' } } })
})
