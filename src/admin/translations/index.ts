import { ar } from './ar'
import { en, type Texts } from './en'
import { es } from './es'
import { fr } from './fr'
import { ru } from './ru'
import { zh } from './zh'

export type TextKey = keyof Texts

/** Our texts for the admin, in the shape of Payload's `i18n.translations`. */
export const adminTranslations = {
  en: { greenlight: en },
  fr: { greenlight: fr },
  es: { greenlight: es },
  ar: { greenlight: ar },
  zh: { greenlight: zh },
  ru: { greenlight: ru },
}
