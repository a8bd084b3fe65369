import type { Locale } from '../../../config/vocabulary'

/** The texts of one feature in every language. English is the measure: every other language has the same keys and placeholders. */
export const feature = <Key extends string>(texts: Record<Locale, Record<Key, string>>) => texts
