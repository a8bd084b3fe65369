import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seal, unseal } from './signed'

const KEY = 'k'.repeat(32)

it('what is packed comes out again, until it is over, with the same key', () => {
  const sealed = seal({ state: 'x', list: [1] }, KEY, 1_000)
  expect(unseal(sealed, KEY, 999)).toEqual({ state: 'x', list: [1] })
  expect(unseal(sealed, KEY, 1_000)).toBeNull()
  expect(unseal(sealed, 'another', 999)).toBeNull()
})

it('what was changed, cut or made elsewhere does not come out', () => {
  const sealed = seal({ state: 'x' }, KEY, 1_000)
  const forged = Buffer.from(JSON.stringify({ value: { state: 'y' }, expires: 1e15 })).toString('base64url')
  for (const text of [
    '',
    '.',
    'x',
    sealed.slice(1),
    sealed.slice(0, -1),
    `${forged}.${sealed.split('.')[1]}`,
  ]) {
    expect(unseal(text, KEY, 0)).toBeNull()
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unseal(text, KEY, 0)).toBeNull()
    }),
  )
})
