import { expect, it } from 'vitest'
import { ACTIONS, TRANSITIONS } from '../../workflow/transitions'
import { eventKey } from './events'

it.each(ACTIONS)(
  'has a text for %s, whether it is named by the action or by the word of the audit log',
  (action) => {
    expect(eventKey(action)).toBe(`event_${action}`)
    expect(eventKey(TRANSITIONS[action].audit)).toBe(`event_${action}`)
  },
)

it('has a text for an edit that ended a review, and none for what it does not know', () => {
  expect(eventKey('voided by edit')).toBe('event_voided')
  expect(eventKey('made coffee')).toBeNull()
  expect(eventKey('')).toBeNull()
})
