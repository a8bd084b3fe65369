import type { LinkAnswer } from './client'

/** What readers and editors are told of a link. `unchecked`: nobody has asked yet. */
export const LINK_STATUSES = ['unchecked', 'ok', 'review-again', 'broken'] as const
export type LinkStatus = (typeof LINK_STATUSES)[number]

/** What is known of a link. Times are ISO 8601 in UTC. */
export interface LinkRecord {
  status: LinkStatus
  httpStatus: number | null
  contentType: string | null
  bytes: number | null
  /** Of what it answered last; see `Answered.sha256`. */
  sha256: string | null
  /** Of what a person last looked at; what it answered first, until somebody did. */
  reviewedSha256: string | null
  /** It was a PDF once. */
  wasPdf: boolean
  /** Why the last check failed; null where it did not. */
  failure: string | null
  /** When it failed, of late. */
  failures: string[]
  lastCheckedAt: string | null
}

export const UNCHECKED: LinkRecord = {
  status: 'unchecked',
  httpStatus: null,
  contentType: null,
  bytes: null,
  sha256: null,
  reviewedSha256: null,
  wasPdf: false,
  failure: null,
  failures: [],
  lastCheckedAt: null,
}

const HOUR = 60 * 60 * 1_000
/** So many failures within so long make a link broken. */
const FAILURES = 3
const WITHIN = 72 * HOUR

/** A web page in the place of a document: the document is gone, and a page says so politely. */
const HTML_FOR_PDF = 'html_for_pdf'

const isHtml = (contentType: string) => /^(text\/html|application\/xhtml\+xml)$/.test(contentType)

/** What is known of a link after one more check. */
export function afterCheck(
  before: LinkRecord,
  answer: LinkAnswer,
  now: Date,
  expectsPdf = false,
): LinkRecord {
  const lastCheckedAt = now.toISOString()
  if (!answer.ok) {
    const recent = before.failures.filter((at) => now.getTime() - Date.parse(at) < WITHIN)
    const failures = [...recent, lastCheckedAt].slice(-FAILURES)
    return {
      ...before,
      status: failures.length >= FAILURES ? 'broken' : before.status,
      httpStatus: answer.httpStatus,
      failure: answer.code,
      failures,
      lastCheckedAt,
    }
  }
  const { httpStatus, contentType, bytes, sha256 } = answer
  const wasPdf = before.wasPdf || contentType === 'application/pdf'
  const seen = {
    ...before,
    httpStatus,
    contentType,
    bytes,
    sha256,
    wasPdf,
    failures: [],
    failure: null,
    lastCheckedAt,
  }
  if ((wasPdf || expectsPdf) && isHtml(contentType))
    return { ...seen, status: 'broken', failure: HTML_FOR_PDF }
  const reviewedSha256 = before.reviewedSha256 ?? sha256
  const isOther = sha256 !== null && sha256 !== reviewedSha256
  return { ...seen, reviewedSha256, status: isOther ? 'review-again' : 'ok' }
}

/** Somebody looked at what the link answers now, and it is what it should be. */
export const afterReview = (before: LinkRecord): LinkRecord => ({
  ...before,
  reviewedSha256: before.sha256,
  wasPdf: before.contentType === 'application/pdf',
  status: before.failures.length >= FAILURES ? 'broken' : before.lastCheckedAt === null ? 'unchecked' : 'ok',
  failure: before.failure === HTML_FOR_PDF ? null : before.failure,
})
