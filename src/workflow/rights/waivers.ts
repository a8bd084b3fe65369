import type { FitnessCode } from '../../config/vocabulary'
import { instant } from './consent'
import type { Waiver } from './facts'

/**
 * What an exception can be made of. Never of a withdrawn consent; nor of what cannot be shown without: a credit line and its licence; nor
 * of a face that nobody has looked at, since looking is all that is asked.
 */
export const WAIVABLE = [
  'missing_alt',
  'licence_expired',
  'embargoed',
  'channel_not_covered',
  'consent_missing',
  'guardian_consent_missing',
] as const satisfies FitnessCode[]

/** What only safeguarding may make an exception of. */
export const SAFEGUARDED: readonly FitnessCode[] = ['consent_missing', 'guardian_consent_missing']

/** Whether an exception holds: two people stand behind it, and it has begun and not ended. */
const holds = ({ requestedBy, confirmedBy, confirmedAt, until }: Waiver, at: number): boolean => {
  const begins = instant(confirmedAt)
  const ends = instant(until)
  return (
    requestedBy !== null &&
    confirmedBy !== null &&
    requestedBy !== confirmedBy &&
    begins !== null &&
    ends !== null &&
    begins <= at &&
    at < ends
  )
}

export const isWaived = (waivers: readonly Waiver[], code: FitnessCode, at: number): boolean =>
  (WAIVABLE as readonly FitnessCode[]).includes(code) &&
  waivers.some((waiver) => waiver.codes.includes(code) && holds(waiver, at))

/** Instants at which the answer above can change. */
export const waiverInstants = (waivers: readonly Waiver[]): number[] =>
  waivers
    .flatMap(({ confirmedAt, until }) => [instant(confirmedAt), instant(until)])
    .filter((at) => at !== null)
