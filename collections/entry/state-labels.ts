import type { State } from '../../src/config/vocabulary'

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
