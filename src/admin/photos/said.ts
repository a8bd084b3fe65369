import { buildCreditLine, parseCreditLine } from '../../../media/credit-line'
import {
  MINOR_AGES,
  MODEL_RELEASES,
  PROPERTY_RELEASES,
  type SaidName,
} from '../../../media/metadata/vocabulary'

/** `alone`: the form has no such field. */
export type Standing = 'same' | 'differs' | 'empty' | 'alone'

/** What the file says that no field of the form holds. */
const ALONE: readonly SaidName[] = ['usageTerms', 'licenceUrl']

/** As the form has it. Characters. */
const SHORT_TEXT = 300
const SHORTENED: readonly SaidName[] = ['creator', 'copyright']

function comparable(name: SaidName, value: string): string {
  if (name === 'takenOn') return value.slice(0, 10)
  if (name === 'credit') {
    const parsed = parseCreditLine(value)
    if (parsed.ok) return buildCreditLine(parsed.credit)
  }
  const text = SHORTENED.includes(name) ? value.slice(0, SHORT_TEXT) : value
  return text.trim().replace(/\s+/g, ' ')
}

/**
 * @param file what the file says
 * @param form what the form says: of a credit its line
 */
export function standingOf(name: SaidName, file: string, form: unknown): Standing {
  if (ALONE.includes(name)) return 'alone'
  if (typeof form !== 'string' || form === '') return 'empty'
  return comparable(name, file) === comparable(name, form) ? 'same' : 'differs'
}

const VOCABULARIES: Partial<Record<SaidName, Readonly<Record<string, string>>>> = {
  modelRelease: MODEL_RELEASES,
  propertyRelease: PROPERTY_RELEASES,
  minorAge: MINOR_AGES,
}

/** A value as people read it. */
export function shown(name: SaidName, value: string): string {
  if (name === 'takenOn') return value.slice(0, 10)
  return VOCABULARIES[name]?.[value] ?? value
}

/** What the form’s field takes; null where taking it over is not one value’s business. */
export function takenOver(name: SaidName, value: string): string | null {
  if (name === 'credit' || ALONE.includes(name)) return null
  if (name === 'takenOn') return `${value}T12:00:00.000Z`
  return SHORTENED.includes(name) ? value.slice(0, SHORT_TEXT) : value
}

/** In the order in which they are shown. */
export const SAID_NAMES: readonly SaidName[] = [
  'credit',
  'copyright',
  'creator',
  'caption',
  'takenOn',
  'modelRelease',
  'propertyRelease',
  'minorAge',
  'usageTerms',
  'licenceUrl',
]
