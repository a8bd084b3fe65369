import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAt, enrolmentUri, matchingStep, newSecret, stepAt } from './totp'

/** The secret of RFC 6238, appendix B: "12345678901234567890" in base32. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const SECOND = 1000

describe('codes by time', () => {
  // RFC 6238, appendix B, the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('of second %i is %s', (second, code) => {
    expect(codeAt(RFC, second * SECOND)).toBe(code)
    expect(matchingStep(RFC, code, second * SECOND, 0)).toBe(stepAt(second * SECOND))
  })

  const now = 1_700_000_010 * SECOND
  it.each([
    ['of now', 0, 0],
    ['of the step before', -30, -1],
    ['of the step after', 30, 1],
  ])('%s counts', (_, seconds, steps) => {
    expect(matchingStep(RFC, codeAt(RFC, now + seconds * SECOND), now, 0)).toBe(stepAt(now) + steps)
  })

  it.each([
    ['two steps old', codeAt(RFC, now - 60 * SECOND)],
    ['of two steps on', codeAt(RFC, now + 60 * SECOND)],
    ['too short', codeAt(RFC, now).slice(1)],
    ['too long', `${codeAt(RFC, now)}0`],
    ['empty', ''],
    ['letters', 'abcdef'],
    ['digits of another script', '١٢٣٤٥٦'],
  ])('%s does not count', (_, code) => {
    expect(matchingStep(RFC, code, now, 0)).toBeNull()
  })

  it('works once, and none before it works afterwards', () => {
    const step = stepAt(now)
    expect(matchingStep(RFC, codeAt(RFC, now), now, step)).toBeNull()
    expect(matchingStep(RFC, codeAt(RFC, now - 30 * SECOND), now, step)).toBeNull()
    expect(matchingStep(RFC, codeAt(RFC, now + 30 * SECOND), now, step)).toBe(step + 1)
  })

  it('secrets have 160 bits and differ; apps find name, issuer and secret in the address', () => {
    const secrets = Array.from({ length: 200 }, newSecret)
    expect(new Set(secrets).size).toBe(200)
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    const uri = new URL(enrolmentUri(RFC, 'News & views', 'a@example.org'))
    expect(uri.protocol).toBe('otpauth:')
    expect(uri.searchParams.get('secret')).toBe(RFC)
    expect(uri.searchParams.get('issuer')).toBe('News & views')
  })

  it('nothing that is typed makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        fc.pre(!/^\d{6}$/.test(code))
        expect(matchingStep(RFC, code, now, 0)).toBeNull()
      }),
    )
  })
})
