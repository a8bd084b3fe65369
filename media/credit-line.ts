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

/** How agencies number their photographs. A pattern with a year names it `year`. */
const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
  UNICEF: [
    // Headquarters: NYHQ2013-0433.
    /^NYHQ(?<year>\d{4})-\d{3,6}$/,
    // Country offices: a code of three letters and an A, as in AFGA2009-00426, BANA2014-00365, UGDA2011-00100.
    /^[A-Z]{3}A(?<year>\d{4})-\d{3,6}$/,
    // The global archive: UNI118959, and the newer UN0284179. These are running numbers and hold no year.
    /^UNI?\d{4,8}$/,
  ],
}

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
  for (const pattern of [...(PATTERNS[agency.toUpperCase()] ?? []), ...OTHER_PATTERNS]) {
    const match = pattern.exec(identifier)
    if (!match) continue
    const year = Number(match.groups?.year)
    return { identifier, year: year >= FIRST_YEAR && year <= LAST_YEAR ? year : null }
  }
  return null
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

/**
 * Takes a credit line apart: `© UNICEF/AFGA2009-00426/Noorani`, with or without the mark, the identifier or the photographer.
 * Tolerates spaces of all kinds, `(c)`, and punctuation at the end. In a line of two parts the second is the identifier if it looks
 * like one, otherwise the photographer.
 */
export function parseCreditLine(line: string): ParsedCreditLine {
  const cleaned = clean(line)
  if ('message' in cleaned) return { ok: false, message: cleaned.message }
  if (cleaned.text === '') return { ok: false, message: `The credit line is empty. ${SHAPE}` }
  const [agency = '', second = '', third = '', ...rest] = cleaned.text.split('/').map((part) => part.trim())
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

/** The line of these parts. The year is not written: where it is known, the identifier holds it. */
export const buildCreditLine = ({ agency, assetIdentifier, photographer }: CreditParts): string =>
  `© ${[agency, assetIdentifier, photographer].filter(Boolean).join('/')}`
