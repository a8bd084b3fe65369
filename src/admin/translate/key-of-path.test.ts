import { expect, it } from 'vitest'
import { keyOfPath } from './key-of-path'

it.each([
  ['title', {}, 'title'],
  ['moments.2.text', { 'moments.2': 'abc' }, 'moments.abc.text'],
  ['moments.2.text', {}, 'moments.2.text'],
  ['a.0.b.1.c', { 'a.0': 'x', 'a.0.b.1': 7 }, 'a.x.b.7.c'],
])('names the row of %s by its id', (path, ids: Record<string, unknown>, key) => {
  expect(keyOfPath(path, (row) => ids[row])).toBe(key)
})
