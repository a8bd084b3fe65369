import { createHmac, timingSafeEqual } from 'node:crypto'

const mac = (text: string, key: string) =>
  createHmac('sha256', `single sign-on:${key}`).update(text).digest('base64url')

/**
 * Packs a value so that it cannot be changed, only read, by whoever carries it.
 * @param expires milliseconds since 1970
 */
export function seal(value: unknown, key: string, expires: number): string {
  const text = Buffer.from(JSON.stringify({ value, expires })).toString('base64url')
  return `${text}.${mac(text, key)}`
}

/** @returns what was packed, or null where it was changed, is over, or never was packed here */
export function unseal(sealed: string, key: string, now: number): unknown {
  const [text = '', signature = ''] = sealed.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(mac(text, key))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const { value, expires } = JSON.parse(Buffer.from(text, 'base64url').toString()) as {
    value: unknown
    expires: number
  }
  return now < expires ? value : null
}
