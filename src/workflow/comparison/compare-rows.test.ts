import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { compareEntries } from './compare'
import { pairRows } from './rows'

const LABEL: Field = { name: 'label', type: 'text' }
const FIELDS: Field[] = [
  {
    name: 'resources',
    type: 'array',
    fields: [LABEL, { name: 'parts', type: 'array', fields: [LABEL] }],
  },
]
const row = (id: string, label: string, parts: object[] = []) => ({ id, label, parts })
const compare = (before: unknown, after: unknown) =>
  compareEntries({ fields: FIELDS, outside: [] }, { resources: before }, { resources: after }, (one) => ({
    ...one,
    title: null,
  }))
const numbers = (before: unknown, after: unknown) =>
  compare(before, after).flatMap(({ path, detail }) => (detail.kind === 'row' ? [{ path, ...detail }] : []))

describe('the rows of a list', () => {
  it('are numbered as people count, in the revision that they stand in', () => {
    expect(numbers([row('1', 'A'), row('2', 'B')], [row('1', 'A'), row('2', 'B'), row('3', 'C')])).toEqual([
      { path: 'resources.2', kind: 'row', what: 'added', before: null, after: 3 },
    ])
    expect(numbers([row('1', 'A'), row('2', 'B')], [row('1', 'A')])).toEqual([
      { path: 'resources.1', kind: 'row', what: 'removed', before: 2, after: null },
    ])
    const three = [row('1', 'A'), row('2', 'B'), row('3', 'C')]
    expect(numbers(three, [three[2], three[0], three[1]])).toEqual([
      { path: 'resources.0', kind: 'row', what: 'moved', before: 3, after: 1 },
    ])
  })

  it('are told in the order in which they stand now', () => {
    const before = [row('1', 'A'), row('2', 'B')]
    const after = [row('9', 'New'), row('1', 'Another'), row('8', 'Newer'), row('2', 'Other')]
    expect(compare(before, after).map(({ path }) => path)).toEqual([
      'resources.0',
      'resources.0.label',
      'resources.1.label',
      'resources.2',
      'resources.2.label',
      'resources.3.label',
    ])
  })

  it('of a list in a list are numbered on each step of the way', () => {
    const before = [row('1', 'A'), row('2', 'B', [row('5', 'x'), row('6', 'y')])]
    const after = [row('1', 'A'), row('2', 'B', [row('5', 'x'), row('6', 'z')])]
    expect(compare(before, after)).toMatchObject([
      {
        path: 'resources.1.parts.1.label',
        steps: [
          { name: 'resources', row: 2 },
          { name: 'parts', row: 2 },
          { name: 'label', row: null },
        ],
      },
    ])
    const first = [row('1', 'A', [row('5', 'x')])]
    expect(compare(first, [row('1', 'A', [row('5', 'x'), row('6', 'y'), row('7', 'z')])])).toMatchObject([
      { path: 'resources.0.parts.1', steps: [{ row: 1 }, { row: 2 }] },
      { path: 'resources.0.parts.1.label' },
      { path: 'resources.0.parts.2', steps: [{ row: 1 }, { row: 3 }] },
      { path: 'resources.0.parts.2.label' },
    ])
  })
})

describe('which row became which', () => {
  it('is told by a number for an id as by a word', () => {
    expect(pairRows([{ id: 7, label: 'A' }], [{ id: '7', label: 'B' }])).toEqual({
      kept: [{ before: 0, after: 0, moved: false }],
      added: [],
      removed: [],
    })
  })

  it.each([[null], [undefined], [{}]])('is not told by %j for an id', (id) => {
    expect(pairRows([{ id, label: 'A' }], [{ id, label: 'B' }])).toEqual({
      kept: [],
      added: [0],
      removed: [0],
    })
  })

  it('is in the new order, whether a row was known by its id or by what it says', () => {
    const older = [
      { id: '1', label: 'A' },
      { id: '2', label: 'B' },
      { id: '3', label: 'C' },
    ]
    const newer = [{ label: 'A' }, { id: '2', label: 'B' }, { label: 'C' }]
    expect(pairRows(older, newer).kept.map(({ before, after }) => [before, after])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
    expect(pairRows(older, newer).kept.some(({ moved }) => moved)).toBe(false)
  })
})
