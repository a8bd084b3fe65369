import type { Channel, FitnessCode } from '../../config/vocabulary'
import { DEFAULT_LOCALE } from '../../config/vocabulary'
import { consentCode, consentInstants } from './consent'
import type { RightsFacts } from './facts'
import { FITNESS_MESSAGES } from './messages'
import { recordInstants, recordsCode } from './records'
import { isWaived, waiverInstants } from './waivers'

/** Something that keeps a photograph from being shown. */
export interface UnfitReason {
  code: FitnessCode
  /** In English, for users of the API. */
  message: string
}

export interface Fitness {
  fit: boolean
  reasons: UnfitReason[]
  /** The next instant at which `reasons` are others; null where they stay. ISO 8601 in UTC. */
  nextChangeAt: string | null
}

/** A span of time: from an instant until just before another. Milliseconds; without an end, infinity. */
export interface Span {
  from: number
  until: number
}

/** The codes at one instant, waivers counted. */
function codesAt(photo: RightsFacts, channel: Channel, at: number): FitnessCode[] {
  const { credit, alt, decorative, protectIdentity, identityConfirmedBy } = photo
  const found: (FitnessCode | null | false)[] = [
    !credit && 'missing_credit',
    !decorative && !alt[DEFAULT_LOCALE]?.trim() && 'missing_alt',
    credit !== null && !credit.licence && 'licence_missing',
    recordsCode(photo, channel, at),
    consentCode(photo, channel, at),
    protectIdentity === true && !identityConfirmedBy && 'identity_not_confirmed',
  ]
  const codes = found.filter((code): code is FitnessCode => Boolean(code))
  return [...new Set(codes)].filter((code) => !isWaived(photo.waivers, code, at))
}

/** Every instant after `at` at which something of the photograph begins or ends, in order. */
const instantsAfter = ({ records, consent, waivers }: RightsFacts, at: number): number[] =>
  [...new Set([...recordInstants(records), ...consentInstants(consent), ...waiverInstants(waivers)])]
    .filter((one) => one > at)
    .sort((a, b) => a - b)

/**
 * Whether a photograph may be shown on a channel at an instant, why not, and when that changes by itself. Pure: nothing but what is
 * passed in decides.
 */
export function fitness(photo: RightsFacts, { channel, at }: { channel: Channel; at: Date }): Fitness {
  const now = codesAt(photo, channel, at.getTime())
  const changes = instantsAfter(photo, at.getTime()).find(
    (later) => codesAt(photo, channel, later).join() !== now.join(),
  )
  return {
    fit: now.length === 0,
    reasons: now.map((code) => ({ code, message: FITNESS_MESSAGES[code] })),
    nextChangeAt: changes === undefined ? null : new Date(changes).toISOString(),
  }
}

/**
 * All the time, from an instant on, in which a photograph may be shown, as far as it is known now: what a replica needs to act in time by
 * itself.
 * @returns spans in order that do not touch each other
 */
export function fitSpans(photo: RightsFacts, { channel, from }: { channel: Channel; from: Date }): Span[] {
  const instants = [from.getTime(), ...instantsAfter(photo, from.getTime())]
  const spans: Span[] = []
  for (const [index, begin] of instants.entries()) {
    if (codesAt(photo, channel, begin).length > 0) continue
    const until = instants[index + 1] ?? Number.POSITIVE_INFINITY
    const last = spans.at(-1)
    if (last?.until === begin) last.until = until
    else spans.push({ from: begin, until })
  }
  return spans
}

/** When a photograph that is fit stops being so, and why; null where it is not fit, or stays so. */
export function fitnessEnd(
  photo: RightsFacts,
  { channel, at }: { channel: Channel; at: Date },
): { at: Date; codes: FitnessCode[] } | null {
  const [span] = fitSpans(photo, { channel, from: at })
  if (!span || span.from > at.getTime() || span.until === Number.POSITIVE_INFINITY) return null
  return { at: new Date(span.until), codes: codesAt(photo, channel, span.until) }
}
