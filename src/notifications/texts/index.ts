import type { Locale } from '../../config/vocabulary'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { ru } from './ru'
import type { MailTexts } from './texts'
import { zh } from './zh'

/** Every mail in every language of the newsroom. */
export const TEXTS: Record<Locale, MailTexts> = { en, fr, es, ar, zh, ru }
