import type { Channel, FitnessCode } from '../../config/vocabulary'
import type { Consent, RightsFacts } from './facts'

/** Age at which somebody decides for themselves. Years. Source: Convention on the Rights of the Child, article 1. */
const OF_AGE = 18

/** An instant as milliseconds; null where there is none. One that cannot be read is none. */
export const instant = (time: string | null): number | null => {
  const read = time === null ? Number.NaN : Date.parse(time)
  return Number.isNaN(read) ? null : read
}

/**
 * From here on the child may be of age. Only the year of birth is kept, so the first moment of the year in which it turns 18 counts: a
 * guardian's word is never used for somebody who may be an adult already. In UTC.
 */
export const mayBeOfAge = (birthYear: number): number => Date.UTC(birthYear + OF_AGE, 0, 1)

/** From here on the child is of age for certain. */
const isOfAge = (birthYear: number): number => Date.UTC(birthYear + OF_AGE + 1, 0, 1)

/**
 * What a child's consent lacks. Who has to give it depends on when it is given: until the year of the 18th birthday a guardian, in that
 * year both (nobody can tell yet which of them it is), after it the person alone. A guardian's consent falls due when that year begins.
 */
function missingOfChild({ givenBy, birthYear }: Consent, given: number, at: number): FitnessCode | null {
  const byGuardian = givenBy === 'guardian' || givenBy === 'both'
  const byPerson = givenBy === 'person' || givenBy === 'both'
  // Without a year nobody knows when a guardian's consent ends.
  if (birthYear === null) return 'guardian_consent_missing'
  if (given >= isOfAge(birthYear)) return byPerson ? null : 'consent_missing'
  if (!byGuardian) return 'guardian_consent_missing'
  if (given >= mayBeOfAge(birthYear)) return byPerson ? null : 'consent_missing'
  return at < mayBeOfAge(birthYear) ? null : 'consent_missing'
}

/** What is wrong with the consent of the people shown, at an instant. */
export function consentCode(
  { shows, identifiable, consent }: Pick<RightsFacts, 'shows' | 'identifiable' | 'consent'>,
  channel: Channel,
  at: number,
): FitnessCode | null {
  const withdrawn = instant(consent.withdrawnAt)
  // Whatever else is said of the photograph later: no stays no.
  if (withdrawn !== null && withdrawn <= at) return 'consent_withdrawn'
  if (shows === 'none' || identifiable === false) return null
  const given = instant(consent.date)
  const until = instant(consent.until)
  const isGiven = consent.reference?.trim() && consent.givenBy && given !== null && given <= at
  if (!isGiven) return shows === 'adults' ? 'consent_missing' : 'guardian_consent_missing'
  if (until !== null && until <= at) return 'consent_missing'
  const missing = shows === 'adults' ? null : missingOfChild(consent, given, at)
  if (missing) return missing
  return consent.scope.includes(channel) ? null : 'channel_not_covered'
}

/** Instants at which the answer above can change. */
export const consentInstants = ({ date, until, withdrawnAt, birthYear }: Consent): number[] =>
  [
    instant(date),
    instant(until),
    instant(withdrawnAt),
    birthYear === null ? null : mayBeOfAge(birthYear),
  ].filter((at) => at !== null)
