import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../config/vocabulary'

export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Header values that are remembered; clients send few different ones. */
const REMEMBERED = 500

/** Reads a header once for each value it comes with. */
function remembered<Result extends string>(read: (value: string) => Result, absent: Result) {
  const known = new LRUCache<string, Result>({ max: REMEMBERED })
  return (value: string | string[] | undefined): Result => {
    if (typeof value !== 'string' || value === '') return absent
    const before = known.get(value)
    if (before !== undefined) return before
    const result = read(value)
    known.set(value, result)
    return result
  }
}

/** The best encoding for an `Accept-Encoding` header: the smallest of those that the client takes. */
export const encodingFor = remembered<Encoding>((value) => {
  const accepted = new Negotiator({ headers: { 'accept-encoding': value } }).encodings([...ENCODINGS])
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}, 'identity')

/** The locale for an `Accept-Language` header; English where it names none of ours. */
export const localeFor = remembered<Locale>((value) => {
  const [best] = new Negotiator({ headers: { 'accept-language': value } }).languages([...LOCALES])
  return (best as Locale | undefined) ?? DEFAULT_LOCALE
}, DEFAULT_LOCALE)
