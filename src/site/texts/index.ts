import type { Locale } from '../../config/vocabulary'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { ru } from './ru'
import type { SiteTexts } from './texts'
import { zh } from './zh'

export type { SiteTexts } from './texts'
export const SITE_TEXTS: Record<Locale, SiteTexts> = { en, fr, es, ar, zh, ru }
