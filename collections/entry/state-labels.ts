import type { SignOff, State } from '../../src/config/vocabulary'

/** The state in words, as every screen and mail says it. */
export const STATE_LABELS: Record<State, string> = {
  draft: 'Draft',
  in_review: 'In review',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** Who says yes, in words. */
export const SIGN_OFF_LABELS: Record<SignOff, string> = {
  editorial: 'Editorial',
  safeguarding: 'Safeguarding',
  subject: 'The person portrayed',
}
