import { createHash, randomBytes } from 'node:crypto'

const KEY_BYTES = 32
const PREFIX_LENGTH = 12

export interface NewKey {
  /** Shown once, never stored. */
  key: string
  keyHash: string
  keyPrefix: string
}

/** @returns SHA-256 of a key in hex. A key has 256 random bits, so it needs no salt and no slow hash. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** @returns a key of 256 random bits, named `glk_…` so that secret scanners can tell it */
export function newKey(): NewKey {
  const key = `glk_${randomBytes(KEY_BYTES).toString('base64url')}`
  return { key, keyHash: hashKey(key), keyPrefix: key.slice(0, PREFIX_LENGTH) }
}
