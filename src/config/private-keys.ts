import { createSecretKey, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PrivateKey } from '../private-values/vault'

const KEY = /^([a-z0-9-]{1,20}):([A-Za-z0-9+/]{43}=)$/

/**
 * Reads a ring of keys: `ID:KEY`, separated by commas or lines, the one that seals first. A key is 32 bytes in base64.
 * @returns null where it is no such ring
 */
export function parsePrivateKeys(text: string): PrivateKey[] | null {
  const parts = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const keys = parts.flatMap((part): PrivateKey[] => {
    const [, id, encoded] = KEY.exec(part) ?? []
    return id && encoded ? [{ id, key: createSecretKey(encoded, 'base64') }] : []
  })
  const isWhole = keys.length > 0 && keys.length === parts.length
  return isWhole && new Set(keys.map(({ id }) => id)).size === keys.length ? keys : null
}

/**
 * The keys of this installation: made once, readable by their owner alone.
 * @returns null where the file is there and holds no ring: it was cut short, and another one would open nothing
 * @throws the error of the file system where the folder cannot be used
 */
export function privateKeysIn(dataDir: string): PrivateKey[] | null {
  const file = path.join(dataDir, 'private-keys')
  mkdirSync(dataDir, { recursive: true })
  try {
    const fresh = `${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}\n`
    // Of two starts at once, one writes and both read.
    writeFileSync(file, fresh, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return parsePrivateKeys(readFileSync(file, 'utf8'))
}
