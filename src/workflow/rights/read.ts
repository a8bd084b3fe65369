import type { Channel, ConsentGiver, FitnessCode, PeopleShown } from '../../config/vocabulary'
import { CHANNELS, CONSENT_GIVERS, FITNESS_CODES, PEOPLE_SHOWN } from '../../config/vocabulary'
import type { RightsFacts, RightsRecord, Waiver } from './facts'

type Row = Record<string, unknown>

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

const idOf = (value: unknown): string | null =>
  value === null || value === undefined || value === ''
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

const rows = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : []

const group = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})

/** Those of the values that a list knows, in its order. */
const known = <Value extends string>(list: readonly Value[], value: unknown): Value[] =>
  list.filter((one) => Array.isArray(value) && value.includes(one))

const one = <Value extends string>(list: readonly Value[], value: unknown): Value | null =>
  list.find((candidate) => candidate === value) ?? null

/** What is neither a permission nor a denial, or for no channel that there is, denies: nobody knows what was meant. */
const recordOf = (row: Row): RightsRecord => ({
  kind: row.kind === 'allow' ? 'allow' : 'deny',
  channel: one<Channel | 'all'>([...CHANNELS, 'all'], row.channel) ?? 'all',
  from: text(row.from),
  until: text(row.until),
})

const waiverOf = (row: Row): Waiver => ({
  codes: known<FitnessCode>(FITNESS_CODES, row.codes),
  requestedBy: idOf(row.requestedBy),
  confirmedBy: idOf(row.confirmedBy),
  confirmedAt: text(row.confirmedAt),
  until: text(row.until),
})

/**
 * What decides whether a photograph may be shown, from the photograph as the database has it, in every locale. Its credit is read apart,
 * and so is the year of birth, which is kept encrypted. Exceptions that nobody has granted yet are none.
 */
export function rightsFactsOf(photo: Row, birthYear: number | null): Omit<RightsFacts, 'credit'> {
  const consent = group(photo.consent)
  return {
    alt: (photo.alt as RightsFacts['alt'] | null) ?? {},
    decorative: photo.decorative === true,
    shows: one(Object.keys(PEOPLE_SHOWN) as PeopleShown[], photo.shows),
    identifiable: photo.identifiable === false ? false : null,
    records: rows(photo.rights).map(recordOf),
    consent: {
      reference: text(consent.reference),
      givenBy: one<ConsentGiver>(CONSENT_GIVERS, consent.givenBy),
      scope: known<Channel>(CHANNELS, consent.scope),
      date: text(consent.date),
      until: text(consent.until),
      withdrawnAt: text(consent.withdrawnAt),
      birthYear,
    },
    protectIdentity: photo.protectIdentity === true ? true : null,
    identityConfirmedBy: idOf(photo.identityConfirmedBy),
    waivers: rows(photo.waivers)
      .map(waiverOf)
      .filter(({ confirmedBy }) => confirmedBy !== null),
  }
}
