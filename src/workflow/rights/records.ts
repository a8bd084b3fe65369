import type { Channel, FitnessCode } from '../../config/vocabulary'
import { instant } from './consent'
import type { RightsFacts, RightsRecord } from './facts'
import { covers } from './licences'

const isActive = ({ from, until }: RightsRecord, at: number): boolean => {
  const begins = instant(from)
  const ends = instant(until)
  return (begins === null || begins <= at) && (ends === null || at < ends)
}

const beginsLater = ({ from, until }: RightsRecord, at: number): boolean => {
  const begins = instant(from)
  const ends = instant(until)
  return begins !== null && begins > at && (ends === null || ends > begins)
}

/**
 * What the licence and the records say of a channel at an instant. Deny wins. Where there is a permission with dates for the channel, the
 * dates decide and the licence alone is no longer enough: whoever wrote an end down meant it.
 */
export function recordsCode(
  { credit, records }: Pick<RightsFacts, 'credit' | 'records'>,
  channel: Channel,
  at: number,
): FitnessCode | null {
  const concerned = records.filter((record) => record.channel === channel || record.channel === 'all')
  const denied = concerned.filter((record) => record.kind === 'deny' && isActive(record, at))
  if (denied.length > 0) {
    return denied.every(({ until }) => instant(until) !== null) ? 'embargoed' : 'channel_not_covered'
  }
  const allowed = concerned.filter(({ kind }) => kind === 'allow')
  if (allowed.some((record) => isActive(record, at))) return null
  if (allowed.length > 0) {
    return allowed.some((record) => beginsLater(record, at)) ? 'embargoed' : 'licence_expired'
  }
  // Without a licence there is another finding, which says so.
  return !credit?.licence || covers(credit.licence, channel) ? null : 'channel_not_covered'
}

/** Instants at which the answer above can change. */
export const recordInstants = (records: readonly RightsRecord[]): number[] =>
  records.flatMap(({ from, until }) => [instant(from), instant(until)]).filter((at) => at !== null)
