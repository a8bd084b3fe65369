import { agencyOf, isNamedLast, templateOf } from './agencies'

/** The parts of a credit line. `year` is read from the identifier where it holds one. */
export interface CreditParts {
  /** Who distributes the photograph, for example `UNICEF`. */
  agency: string
  /** The agency’s number of the photograph, for example `AFGA2009-00426`. */
  assetIdentifier: string | null
  photographer: string | null
  /** Four digits, 1826 (the oldest photograph) to 2100; null where the identifier says nothing. */
  year: number | null
}
export type ParsedCreditLine = { ok: true; credit: CreditParts } | { ok: false; message: string }

/** Characters, as the field of the credit line has it. */
const LONGEST_LINE = 300
/** Characters, as the field of the identifier has it. */
const LONGEST_IDENTIFIER = 100
const FIRST_YEAR = 1826
const LAST_YEAR = 2100

/** For an agency without patterns of its own: letters, perhaps a year and a hyphen, then a number. */
const OTHER_PATTERNS: readonly RegExp[] = [/^[A-Z]{2,5}(?<year>\d{4})-\d{2,8}$/, /^[A-Z]{2,5}-?\d{3,10}$/]

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const MARK = /^(?:photos?(?: credit)?\s*:\s*)?(?:(?:copyright\s*)?(?:©|ⓒ|\(c\)|&copy;))?\s*/i
const TRAILING = /[.,;:\s/]+$/
const SHAPE = 'A credit line reads “© Agency/Identifier/Photographer”.'

const matchIdentifier = (
  agency: string,
  text: string,
): { identifier: string; year: number | null } | null => {
  // Word processors put spaces around hyphens, and turn hyphens into dashes.
  const identifier = text
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
  for (const pattern of [...(agencyOf(agency)?.patterns ?? []), ...OTHER_PATTERNS]) {
    const match = pattern.exec(identifier)
    if (!match) continue
    const year = Number(match.groups?.year)
    return { identifier, year: year >= FIRST_YEAR && year <= LAST_YEAR ? year : null }
  }
  return null
}

/**
 * A number as its agency writes it: word processors and people write it otherwise.
 * @returns the number, and the year that it holds; as it was where nobody knows how the agency numbers
 */
export const tidyIdentifier = (
  agency: string,
  identifier: string,
): { identifier: string; year: number | null } =>
  matchIdentifier(agency, identifier) ?? { identifier: identifier.trim(), year: null }

/**
 * Whether an agency whose way of numbering is known could not have given a number.
 * @returns numbers as the agency gives them; null where it could have, or nobody knows
 */
export function identifierFault(agency: string, identifier: string): { examples: readonly string[] } | null {
  const known = agencyOf(agency)
  if (!known || known.patterns.length === 0) return null
  return known.patterns.some((pattern) => pattern.test(identifier)) ? null : { examples: known.examples }
}

/** The text of the line without its mark, or what is wrong with it. */
function clean(line: string): { text: string } | { message: string } {
  const trimmed = line.replace(INVISIBLE, '').trim()
  if (trimmed.length > LONGEST_LINE) {
    return { message: `A credit line has at most ${LONGEST_LINE} characters. ${SHAPE}` }
  }
  if (/[\r\n\v\f\u0085\u2028\u2029]/.test(trimmed)) return { message: `A credit line is one line. ${SHAPE}` }
  const text = trimmed.normalize('NFC').replace(/\s+/g, ' ').replace(MARK, '').replace(/／/g, '/')
  if (/\p{Cc}/u.test(text)) return { message: `The credit line holds unreadable characters. ${SHAPE}` }
  return { text: text.replace(TRAILING, '') }
}

/** The parts with the agency first, as a known one is called: some agencies stand last in their lines. */
function inOrder(parts: readonly string[]): string[] {
  const [first = '', ...others] = parts
  const known = agencyOf(first)
  if (known) return [known.name, ...others]
  const last = agencyOf(parts.at(-1) ?? '')
  return last && isNamedLast(last) ? [last.name, ...parts.slice(0, -1)] : [...parts]
}

/**
 * Takes a credit line apart: `© UNICEF/AFGA2009-00426/Noorani`, with or without the mark, the identifier or the photographer, and
 * the lines of agencies that want another one: `REUTERS/Noorani`, `Noorani/AFP`. Tolerates spaces of all kinds, `(c)`, and punctuation
 * at the end. Of what stands beside an agency alone, it is the identifier if it looks like one, otherwise the photographer.
 */
export function parseCreditLine(line: string): ParsedCreditLine {
  const cleaned = clean(line)
  if ('message' in cleaned) return { ok: false, message: cleaned.message }
  if (cleaned.text === '') return { ok: false, message: `The credit line is empty. ${SHAPE}` }
  const parts = cleaned.text.split('/').map((part) => part.trim())
  const [agency = '', second = '', third = '', ...rest] = inOrder(parts)
  if (rest.length > 0) return { ok: false, message: `The credit line has too many parts. ${SHAPE}` }
  if (!/\p{L}/u.test(agency) || matchIdentifier('UNICEF', agency)) {
    return { ok: false, message: `The credit line has no agency. ${SHAPE}` }
  }
  const known = matchIdentifier(agency, second)
  if (!known && second !== '' && third === '') {
    return { ok: true, credit: { agency, assetIdentifier: null, photographer: second, year: null } }
  }
  const assetIdentifier = known?.identifier ?? (second === '' ? null : second)
  if (assetIdentifier !== null && assetIdentifier.length > LONGEST_IDENTIFIER) {
    return { ok: false, message: `The identifier has at most ${LONGEST_IDENTIFIER} characters. ${SHAPE}` }
  }
  return {
    ok: true,
    credit: {
      agency,
      assetIdentifier,
      photographer: third === '' ? null : third,
      year: known?.year ?? null,
    },
  }
}

/** The line of these parts, as their agency wants it. The year is not written: where it is known, the identifier holds it. */
export function buildCreditLine({ agency, assetIdentifier, photographer }: CreditParts): string {
  const values: Record<string, string | null> = {
    '{agency}': agencyOf(agency)?.name ?? agency,
    '{identifier}': assetIdentifier,
    '{photographer}': photographer,
  }
  const template = templateOf(agency)
  const mark = template.startsWith('© ') ? '© ' : ''
  const parts = template
    .slice(mark.length)
    .split('/')
    .map((part) => (part in values ? values[part] : part))
  return mark + parts.filter(Boolean).join('/')
}
