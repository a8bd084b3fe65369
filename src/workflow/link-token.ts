import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** What stands in a link: 256 random bits as base64url, 43 characters. It is told once and kept by nobody. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url')

/** How it is recognised: SHA-256 in hex. Of what was drawn from so many nobody finds the original by trying. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
