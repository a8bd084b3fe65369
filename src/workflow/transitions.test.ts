import { describe, expect, it } from 'vitest'
import { ROLES, STATES, type State } from '../config/vocabulary'
import type { GuardFacts } from './guards'
import { refusalBefore, refusalOf } from './perform'
import {
  ACTIONS,
  type Action,
  CLOSED_STATES,
  isAction,
  STATE_AFTER_EDIT,
  TRANSITIONS,
  type Transition,
} from './transitions'

type Table = Readonly<Record<Action, Transition>>

/** Where each action leads from each state, written by hand; what is not named is refused. */
const EXPECTED: Record<State, Partial<Record<Action, State>>> = {
  draft: { submit: 'in_review', withdraw: 'withdrawn' },
  in_review: {
    approve: 'approved',
    'request-changes': 'changes_requested',
    withdraw: 'withdrawn',
    reopen: 'draft',
  },
  changes_requested: { submit: 'in_review', withdraw: 'withdrawn' },
  approved: {
    publish: 'published',
    'request-changes': 'changes_requested',
    withdraw: 'withdrawn',
    reopen: 'draft',
  },
  scheduled: { withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn' },
  withdrawn: { reopen: 'draft' },
}

/** Every pair of state and action in which a table differs from the one above. */
const differences = (table: Table): string[] =>
  STATES.flatMap((state) =>
    ACTIONS.filter((action) => {
      const { from, to } = table[action]
      return (from.includes(state) ? to : undefined) !== EXPECTED[state][action]
    }).map((action) => `${state} ${action}`),
  )

const changed = (action: Action, change: Partial<Transition>): Table => ({
  ...TRANSITIONS,
  [action]: { ...TRANSITIONS[action], ...change },
})

describe('the table of transitions', () => {
  it('leads where the one written by hand leads, from every state by every action', () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...ACTIONS].sort())
    expect(STATES.length * ACTIONS.length).toBe(42)
    expect(differences(TRANSITIONS)).toEqual([])
  })

  it.each<[string, Table, string]>([
    ['publish from draft', changed('publish', { from: ['approved', 'draft'] }), 'draft publish'],
    ['approve that publishes', changed('approve', { to: 'published' }), 'in_review approve'],
    ['withdraw forgets live entries', changed('withdraw', { from: ['draft'] }), 'published withdraw'],
    ['reopen of nothing', changed('reopen', { from: [] }), 'withdrawn reopen'],
  ])('the comparison finds %s', (_, table, found) => {
    expect(differences(table)).toContain(found)
  })

  it.each<[Action, Transition['permission'], Transition['guards'], Transition['reason']]>([
    ['submit', 'submit', ['fit'], 'optional'],
    ['request-changes', 'review', ['fourEyes'], 'required'],
    ['approve', 'review', ['fourEyes', 'fit'], 'optional'],
    ['publish', 'publish', ['approvalHolds', 'fit', 'referencesLive'], 'optional'],
    ['withdraw', 'withdraw', ['isLive'], 'required'],
    ['reopen', 'reopen', [], 'optional'],
  ])(
    '%s needs the permission %s, the guards %j, and its reason is %s',
    (action, permission, guards, reason) => {
      expect(TRANSITIONS[action]).toMatchObject({ permission, guards, reason })
    },
  )

  it('gives every action an audit word of its own', () => {
    expect(new Set(ACTIONS.map((action) => TRANSITIONS[action].audit)).size).toBe(ACTIONS.length)
  })

  it('says after an edit what is no longer reviewed or approved', () => {
    expect(STATE_AFTER_EDIT).toEqual({
      draft: 'draft',
      in_review: 'draft',
      changes_requested: 'changes_requested',
      approved: 'draft',
      scheduled: 'draft',
      published: 'draft',
      withdrawn: 'withdrawn',
    })
    expect(CLOSED_STATES).toEqual(['withdrawn'])
  })

  it('knows its actions and no other word', () => {
    expect(ACTIONS.every(isAction)).toBe(true)
    for (const word of ['', 'Publish', 'constructor', 'toString', '__proto__', 'approve ']) {
      expect(isAction(word)).toBe(false)
    }
  })
})

describe('what refuses an action before its guards', () => {
  const WHO: Record<Action, readonly string[]> = {
    submit: ['editor', 'administrator'],
    'request-changes': ['reviewer'],
    approve: ['reviewer'],
    publish: ['editor', 'administrator'],
    withdraw: ['editor', 'reviewer', 'safeguarding', 'administrator'],
    reopen: ['editor', 'administrator'],
  }

  it.each(ACTIONS)('%s: the role first, then the state', (action) => {
    for (const role of ROLES) {
      for (const state of STATES) {
        const refusal = refusalBefore(TRANSITIONS[action], { id: 'u1', roles: [role] }, state)
        const expected = !WHO[action].includes(role)
          ? [403, 'no_permission']
          : EXPECTED[state][action]
            ? [undefined, undefined]
            : [409, 'wrong_state']
        expect([refusal?.status, refusal?.code], `${role} ${state}`).toEqual(expected)
      }
    }
  })

  it('nobody and a disabled account may do nothing', () => {
    const disabled = { id: 'u1', roles: ROLES, disabled: true }
    for (const action of ACTIONS) {
      const [state = 'draft'] = TRANSITIONS[action].from
      expect(refusalBefore(TRANSITIONS[action], null, state)).toMatchObject({ status: 403 })
      expect(refusalBefore(TRANSITIONS[action], disabled, state)).toMatchObject({ status: 403 })
    }
  })

  it('says the state in words', () => {
    const editor = { id: 'u1', roles: ['editor' as const] }
    expect(refusalBefore(TRANSITIONS.submit, editor, 'in_review')?.message).toContain('“in review”')
  })
})

describe('the first guard that refuses', () => {
  const obstacle = { path: 'title', code: 'required', message: 'The title is missing.' }
  const bad: GuardFacts = {
    actor: 'anna',
    contributors: ['anna'],
    contentHash: 'b',
    approvedHash: 'a',
    isLive: false,
    obstacles: [obstacle],
    deadReferences: [{ ...obstacle, path: 'organisations.0', code: 'reference_not_live' }],
  }
  const good: GuardFacts = {
    actor: 'ben',
    contributors: ['anna'],
    contentHash: 'a',
    approvedHash: 'a',
    isLive: true,
    obstacles: [],
    deadReferences: [],
  }

  it.each<[Action, string | undefined]>([
    ['submit', 'not_fit'],
    ['request-changes', 'four_eyes'],
    ['approve', 'four_eyes'],
    ['publish', 'approval_void'],
    ['withdraw', 'not_live'],
    ['reopen', undefined],
  ])('of %s, where everything is wrong, is %s', (action, code) => {
    expect(refusalOf(TRANSITIONS[action], bad)?.code).toBe(code)
    expect(refusalOf(TRANSITIONS[action], good)).toBeNull()
  })

  it('comes in the order of the table', () => {
    const publish = (facts: Partial<GuardFacts>) => refusalOf(TRANSITIONS.publish, { ...good, ...facts })
    expect(publish({ obstacles: bad.obstacles, deadReferences: bad.deadReferences })?.obstacles).toEqual(
      bad.obstacles,
    )
    expect(publish({ deadReferences: bad.deadReferences })?.obstacles).toEqual(bad.deadReferences)
  })
})
