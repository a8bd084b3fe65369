import { ACTIONS, TRANSITIONS } from '../../workflow/transitions'
import type { TextKey } from '../translations/texts'

/** Words that the audit log keeps beside those of the transitions table. */
const OTHER_WORDS: Record<string, TextKey> = {
  'voided by edit': 'event_voided',
  'voided by a change of rights': 'event_voidedByRights',
  'signed off': 'event_signedOff',
  'schedule failed': 'event_scheduleFailed',
  'scheduled withdrawal failed': 'event_withdrawalFailed',
  'condition set': 'event_conditionSet',
  'condition lifted': 'event_conditionLifted',
  restored: 'changesEventRestored',
  'emergency not confirmed': 'event_emergencyExpired',
  'guest link made': 'auditWord_guest_link_made',
  'guest link revoked': 'auditWord_guest_link_revoked',
  'guest agreed': 'auditWord_guest_agreed',
  'guest commented': 'auditWord_guest_commented',
  'review date passed': 'auditWord_review_date_passed',
  'preview link made': 'auditWord_preview_link_made',
  'preview link revoked': 'auditWord_preview_link_revoked',
  'profile confirmed': 'auditWord_profile_confirmed',
  'confirmation due soon': 'auditWord_confirmation_due_soon',
  'confirmation due': 'auditWord_confirmation_due',
}

/**
 * The text for a row of the history.
 * @param word what the audit log keeps, or the name of an action
 * @returns null for a word that this screen does not know, which is then shown as it is
 */
export function eventKey(word: string): TextKey | null {
  const other = OTHER_WORDS[word]
  if (other) return other
  const action = ACTIONS.find((name) => name === word || TRANSITIONS[name].audit === word)
  return action ? (`event_${action}` as TextKey) : null
}
