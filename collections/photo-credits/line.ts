import type { CollectionBeforeValidateHook } from 'payload'
import { APIError } from 'payload'
import { agencyOf, showsIdentifier } from '../../media/agencies'
import { buildCreditLine, parseCreditLine, tidyIdentifier } from '../../media/credit-line'

type Parts = {
  agency?: string | null
  assetIdentifier?: string | null
  photographer?: string | null
  year?: number | null
}

const PARTS = ['agency', 'assetIdentifier', 'photographer'] as const

/**
 * Keeps the credit line and its parts in step: a line that was changed or pasted is taken apart, otherwise the line is built from
 * the parts.
 * @throws APIError 400 where a line cannot be read
 */
export const keepLineAndParts: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const before = (originalDoc ?? {}) as Parts & { creditLine?: string | null }
  const line = typeof data.creditLine === 'string' ? data.creditLine.trim() : ''
  const partsChanged = PARTS.some((name) => name in data && (data[name] || null) !== (before[name] || null))
  if (line !== '' && line !== before.creditLine && !partsChanged) {
    const parsed = parseCreditLine(line)
    if (!parsed.ok) throw new APIError(parsed.message, 400, { path: 'creditLine' }, true)
    const { agency, photographer, year } = parsed.credit
    // A line that has no place for the number says nothing about it.
    const kept = agency === before.agency && !showsIdentifier(agency) ? before.assetIdentifier : null
    return {
      ...data,
      agency,
      assetIdentifier: parsed.credit.assetIdentifier ?? kept ?? null,
      photographer,
      year: year ?? data.year ?? before.year ?? null,
      creditLine: buildCreditLine(parsed.credit),
    }
  }
  const parts = Object.fromEntries(
    PARTS.map((name) => [name, name in data ? data[name] : before[name]]),
  ) as Parts
  if (!parts.agency) return data
  const agency = agencyOf(parts.agency)?.name ?? parts.agency
  const tidy = parts.assetIdentifier ? tidyIdentifier(agency, parts.assetIdentifier) : null
  return {
    ...data,
    ...(agency === before.agency ? {} : { agency }),
    ...(tidy && tidy.identifier !== before.assetIdentifier ? { assetIdentifier: tidy.identifier } : {}),
    creditLine: buildCreditLine({
      agency,
      assetIdentifier: tidy?.identifier ?? null,
      photographer: parts.photographer ?? null,
      year: null,
    }),
  }
}
