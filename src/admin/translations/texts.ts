import type { en } from './en'
import type { FeatureKey } from './features'

/** A key of ours, without the namespace. */
export type TextKey = keyof typeof en | FeatureKey

/** The texts that every screen shares, in one language; those of one feature stand in `features/`. */
export type CoreTexts = Record<keyof typeof en, string>

/** Every text in one language. */
export type Texts = Record<TextKey, string>

/** Looks up a text of ours in the language of the admin; values fill its `{{placeholders}}`. */
export type Say = (key: TextKey, values?: Record<string, string | number>) => string

/** The namespace of our texts among Payload's translations. */
export const NAMESPACE = 'greenlight'

/**
 * @param t the translation function of Payload, of the server or of the client. It learns our keys at run time only, so
 *   its type is widened here, in one place.
 */
export const sayWith = (t: unknown): Say => {
  const translate = t as (key: string, values?: Record<string, string | number>) => string
  return (key, values) => translate(`${NAMESPACE}:${key}`, values)
}

/**
 * A text that there may be, such as one for a code that the portal answers.
 * @param i18n Payload's, of the server or of the client
 * @returns null where we have no such text
 */
export const textIfKnown = ({ translations }: { translations: unknown }, key: string): string | null =>
  (translations as Record<string, Record<string, string> | undefined>)[NAMESPACE]?.[key] ?? null
