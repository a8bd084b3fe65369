import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

const COUNT = 10
const GROUPS = 3
const GROUP_LENGTH = 4
/** Letters and digits that nobody takes for one another: 31 of them, so a code has 59 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** @returns codes that each sign in once in place of a code of the app. They are shown once, and kept as hashes. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => Array.from({ length: GROUPS }, group).join('-'))

/** What people type: with or without dashes and spaces, in any case. */
const plain = (code: string) => code.toLowerCase().replace(/[\s-]/g, '')

/**
 * @param key the portal's secret, so that a stolen database alone gives nobody codes to try
 * @returns HMAC-SHA-256 in hex
 */
export const hashRecoveryCode = (code: string, key: string): string =>
  createHmac('sha256', `recovery code:${key}`).update(plain(code)).digest('hex')

const same = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** @returns the hashes without the one of this code, or null where the code is none of them */
export function withoutRecoveryCode(hashes: readonly string[], code: string, key: string): string[] | null {
  const hash = hashRecoveryCode(code, key)
  const rest = hashes.filter((one) => !same(one, hash))
  return rest.length < hashes.length ? rest : null
}
