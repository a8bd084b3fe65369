/** The parts of a credit line. `year` is read from the identifier where it holds one. */
export interface CreditParts {
  agency: string
  assetIdentifier: string | null
  photographer: string | null
  year: number | null
}
export type ParsedCreditLine = { ok: true; credit: CreditParts } | { ok: false; message: string }

const IDENTIFIER = /^(?=.*\d)[A-Z]{2,5}\d{0,4}-?\d{2,}$/

const yearIn = (identifier: string | null): number | null => {
  const year = Number(/^[A-Z]+(\d{4})-\d+$/.exec(identifier ?? '')?.[1])
  return year >= 1826 && year <= 2100 ? year : null
}

export function parseCreditLine(line: string): ParsedCreditLine {
  const text = line
    .replace(/\u00a0/g, ' ')
    .trim()
    .replace(/^(©|\(c\))\s*/i, '')
    .replace(/[.,;\s]+$/, '')
  const [agency, second, third, ...rest] = text.split('/').map((part) => part.trim())
  if (!agency || rest.length > 0) {
    return { ok: false, message: 'A credit line reads “© Agency/Identifier/Photographer”.' }
  }
  const isIdentifier = second !== undefined && IDENTIFIER.test(second)
  const assetIdentifier = third !== undefined || isIdentifier ? (second ?? null) : null
  const photographer = third ?? (isIdentifier ? null : (second ?? null))
  return { ok: true, credit: { agency, assetIdentifier, photographer, year: yearIn(assetIdentifier) } }
}

export const buildCreditLine = ({ agency, assetIdentifier, photographer }: CreditParts): string =>
  `© ${[agency, assetIdentifier, photographer].filter(Boolean).join('/')}`
