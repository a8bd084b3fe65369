import type { Locale } from '../../config/vocabulary'
import type { Fragments } from '../queries/fragments'
import type { Replica } from '../replica/replica'
import type { Responder } from '../responses/answers'
import { localeFor } from '../responses/negotiation'
import type { StoredAnswer } from '../responses/stored-answer'

/** What an endpoint answers from. */
export interface Room {
  replica: Replica
  fragments: Fragments
  respond: Responder
  /** Absolute address of the portal, without a slash at the end. */
  publicUrl: string
  siteName: string
}

/** A request as it came. */
export interface Asked {
  path: string
  query: URLSearchParams
  acceptLanguage: string | undefined
}

/** A request that was understood: `key` is equal for equal requests, however they were spelt. */
export interface Plan {
  key: string
  make: () => StoredAnswer | Promise<StoredAnswer>
}

export interface Language {
  locale: Locale
  /** Whether `Accept-Language` decided. */
  isNegotiated: boolean
}

/** The locale that was asked for by parameter, else by header, else English. */
export const languageOf = (wanted: Locale | undefined, { acceptLanguage }: Asked): Language =>
  wanted === undefined
    ? { locale: localeFor(acceptLanguage), isNegotiated: true }
    : { locale: wanted, isNegotiated: false }

/** Parameters come out of their schema in its order and with its defaults, so equal requests have equal text. */
export const keyOf = ({ path }: Asked, parameters: object, language?: Language): string =>
  JSON.stringify([path, parameters, language?.locale, language?.isNegotiated])
