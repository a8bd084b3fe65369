import type { Locale } from '../../config/vocabulary'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { ru } from './ru'
import { NAMESPACE, type Texts } from './texts'
import { zh } from './zh'

/** Our texts in every language of the admin. */
export const TEXTS: Record<Locale, Texts> = { en, fr, es, ar, zh, ru }

/** The same as Payload's configuration takes them: beside its own translations, in a namespace of ours. */
export const adminTranslations = {
  en: { [NAMESPACE]: en },
  fr: { [NAMESPACE]: fr },
  es: { [NAMESPACE]: es },
  ar: { [NAMESPACE]: ar },
  zh: { [NAMESPACE]: zh },
  ru: { [NAMESPACE]: ru },
}
