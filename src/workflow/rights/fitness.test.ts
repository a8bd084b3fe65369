import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, CONSENT_GIVERS, FITNESS_CODES, LICENCES } from '../../config/vocabulary'
import { consentInstants } from './consent'
import type { Consent, RightsFacts, RightsRecord, Waiver } from './facts'
import { NO_CONSENT, NOTHING_SAID } from './facts'
import { fitness, fitnessEnd, fitSpans } from './fitness'
import { recordInstants } from './records'
import { WAIVABLE, waiverInstants } from './waivers'

const day = (date: string) => new Date(`${date}T00:00:00.000Z`)
const NOW = day('2026-06-15')

/** Nothing stands in the way of it. */
const FIT: RightsFacts = {
  ...NOTHING_SAID,
  alt: { en: 'A desk.' },
  shows: 'none',
  credit: { id: 'c', licence: 'unicef-terms' },
}
const CONSENT: Consent = {
  ...NO_CONSENT,
  reference: 'C-17',
  givenBy: 'person',
  scope: ['web'],
  date: day('2025-05-01').toISOString(),
}
const record = (
  kind: RightsRecord['kind'],
  from: string | null,
  until: string | null,
  channel: RightsRecord['channel'] = 'web',
) => ({
  kind,
  channel,
  from: from && day(from).toISOString(),
  until: until && day(until).toISOString(),
})
const waiver = (codes: Waiver['codes'], more: Partial<Waiver> = {}): Waiver => ({
  codes,
  requestedBy: 'u1',
  confirmedBy: 'u2',
  confirmedAt: day('2026-06-01').toISOString(),
  until: day('2026-07-01').toISOString(),
  ...more,
})
const codes = (photo: Partial<RightsFacts>, at = NOW, channel: (typeof CHANNELS)[number] = 'web') =>
  fitness({ ...FIT, ...photo }, { channel, at }).reasons.map(({ code }) => code)

const child = (birthYear: number | null, more: Partial<Consent> = {}): Partial<RightsFacts> => ({
  shows: 'children',
  consent: { ...CONSENT, givenBy: 'guardian', birthYear, ...more },
})
const adult = (consent: Partial<Consent> = {}): Partial<RightsFacts> => ({
  shows: 'adults',
  consent: { ...CONSENT, ...consent },
})

describe('whether a photograph is fit', () => {
  it.each<[string, Partial<RightsFacts>, string[]]>([
    ['nothing is missing', {}, []],
    ['no credit', { credit: null }, ['missing_credit']],
    ['a credit without a licence', { credit: { id: 'c', licence: null } }, ['licence_missing']],
    ['no alternative text', { alt: {} }, ['missing_alt']],
    ['none in English', { alt: { en: ' ', fr: 'Un bureau' } }, ['missing_alt']],
    ['decorative', { alt: {}, decorative: true }, []],
    ['a licence that nobody knows', { credit: { id: 'c', licence: 'toString' } }, ['channel_not_covered']],
    [
      'an arrangement that nobody wrote down',
      { credit: { id: 'c', licence: 'by-arrangement' } },
      ['channel_not_covered'],
    ],
    [
      'one that was',
      { credit: { id: 'c', licence: 'by-arrangement' }, records: [record('allow', null, null)] },
      [],
    ],
    ['allowed until later', { records: [record('allow', '2026-01-01', '2026-06-16')] }, []],
    [
      'allowed until this instant',
      { records: [record('allow', '2026-01-01', '2026-06-15')] },
      ['licence_expired'],
    ],
    ['allowed from this instant', { records: [record('allow', '2026-06-15', null)] }, []],
    ['allowed from later', { records: [record('allow', '2026-06-16', null)] }, ['embargoed']],
    [
      'ended, and to begin again',
      { records: [record('allow', null, '2026-01-01'), record('allow', '2027-01-01', null)] },
      ['embargoed'],
    ],
    [
      'a permission whose end is before its begin',
      { records: [record('allow', '2027-01-01', '2026-01-01')] },
      ['licence_expired'],
    ],
    ['allowed elsewhere alone', { records: [record('allow', null, null, 'print')] }, []],
    [
      'arranged for print alone',
      { credit: { id: 'c', licence: 'by-arrangement' }, records: [record('allow', null, null, 'print')] },
      ['channel_not_covered'],
    ],
    ['denied for a while', { records: [record('deny', null, '2026-07-01')] }, ['embargoed']],
    ['denied for good', { records: [record('deny', '2026-06-15', null)] }, ['channel_not_covered']],
    [
      'denied everywhere, allowed here',
      { records: [record('deny', null, null, 'all'), record('allow', null, null)] },
      ['channel_not_covered'],
    ],
    ['denied until before', { records: [record('deny', null, '2026-06-15')] }, []],
    ['denied elsewhere', { records: [record('deny', null, null, 'print')] }, []],
    ['an adult who consented', adult(), []],
    ['an adult who did not', { shows: 'adults' }, ['consent_missing']],
    ['an adult who will', adult({ date: day('2026-06-16').toISOString() }), ['consent_missing']],
    ['a consent without a reference', adult({ reference: ' ' }), ['consent_missing']],
    ['a consent that ended', adult({ until: NOW.toISOString() }), ['consent_missing']],
    ['a consent for print', adult({ scope: ['print'] }), ['channel_not_covered']],
    ['a consent for nothing', adult({ scope: [] }), ['channel_not_covered']],
    ['an adult whom nobody can tell', { shows: 'adults', identifiable: false }, []],
    ['somebody of whom nothing was said', { shows: null }, ['guardian_consent_missing']],
    ['a child without consent', { shows: 'children' }, ['guardian_consent_missing']],
    ['a child with a consent of its own', child(2015, { givenBy: 'person' }), ['guardian_consent_missing']],
    ['a child with a guardian’s', child(2015), []],
    ['a child with both', child(2015, { givenBy: 'both' }), []],
    ['a child of no known age', child(null), ['guardian_consent_missing']],
    ['a child whose guardian consented when it may have been of age', child(2007), ['consent_missing']],
    ['both, in the year of the birthday', child(2007, { givenBy: 'both' }), []],
    ['the person alone, in that year', child(2007, { givenBy: 'person' }), ['guardian_consent_missing']],
    ['the person, after that year', child(2006, { givenBy: 'person' }), []],
    ['a guardian, after that year', child(2006), ['consent_missing']],
    [
      'a child who turned 18 since',
      child(2008, { date: day('2020-01-01').toISOString() }),
      ['consent_missing'],
    ],
    [
      'a guardian, at the very moment when that year is over',
      child(2006, { date: day('2025-01-01').toISOString() }),
      ['consent_missing'],
    ],
    [
      'the person, at that moment',
      child(2006, { date: day('2025-01-01').toISOString(), givenBy: 'person' }),
      [],
    ],
    [
      'denied for good and for a while',
      { records: [record('deny', null, null), record('deny', null, '2026-07-01')] },
      ['channel_not_covered'],
    ],
    [
      'a permission that begins and ends at once',
      { records: [record('allow', '2027-01-01', '2027-01-01')] },
      ['licence_expired'],
    ],
    [
      'a permission to come, without an end',
      { records: [record('allow', '2027-01-01', null)] },
      ['embargoed'],
    ],
    ['a consent withdrawn', adult({ withdrawnAt: NOW.toISOString() }), ['consent_withdrawn']],
    [
      'one withdrawn, of somebody who is said not to be there',
      { ...adult({ withdrawnAt: NOW.toISOString() }), shows: 'none' },
      ['consent_withdrawn'],
    ],
    ['one to be withdrawn', adult({ withdrawnAt: day('2026-06-16').toISOString() }), []],
    ['an identity to protect', { protectIdentity: true }, ['identity_not_confirmed']],
    ['one that is protected', { protectIdentity: true, identityConfirmedBy: 'u2' }, []],
    [
      'several things at once',
      { credit: null, alt: {}, shows: 'adults' },
      ['missing_credit', 'missing_alt', 'consent_missing'],
    ],
    [
      'licence and consent for other channels',
      { ...adult({ scope: [] }), records: [record('deny', null, null)] },
      ['channel_not_covered'],
    ],
  ])('%s', (_, photo, expected) => {
    expect(codes(photo)).toEqual(expected)
  })

  it.each<[string, Waiver, string[]]>([
    ['of two people', waiver(['consent_missing']), []],
    ['of one person', waiver(['consent_missing'], { confirmedBy: 'u1' }), ['consent_missing']],
    [
      'of nobody yet',
      waiver(['consent_missing'], { confirmedBy: null, confirmedAt: null }),
      ['consent_missing'],
    ],
    ['of something else', waiver(['missing_alt']), ['consent_missing']],
    ['that ended', waiver(['consent_missing'], { until: NOW.toISOString() }), ['consent_missing']],
    ['without an end', waiver(['consent_missing'], { until: null }), ['consent_missing']],
    ['without a beginning', waiver(['consent_missing'], { confirmedAt: null }), ['consent_missing']],
    ['from this instant on', waiver(['consent_missing'], { confirmedAt: NOW.toISOString() }), []],
    [
      'that is still to come',
      waiver(['consent_missing'], { confirmedAt: day('2026-06-16').toISOString() }),
      ['consent_missing'],
    ],
    ['that nobody asked for', waiver(['consent_missing'], { requestedBy: null }), ['consent_missing']],
  ])('an exception %s', (_, one, expected) => {
    expect(codes({ shows: 'adults', waivers: [one] })).toEqual(expected)
  })

  it('makes no exception of what may never be waived', () => {
    const waivers = [waiver([...FITNESS_CODES])]
    expect(codes({ ...adult({ withdrawnAt: NOW.toISOString() }), waivers })).toEqual(['consent_withdrawn'])
    expect(codes({ credit: null, waivers })).toEqual(['missing_credit'])
    expect(codes({ credit: { id: 'c', licence: null }, waivers })).toEqual(['licence_missing'])
    expect(codes({ protectIdentity: true, waivers })).toEqual(['identity_not_confirmed'])
  })
})

describe('when the answer changes', () => {
  const next = (photo: Partial<RightsFacts>) =>
    fitness({ ...FIT, ...photo }, { channel: 'web', at: NOW }).nextChangeAt

  it.each<[string, Partial<RightsFacts>, string | null]>([
    ['never', {}, null],
    ['when the permission ends', { records: [record('allow', null, '2027-01-01')] }, '2027-01-01'],
    [
      'not between two permissions that meet',
      { records: [record('allow', null, '2026-09-01'), record('allow', '2026-09-01', '2027-02-01')] },
      '2027-02-01',
    ],
    ['when an embargo ends', { records: [record('deny', null, '2026-08-01')] }, '2026-08-01'],
    ['in the year of the 18th birthday', child(2015), '2033-01-01'],
    ['when a consent ends', adult({ until: day('2028-02-29').toISOString() }), '2028-02-29'],
    ['when an exception ends', { shows: 'adults', waivers: [waiver(['consent_missing'])] }, '2026-07-01'],
  ])('%s', (_, photo, expected) => {
    expect(next(photo)).toBe(expected && day(expected).toISOString())
  })

  it('says when it ends, and why', () => {
    const end = (photo: Partial<RightsFacts>) => fitnessEnd({ ...FIT, ...photo }, { channel: 'web', at: NOW })
    expect(end(child(2015))).toEqual({ at: day('2033-01-01'), codes: ['consent_missing'] })
    expect(end({ records: [record('allow', null, '2027-01-01')] })).toEqual({
      at: day('2027-01-01'),
      codes: ['licence_expired'],
    })
    expect(end({})).toBeNull()
    expect(end({ records: [record('allow', '2026-07-01', '2026-08-01')] })).toBeNull()
    expect(end({ credit: null })).toBeNull()
    expect(end({ records: [record('deny', null, '2026-08-01')] })).toBeNull()
  })

  it('knows every instant at which something begins or ends, and no other', () => {
    const at = (date: string) => day(date).getTime()
    const nothing = { date: null, until: null, withdrawnAt: null, birthYear: null }
    expect(consentInstants({ ...NO_CONSENT, ...nothing })).toEqual([])
    expect(
      consentInstants({
        ...NO_CONSENT,
        date: '2025-01-01',
        until: '2026-01-01',
        withdrawnAt: '2025-06-01',
        birthYear: 2010,
      }),
    ).toEqual([at('2025-01-01'), at('2026-01-01'), at('2025-06-01'), at('2028-01-01')])
    expect(recordInstants([record('deny', null, null), record('allow', '2026-01-01', null)])).toEqual([
      at('2026-01-01'),
    ])
    expect(waiverInstants([waiver([], { confirmedAt: null }), waiver([], { until: 'soon' })])).toEqual([
      at('2026-07-01'),
      at('2026-06-01'),
    ])
  })
})

describe('whatever is said of a photograph', () => {
  const STEP = 86_400_000
  const FROM = day('2026-01-01').getTime()
  const time = fc.option(
    fc.integer({ min: 0, max: 30 }).map((days) => new Date(FROM + days * STEP).toISOString()),
    { nil: null },
  )
  const anyRecord: fc.Arbitrary<RightsRecord> = fc.record({
    kind: fc.constantFrom('allow' as const, 'deny' as const),
    channel: fc.constantFrom(...CHANNELS, 'all' as const),
    from: time,
    until: time,
  })
  const person = fc.option(fc.constantFrom('u1', 'u2'), { nil: null })
  const anyWaiver: fc.Arbitrary<Waiver> = fc.record({
    codes: fc.subarray([...FITNESS_CODES]),
    requestedBy: person,
    confirmedBy: person,
    confirmedAt: time,
    until: time,
  })
  const anyPhoto: fc.Arbitrary<RightsFacts> = fc.record({
    alt: fc.constantFrom({}, { en: 'A desk.' }),
    decorative: fc.boolean(),
    shows: fc.constantFrom('none' as const, 'adults' as const, 'children' as const, null),
    identifiable: fc.constantFrom(true, false, null),
    credit: fc.option(
      fc.record({
        id: fc.constant('c'),
        licence: fc.option(fc.constantFrom(...Object.keys(LICENCES)), { nil: null }),
      }),
      { nil: null },
    ),
    records: fc.array(anyRecord, { maxLength: 4 }),
    consent: fc.record({
      reference: fc.constantFrom('C-1', null),
      givenBy: fc.option(fc.constantFrom(...CONSENT_GIVERS), { nil: null }),
      scope: fc.subarray([...CHANNELS]),
      date: time,
      until: time,
      withdrawnAt: time,
      // Of age at the beginning of the span, or before it or after it.
      birthYear: fc.constantFrom(2006, 2007, 2008, 2015, null),
    }),
    protectIdentity: fc.constantFrom(true, null),
    identityConfirmedBy: person,
    waivers: fc.array(anyWaiver, { maxLength: 2 }),
  })
  const anyTime = fc.integer({ min: -STEP * 40, max: 32 * STEP }).map((ms) => new Date(FROM + ms))
  const channel = fc.constantFrom(...CHANNELS)
  const said = (photo: RightsFacts, ask: { channel: (typeof CHANNELS)[number]; at: Date }) =>
    fitness(photo, ask)
      .reasons.map(({ code }) => code)
      .join()

  it('says exactly when it changes, against looking at every hour', () => {
    fc.assert(
      fc.property(anyPhoto, anyTime, channel, (photo, at, on) => {
        const { nextChangeAt } = fitness(photo, { channel: on, at })
        const now = said(photo, { channel: on, at })
        // Everything that begins or ends does so at a midnight, the childhood of the youngest last of all.
        const midnights = [
          ...Array.from({ length: 75 }, (_, n) => new Date(FROM + (n - 41) * STEP)),
          day('2033-01-01'),
        ].filter((one) => one > at)
        const found = midnights.find((one) => said(photo, { channel: on, at: one }) !== now)
        expect(nextChangeAt).toBe(found?.toISOString() ?? null)
        if (!found) return
        expect(said(photo, { channel: on, at: new Date(found.getTime() - 1) })).toBe(now)
      }),
      { numRuns: 2_000 },
    )
  })

  it('has spans that agree with the answer at every instant', () => {
    fc.assert(
      fc.property(anyPhoto, anyTime, anyTime, channel, (photo, from, later, on) => {
        const at = new Date(Math.max(later.getTime(), from.getTime()))
        const spans = fitSpans(photo, { channel: on, from })
        const inSpan = spans.some((span) => span.from <= at.getTime() && at.getTime() < span.until)
        expect(inSpan).toBe(fitness(photo, { channel: on, at }).fit)
        for (const [index, span] of spans.entries()) {
          expect(span.until).toBeGreaterThan(span.from)
          expect(span.from).toBeGreaterThan(spans[index - 1]?.until ?? Number.NEGATIVE_INFINITY)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('no denial makes it fit, and deny wins over any permission', () => {
    fc.assert(
      fc.property(anyPhoto, anyRecord, anyTime, channel, (photo, extra, at, on) => {
        const denied = { ...photo, records: [...photo.records, { ...extra, kind: 'deny' as const }] }
        if (!fitness(photo, { channel: on, at }).fit)
          expect(fitness(denied, { channel: on, at }).fit).toBe(false)
        const always = {
          ...photo,
          waivers: [],
          records: [...photo.records, record('deny', null, null, 'all')],
        }
        expect(fitness(always, { channel: on, at }).fit).toBe(false)
      }),
    )
  })

  it('one more permission, consent or exception takes nothing away where dates decide already', () => {
    fc.assert(
      fc.property(anyPhoto, anyRecord, anyWaiver, anyTime, channel, (photo, extra, exception, at, on) => {
        fc.pre(fitness(photo, { channel: on, at }).fit)
        const dated = photo.records.some((one) => one.kind === 'allow' && [on, 'all'].includes(one.channel))
        const allowed = { ...photo, records: [...photo.records, { ...extra, kind: 'allow' as const }] }
        if (dated) expect(fitness(allowed, { channel: on, at }).fit).toBe(true)
        expect(fitness({ ...photo, waivers: [...photo.waivers, exception] }, { channel: on, at }).fit).toBe(
          true,
        )
        const consent = { ...photo.consent, scope: CHANNELS }
        expect(fitness({ ...photo, consent }, { channel: on, at }).fit).toBe(true)
      }),
    )
  })

  it('a withdrawn consent is never fit, nor is what is never waived', () => {
    fc.assert(
      fc.property(anyPhoto, anyTime, channel, (photo, at, on) => {
        const all = [
          waiver([...WAIVABLE], {
            confirmedAt: new Date(0).toISOString(),
            until: day('2100-01-01').toISOString(),
          }),
        ]
        const withdrawn = {
          ...photo,
          waivers: all,
          consent: { ...photo.consent, withdrawnAt: at.toISOString() },
        }
        expect(said(withdrawn, { channel: on, at }).split(',')).toContain('consent_withdrawn')
        expect(fitness({ ...photo, waivers: all, credit: null }, { channel: on, at }).fit).toBe(false)
      }),
    )
  })
})
