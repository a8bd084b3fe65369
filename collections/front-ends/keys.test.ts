import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashKey, newKey } from './keys'

it('a key is 256 random bits under a name that scanners can tell', () => {
  const { key } = newKey()
  expect(key).toMatch(/^glk_[A-Za-z0-9_-]{43}$/)
  expect(Buffer.from(key.slice(4), 'base64url')).toHaveLength(32)
})

it('no two keys are the same', () => {
  const keys = Array.from({ length: 1_000 }, newKey)
  expect(new Set(keys.map(({ key }) => key)).size).toBe(1_000)
  expect(new Set(keys.map(({ keyHash }) => keyHash)).size).toBe(1_000)
})

it('what is stored finds the key again and does not give it away', () => {
  const { key, keyHash, keyPrefix } = newKey()
  expect(hashKey(key)).toBe(keyHash)
  expect(keyHash).toMatch(/^[0-9a-f]{64}$/)
  expect(key.startsWith(keyPrefix)).toBe(true)
  // Eight characters of the key are shown in lists: 208 of its bits stay unknown.
  expect(keyPrefix).toHaveLength(12)
})

it('the hash is SHA-256 of the key, and of that key alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (key) => {
      expect(hashKey(key)).toBe(createHash('sha256').update(key, 'utf8').digest('hex'))
      expect(hashKey(`${key}x`)).not.toBe(hashKey(key))
    }),
  )
})
