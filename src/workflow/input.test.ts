import { describe, expect, it } from 'vitest'
import { WorkflowError } from './errors'
import { type ActionInput, actionBody, checkInput } from './input'
import { type Action, MAX_REASON, TRANSITIONS } from './transitions'

const NOW = new Date('2026-05-03T09:00:00.000Z')
const LATER = '2026-05-03T09:00:00.001Z'
const HASH = 'a'.repeat(64)

/** What is said of an input, as `path code: message`; null where it passes. */
function said(action: Action, input: ActionInput): string | null {
  try {
    checkInput(TRANSITIONS[action], input, NOW)
    return null
  } catch (error) {
    if (!(error instanceof WorkflowError)) throw error
    const { status, code, message, obstacles = [] } = error.refusal
    expect([status, code, obstacles.length]).toEqual([422, 'invalid_input', 1])
    expect(obstacles[0]?.message).toBe(message)
    return `${obstacles[0]?.path} ${obstacles[0]?.code}: ${message}`
  }
}

describe('the input of an action', () => {
  it.each<[Action, ActionInput]>([
    ['submit', {}],
    ['submit', { reason: null, assignee: null, dueAt: null, priority: null, at: null, plan: null }],
    ['submit', { assignee: 'ben', dueAt: LATER, priority: 'high', reason: '' }],
    ['approve', { revision: HASH, signOff: 'editorial' }],
    ['schedule', { at: LATER, timeZone: 'Asia/Kathmandu' }],
    ['unschedule', { plan: 'withdraw' }],
    ['withdraw', { reason: 'x'.repeat(MAX_REASON) }],
  ])('of %s passes: %j', (action, input) => {
    expect(said(action, input)).toBeNull()
  })

  it.each<[Action, ActionInput, string]>([
    ['withdraw', {}, 'reason required: Say why: a reason is required.'],
    ['withdraw', { reason: ' \n ' }, 'reason required: Say why: a reason is required.'],
    [
      'withdraw',
      { reason: 'x'.repeat(MAX_REASON + 1) },
      'reason too_long: Keep the reason under 5,000 characters.',
    ],
    ['submit', { reason: 'x'.repeat(10_000) }, 'reason too_long: Keep the reason under 5,000 characters.'],
    ['approve', {}, 'revision required: Name the revision that you looked at by its content hash.'],
    [
      'approve',
      { revision: '' },
      'revision required: Name the revision that you looked at by its content hash.',
    ],
    ['schedule', {}, 'at required: Give “at”: this action needs it.'],
    ['publish', { assignee: 'ben' }, 'assignee unknown: This action does not take “assignee”.'],
    ['publish', { plan: 'publish' }, 'plan unknown: This action does not take “plan”.'],
    ['submit', { signOff: 'editorial' }, 'signOff unknown: This action does not take “signOff”.'],
    ['submit', { at: LATER }, 'at unknown: This action does not take “at”.'],
    ['submit', { timeZone: 'Europe/Rome' }, 'timeZone unknown: This action does not take “timeZone”.'],
    ['kill', { reason: 'x', dueAt: LATER }, 'dueAt unknown: This action does not take “dueAt”.'],
    ['kill', { reason: 'x', priority: 'high' }, 'priority unknown: This action does not take “priority”.'],
    ['submit', { dueAt: 'soon' }, 'dueAt invalid: Give a date and time.'],
    ['schedule', { at: 'soon' }, 'at invalid: Give a date and time.'],
    ['submit', { dueAt: NOW.toISOString() }, 'dueAt in_the_past: Choose a time that is still to come.'],
    ['schedule', { at: '2025-01-01T00:00:00Z' }, 'at in_the_past: Choose a time that is still to come.'],
    [
      'schedule',
      { at: LATER, timeZone: 'Mars/Base' },
      'timeZone invalid: There is no time zone of this name.',
    ],
  ])('of %s is refused: %j', (action, input, expected) => {
    expect(said(action, input)).toBe(expected)
  })
})

describe('the body of an action', () => {
  const faults = (body: unknown): string[] => {
    const { error } = actionBody.safeParse(body)
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  }

  it.each([
    {},
    { reason: null, revision: null, signOff: null, assignee: null, dueAt: null, priority: null },
    { at: null, timeZone: null, plan: null },
    { reason: '', revision: HASH, signOff: 'safeguarding', assignee: '7', priority: 'high' },
    { dueAt: '2026-05-03T09:00:00+05:45', at: '2026-05-03T09:00:00Z', timeZone: 'Asia/Kathmandu' },
    { plan: 'publish' },
    { plan: 'withdraw', assignee: 'a'.repeat(100) },
  ])('may be %j', (body) => {
    expect(faults(body)).toEqual([])
  })

  it.each([
    [{ revision: 'a' }, /^revision: must be a content hash of 64 hex digits$/],
    [{ revision: `${HASH}0` }, /^revision: /],
    [{ revision: `x${HASH}` }, /^revision: /],
    [{ revision: HASH.toUpperCase() }, /^revision: /],
    [{ signOff: 'mine' }, /^signOff: /],
    [{ assignee: '' }, /^assignee: /],
    [{ assignee: 'a'.repeat(101) }, /^assignee: /],
    [{ dueAt: '2026-05-03' }, /^dueAt: must be a date and time such as /],
    [{ at: '2026-05-03T09:00:00' }, /^at: must be a date and time such as /],
    [{ priority: 'urgent!' }, /^priority: /],
    [{ timeZone: 'Mars/Base' }, /^timeZone: must be the IANA name of a time zone$/],
    [{ plan: 'both' }, /^plan: /],
    [{ reason: 7 }, /^reason: /],
    [{ state: 'published' }, /state/],
  ])('may not be %j', (body, expected) => {
    expect(faults(body)).toHaveLength(1)
    expect(faults(body)[0]).toMatch(expected)
  })
})
