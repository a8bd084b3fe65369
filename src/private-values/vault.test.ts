import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { faultOf } from './private-field'
import { isMask, isSealed, makeVault, maskOf, SealError } from './vault'

const key = (id: string) => ({ id, key: createSecretKey(randomBytes(32)) })
const PURPOSE = 'profiles.realName'

describe('a vault', () => {
  it('opens what it sealed, in every script', () => {
    const vault = makeVault([key('one')])
    for (const text of ['Amira Haddad', 'أميرة', '阿米拉', 'x'.repeat(5_000), '\u0000', ' ']) {
      const sealed = vault.seal(text, PURPOSE)
      expect(isSealed(sealed)).toBe(true)
      expect(sealed).not.toContain(Buffer.from(text).toString('base64url').slice(0, 20))
      expect(vault.open(sealed, PURPOSE)).toBe(text)
    }
  })

  it('seals the same text differently each time, so that nobody sees who has the same name', () => {
    const vault = makeVault([key('one')])
    const sealed = new Set(Array.from({ length: 100 }, () => vault.seal('Amira', PURPOSE)))
    expect(sealed.size).toBe(100)
    expect(new Set([...sealed].map(maskOf)).size).toBe(100)
  })

  it('opens with the keys of before, and seals with the newest', () => {
    const [older, newer] = [key('older'), key('newer')]
    const sealed = makeVault([older]).seal('Amira', PURPOSE)
    const rotated = makeVault([newer, older])
    expect(rotated.open(sealed, PURPOSE)).toBe('Amira')
    expect(rotated.seal('Amira', PURPOSE)).toContain('.newer.')
    expect(() => makeVault([newer]).open(sealed, PURPOSE)).toThrow(/“older”/)
  })

  it('opens nothing that was changed, moved to another field, or sealed by another key of the same name', () => {
    const vault = makeVault([key('one')])
    const sealed = vault.seal('Amira', PURPOSE)
    expect(() => vault.open(sealed, 'photos.guardian')).toThrow(SealError)
    expect(() => makeVault([key('one')]).open(sealed, PURPOSE)).toThrow(SealError)
    const [version, id, encoded = ''] = sealed.split('.')
    const bytes = Buffer.from(encoded, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => vault.open(`${version}.${id}.${changed.toString('base64url')}`, PURPOSE)).toThrow(
        SealError,
      )
    }
    for (const broken of ['', 'Amira', `${version}.${id}.`, `${version}.${id}.${encoded.slice(0, 40)}`]) {
      expect(() => vault.open(broken, PURPOSE)).toThrow(SealError)
    }
  })

  it('has a mask that is none for anything else', () => {
    const sealed = makeVault([key('one')]).seal('Amira', PURPOSE)
    expect(isMask(maskOf(sealed))).toBe(true)
    expect(maskOf(sealed)).toBe(maskOf(sealed))
    expect(isMask('private:Amira')).toBe(false)
  })
})

it.each([
  ['date', '2031-05-09', true],
  ['date', '2032-02-29', true],
  ['date', '2031-02-30', false],
  ['date', '2031-13-01', false],
  ['date', '9.5.2031', false],
  ['year', '2012', true],
  ['year', '99', false],
  ['year', '3012', false],
  ['text', 'Amira', true],
  ['textarea', 'x'.repeat(5_001), false],
] as const)('a %s may be %s: %s', (kind, text, fits) => {
  const fault = faultOf(kind, text)
  expect(fault === null).toBe(fits)
  expect(fault ?? '').not.toContain(text)
})
