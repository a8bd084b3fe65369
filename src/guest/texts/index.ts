import type { Locale } from '../../config/vocabulary'
import { ar } from './ar'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { ru } from './ru'
import type { GuestTexts } from './texts'
import { zh } from './zh'

export const TEXTS: Record<Locale, GuestTexts> = { en, fr, es, ar, zh, ru }

/** Puts values into a text without reading `{…}` inside them again. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
