import { LOCALES, type Locale } from '../../config/vocabulary'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { FEATURES } from './features'
import { fr } from './fr'
import { ru } from './ru'
import { NAMESPACE, type Texts } from './texts'
import { zh } from './zh'

const CORE = { en, fr, es, ar, zh, ru }

const textsIn = (locale: Locale): Texts =>
  Object.assign({}, CORE[locale], ...FEATURES.map((feature) => feature[locale]))

/** Our texts in every language of the admin. */
export const TEXTS = Object.fromEntries(LOCALES.map((locale) => [locale, textsIn(locale)])) as Record<
  Locale,
  Texts
>

/** The same as Payload's configuration takes them: beside its own translations, in a namespace of ours. */
export const adminTranslations = Object.fromEntries(
  LOCALES.map((locale) => [locale, { [NAMESPACE]: TEXTS[locale] }]),
) as Record<Locale, { [NAMESPACE]: Texts }>
