import { createCipheriv, createDecipheriv, createHash, type KeyObject, randomBytes } from 'node:crypto'

/** A key of AES-256. Its id is no secret: it says which key opens a value. */
export interface PrivateKey {
  id: string
  /** 32 bytes, as an object that shows them to no log. */
  key: KeyObject
}

/** Seals and opens private values. What is sealed for one purpose opens for no other. */
export interface Vault {
  /**
   * @param text what nobody may read in the database
   * @param purpose where it stands, such as `profiles.realName`
   */
  seal(text: string, purpose: string): string
  /** @throws SealError where no key fits, or the value was changed or moved from elsewhere */
  open(sealed: string, purpose: string): string
}

/** A sealed value that cannot be opened. The message never holds it. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

const VERSION = 'sealed1'
const SEALED = /^sealed1\.([a-z0-9-]{1,20})\.([A-Za-z0-9_-]{38,})$/
const ALGORITHM = 'aes-256-gcm'
/** Bytes. Source: NIST SP 800-38D, sections 5.2.1.1 and 5.2.1.2. */
const IV = 12
const TAG = 16

export const isSealed = (value: unknown): value is string => typeof value === 'string' && SEALED.test(value)

/** What is bound to a value without being in it. */
const bound = (keyId: string, purpose: string) => Buffer.from(`${VERSION}.${keyId}.${purpose}`)

/**
 * A vault with a ring of keys: the first one seals, all of them open. So a key is rotated by putting a new one before it.
 * @param keys at least one
 */
export function makeVault(keys: readonly PrivateKey[]): Vault {
  const [first] = keys
  if (!first) throw new SealError('There is no key for private values.')
  const ring = new Map(keys.map(({ id, key }) => [id, key]))
  return {
    seal(text, purpose) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv(ALGORITHM, first.key, iv).setAAD(bound(first.id, purpose))
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${VERSION}.${first.id}.${sealed.toString('base64url')}`
    },
    open(sealed, purpose) {
      const [, id = '', encoded = ''] = SEALED.exec(sealed) ?? []
      const key = ring.get(id)
      if (!key) throw new SealError(`The key “${id}” of a private value is not among PRIVATE_KEYS.`)
      const bytes = Buffer.from(encoded, 'base64url')
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV), { authTagLength: TAG })
          .setAAD(bound(id, purpose))
          .setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('utf8')
      } catch {
        throw new SealError('A private value does not open: it was changed, or it belongs elsewhere.')
      }
    },
  }
}

/**
 * What stands for a sealed value wherever it is read: that there is one, and whether it is the same as before. It is made of
 * what the cipher gave, so that nobody can try names against it.
 */
export const maskOf = (sealed: string): string =>
  `private:${createHash('sha256').update(sealed).digest('hex').slice(0, 16)}`

export const isMask = (value: unknown): boolean =>
  typeof value === 'string' && /^private:[0-9a-f]{16}$/.test(value)
