import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { detailOf } from './details'

const lookup = ({ collection, id }: { collection: string; id: string }) => ({
  collection,
  id,
  title: `${collection} ${id}`,
})
const detail = (field: object, before: unknown, after: unknown) =>
  detailOf({ name: 'it', ...field } as Field, before, after, 'en', { lookup, language: 'fr' })

describe('what changed of a field', () => {
  it.each([['text'], ['textarea'], ['email']])('of type %s is its words', (type) => {
    expect(detail({ type }, 'One', 'Two')).toEqual({
      kind: 'text',
      parts: [
        { what: 'removed', text: 'One' },
        { what: 'added', text: 'Two' },
      ],
    })
    expect(detail({ type }, null, { odd: 1 })).toEqual({
      kind: 'text',
      parts: [{ what: 'added', text: '{"odd":1}' }],
    })
  })

  it.each([
    [null, ['a'], { before: [], after: ['a'], added: ['a'], removed: [] }],
    [['a'], '', { before: ['a'], after: [], added: [], removed: ['a'] }],
    [undefined, ['a', 'b'], { before: [], after: ['a', 'b'], added: ['a', 'b'], removed: [] }],
    ['a', ['a', 'b'], { before: ['a'], after: ['a', 'b'], added: ['b'], removed: [] }],
  ])('of many texts, %j and %j, is what was added and taken out', (before, after, told) => {
    expect(detail({ type: 'text', hasMany: true }, before, after)).toEqual({ kind: 'choice', ...told })
  })

  it('counts how often something is there', () => {
    expect(detail({ type: 'text', hasMany: true }, ['a'], ['a', 'a', 'a'])).toMatchObject({
      added: ['a', 'a'],
      removed: [],
    })
    expect(detail({ type: 'text', hasMany: true }, ['a', 'a', 'b'], ['a'])).toMatchObject({
      added: [],
      removed: ['a', 'b'],
    })
  })

  it.each([['select'], ['radio']])('of type %s is named by its labels', (type) => {
    const options = [
      { value: 'a', label: 'First' },
      { value: 'b', label: ({ i18n }: { i18n: { language: string } }) => `second in ${i18n.language}` },
      { value: 'c', label: { odd: 'x' } },
      'd',
    ]
    expect(detail({ type, options }, 'a', 'b')).toMatchObject({
      kind: 'choice',
      before: ['First'],
      after: ['second in fr'],
    })
    expect(detail({ type, options }, 'c', 'd')).toMatchObject({ before: ['c'], after: ['d'] })
    expect(detail({ type, options }, undefined, 'gone')).toMatchObject({ before: [], after: ['gone'] })
  })

  it('of a rich text is its blocks', () => {
    expect(detail({ type: 'richText' }, null, richText('New.'))).toMatchObject({
      kind: 'richText',
      blocks: [{ what: 'added' }],
    })
  })

  it('of a reference is what it points to, whole or by its id', () => {
    expect(
      detail({ type: 'relationship', relationTo: 'organisations' }, { id: '7', name: 'x' }, 8),
    ).toMatchObject({
      kind: 'relation',
      before: [{ collection: 'organisations', id: '7' }],
      after: [{ collection: 'organisations', id: '8' }],
    })
    expect(detail({ type: 'upload', relationTo: 'photos' }, '', '8')).toMatchObject({
      kind: 'photo',
      before: [],
      added: [{ collection: 'photos', id: '8' }],
    })
  })

  it('of a reference into several collections is told by both its parts', () => {
    const field = { type: 'relationship', relationTo: ['practices', 'profiles'], hasMany: true }
    const to = (relationTo: string) => ({ relationTo, value: '7' })
    expect(detail(field, [to('practices')], [to('profiles')])).toMatchObject({
      added: [{ collection: 'profiles', id: '7' }],
      removed: [{ collection: 'practices', id: '7' }],
    })
    expect(detail(field, [], ['7'])).toMatchObject({ after: [{ collection: '', id: '7' }] })
  })

  it.each([
    ['number', 5, 'x', { kind: 'number', before: 5, after: null }],
    ['checkbox', 'x', true, { kind: 'yesNo', before: null, after: true }],
    ['date', '2026-05-01', 7, { kind: 'date', before: '2026-05-01', after: null }],
    ['date', null, new Date(0), { kind: 'date', before: null, after: '1970-01-01T00:00:00.000Z' }],
    ['json', {}, { a: 1 }, { kind: 'other' }],
  ])('of type %s, %j and %j, is what it can be', (type, before, after, told) => {
    expect(detail({ type }, before, after)).toEqual(told)
  })

  it('of a private value is that it changed, and no more', () => {
    expect(detail({ type: 'text', custom: { privateKind: 'text' } }, 'Amina', 'Sara')).toEqual({
      kind: 'private',
    })
  })
})
