import { describe, expect, it } from 'vitest'
import type { LinkAnswer } from './client'
import { afterCheck, afterReview, type LinkRecord, UNCHECKED } from './judge'

const START = Date.parse('2026-11-25T02:00:00.000Z')
const hoursIn = (hours: number) => new Date(START + hours * 3_600_000)

const pdf = (sha256 = 'a'): LinkAnswer => ({
  ok: true,
  httpStatus: 200,
  contentType: 'application/pdf',
  bytes: 10,
  sha256,
  finalUrl: 'https://unicef.org/x.pdf',
})
const page = (sha256 = 'p'): LinkAnswer => ({ ...pdf(sha256), contentType: 'text/html' }) as LinkAnswer
const gone: LinkAnswer = { ok: false, code: 'http_404', httpStatus: 404 }

/** What is known after these answers, each so many hours after the start. */
const known = (...checks: [hours: number, answer: LinkAnswer][]): LinkRecord =>
  checks.reduce((record, [hours, answer]) => afterCheck(record, answer, hoursIn(hours)), UNCHECKED)

describe('a link', () => {
  it('is in order when it answers', () => {
    expect(known([0, pdf()])).toMatchObject({
      status: 'ok',
      contentType: 'application/pdf',
      bytes: 10,
      reviewedSha256: 'a',
      lastCheckedAt: hoursIn(0).toISOString(),
    })
  })

  it.each([
    ['three nights in a row', [0, 24, 48], 'broken'],
    ['three times just within 72 hours', [0, 1, 71.9], 'broken'],
    ['three times in 72 hours and more', [0, 24, 72], 'unchecked'],
    ['twice', [0, 24], 'unchecked'],
    ['each week', [0, 168, 336, 504], 'unchecked'],
  ] as const)('that fails %s is as it should be', (_, hours, status) => {
    expect(known(...hours.map((at): [number, LinkAnswer] => [at, gone])).status).toBe(status)
  })

  it('that answers in between begins anew', () => {
    expect(known([0, gone], [24, gone], [36, pdf()], [48, gone], [60, gone])).toMatchObject({
      status: 'ok',
      failure: 'http_404',
      failures: [hoursIn(48).toISOString(), hoursIn(60).toISOString()],
    })
  })

  it('that was broken and answers is in order again', () => {
    expect(known([0, gone], [1, gone], [2, gone], [3, pdf()])).toMatchObject({
      status: 'ok',
      failure: null,
      failures: [],
    })
  })

  it('that answers something else is to be looked at, until somebody did', () => {
    const changed = known([0, pdf('a')], [24, pdf('b')])
    expect(changed.status).toBe('review-again')
    expect(afterCheck(changed, pdf('b'), hoursIn(48)).status).toBe('review-again')
    expect(afterCheck(changed, pdf('a'), hoursIn(48)).status).toBe('ok')
    const looked = afterReview(changed)
    expect(looked.status).toBe('ok')
    expect(afterCheck(looked, pdf('b'), hoursIn(48)).status).toBe('ok')
  })

  it('to a PDF that answers a page is broken at once', () => {
    expect(known([0, pdf()], [24, page()])).toMatchObject({ status: 'broken', failure: 'html_for_pdf' })
    expect(afterCheck(UNCHECKED, page(), hoursIn(0), true)).toMatchObject({ status: 'broken' })
    expect(known([0, page()], [24, page()])).toMatchObject({ status: 'ok' })
    const looked = afterReview(known([0, pdf()], [24, page()]))
    expect(looked).toMatchObject({ status: 'ok', failure: null })
    expect(afterCheck(looked, page(), hoursIn(48)).status).toBe('ok')
  })

  it('too large to be read whole is no other one', () => {
    const large = { ...pdf(), sha256: null } as LinkAnswer
    expect(known([0, pdf()], [24, large]).status).toBe('ok')
  })
})
