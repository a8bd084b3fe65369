import { ACTIONS, TRANSITIONS } from '../../workflow/transitions'
import type { TextKey } from '../translations/texts'

/** The word that the audit log keeps for an edit that ended a review. */
const VOIDED = 'voided by edit'

/**
 * The text for a row of the history.
 * @param word what the audit log keeps, or the name of an action
 * @returns null for a word that this screen does not know, which is then shown as it is
 */
export function eventKey(word: string): TextKey | null {
  if (word === VOIDED) return 'event_voided'
  const action = ACTIONS.find((name) => name === word || TRANSITIONS[name].audit === word)
  return action ? (`event_${action}` as TextKey) : null
}
