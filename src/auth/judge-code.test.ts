import { describe, expect, it } from 'vitest'
import { judgeCode } from './judge-code'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes'
import { codeAt, stepAt } from './totp'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const key = 'k'.repeat(32)
const now = 1_700_000_010_000
const codes = newRecoveryCodes()
const hashes = codes.map((code) => hashRecoveryCode(code, key))
const factor = { secret, lastStep: 0, recoveryCodes: hashes }
const right = codeAt(secret, now)
const [recovery = ''] = codes

describe('a code at sign-in', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '  '],
  ])('%s is missing', (_, typed) => {
    expect(judgeCode(factor, typed, { now, key })).toEqual({ verdict: 'missing' })
  })

  it.each([
    ['as the app shows it', right],
    ['with a space in the middle', `${right.slice(0, 3)} ${right.slice(3)}`],
    ['pasted with its line', `${right}\n`],
  ])('%s is right, and its step is written', (_, typed) => {
    const judged = judgeCode(factor, typed, { now, key })
    expect(judged).toEqual({ verdict: 'right', change: { lastStep: stepAt(now) } })
  })

  it.each([
    ['another number', String((Number(right) + 1) % 1_000_000).padStart(6, '0')],
    ['a recovery code that is none', 'aaaa-bbbb-cccc'],
    ['the hash of a recovery code', hashes[0] ?? ''],
    ['a long text', 'x'.repeat(1_000)],
  ])('%s is wrong', (_, typed) => {
    expect(judgeCode(factor, typed, { now, key })).toEqual({ verdict: 'wrong' })
  })

  it.each([
    ['as it was shown', recovery],
    ['in capitals', recovery.toUpperCase()],
    ['without dashes', recovery.replaceAll('-', '')],
  ])('a recovery code %s is right and is gone', (_, typed) => {
    const judged = judgeCode(factor, typed, { now, key })
    expect(judged).toEqual({ verdict: 'right', change: { recoveryCodes: hashes.slice(1) } })
    expect(judgeCode({ ...factor, recoveryCodes: hashes.slice(1) }, typed, { now, key }).verdict).toBe(
      'wrong',
    )
  })

  it('recovery codes of another portal are wrong here', () => {
    expect(judgeCode(factor, recovery, { now, key: 'other' }).verdict).toBe('wrong')
  })
})

it('recovery codes are ten, differ, and have no letters that look alike', () => {
  const many = Array.from({ length: 100 }, newRecoveryCodes)
  for (const set of many) expect(set).toHaveLength(10)
  expect(new Set(many.flat()).size).toBe(1_000)
  for (const code of many.flat()) expect(code).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/)
})
