import type { LetterKind } from '../../src/notifications/kinds'

/** What administrators read of a mail: what it is about, and nothing that it says. */
export const KIND_LABELS: Record<LetterKind, string> = {
  'review-requested': 'Review requested',
  assigned: 'Assigned',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  published: 'Published',
  withdrawn: 'Withdrawn',
  'schedule-failed': 'Schedule failed',
  'due-tomorrow': 'Due tomorrow',
  overdue: 'Overdue',
  'emergency-published': 'Emergency publication',
  'emergency-ends-soon': 'Emergency still to confirm',
  'emergency-confirmed': 'Emergency confirmed',
  'emergency-expired': 'Emergency not confirmed in time',
  killed: 'Killed',
  'guest-answered': 'Guest answered',
  commented: 'New comment',
  'photo-unfit': 'Photograph taken out',
  'consent-withdrawn': 'Consent withdrawn',
  'rights-ending': 'Rights end soon',
  'consent-due': 'Consent due again',
  digest: 'Daily summary',
  'guest-invited': 'Invitation of a guest',
  'password-reset': 'New password',
  message: 'Other message',
}
