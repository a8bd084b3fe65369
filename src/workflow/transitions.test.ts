import type { TypedUser } from 'payload'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role, STATES, type State } from '../config/vocabulary'
import { mayTake, partyOf } from './actor'
import type { GuardFacts } from './guards'
import { refusalBefore, refusalOf } from './perform'
import {
  ACTIONS,
  type Action,
  CLOSED_STATES,
  isAction,
  STATE_AFTER_EDIT,
  type SystemActorName,
  TRANSITIONS,
  type Transition,
} from './transitions'

type Table = Readonly<Record<Action, Transition>>

/** Where each action leads from each state, written by hand; what is not named is refused. */
const EXPECTED: Record<State, Partial<Record<Action, State>>> = {
  draft: {
    submit: 'in_review',
    assign: 'draft',
    'schedule-withdrawal': 'draft',
    unschedule: 'draft',
    withdraw: 'withdrawn',
    'emergency-publish': 'published',
    'confirm-emergency': 'draft',
    kill: 'withdrawn',
  },
  in_review: {
    assign: 'in_review',
    claim: 'in_review',
    approve: 'approved',
    'request-changes': 'changes_requested',
    'schedule-withdrawal': 'in_review',
    unschedule: 'in_review',
    withdraw: 'withdrawn',
    reopen: 'draft',
    'emergency-publish': 'published',
    'confirm-emergency': 'in_review',
    kill: 'withdrawn',
  },
  changes_requested: {
    submit: 'in_review',
    assign: 'changes_requested',
    'schedule-withdrawal': 'changes_requested',
    unschedule: 'changes_requested',
    withdraw: 'withdrawn',
    'emergency-publish': 'published',
    'confirm-emergency': 'changes_requested',
    kill: 'withdrawn',
  },
  approved: {
    publish: 'published',
    schedule: 'scheduled',
    'request-changes': 'changes_requested',
    'schedule-withdrawal': 'approved',
    unschedule: 'approved',
    withdraw: 'withdrawn',
    reopen: 'draft',
    'emergency-publish': 'published',
    'confirm-emergency': 'approved',
    kill: 'withdrawn',
  },
  scheduled: {
    publish: 'published',
    schedule: 'scheduled',
    'request-changes': 'changes_requested',
    'schedule-withdrawal': 'scheduled',
    unschedule: 'scheduled',
    withdraw: 'withdrawn',
    reopen: 'draft',
    'emergency-publish': 'published',
    'confirm-emergency': 'scheduled',
    kill: 'withdrawn',
  },
  published: {
    'schedule-withdrawal': 'published',
    unschedule: 'published',
    withdraw: 'withdrawn',
    'confirm-emergency': 'published',
    kill: 'withdrawn',
  },
  withdrawn: { reopen: 'draft', kill: 'withdrawn' },
}

/** Every pair of state and action in which a table differs from the one above. */
const differences = (table: Table): string[] =>
  STATES.flatMap((state) =>
    ACTIONS.filter((action) => {
      const { from, to } = table[action]
      return (from.includes(state) ? (to ?? state) : undefined) !== EXPECTED[state][action]
    }).map((action) => `${state} ${action}`),
  )

const changed = (action: Action, change: Partial<Transition>): Table => ({
  ...TRANSITIONS,
  [action]: { ...TRANSITIONS[action], ...change },
})

describe('the table of transitions', () => {
  it('leads where the one written by hand leads, from every state by every action', () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...ACTIONS].sort())
    expect(STATES.length * ACTIONS.length).toBe(98)
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
    ['assign', 'assign', [], 'optional'],
    ['claim', 'signOff', ['fourEyes', 'independent', 'ownSignOff', 'inThePool'], 'optional'],
    ['request-changes', 'signOff', ['fourEyes', 'independent', 'ownSignOff'], 'required'],
    [
      'approve',
      'signOff',
      ['fourEyes', 'independent', 'ownSignOff', 'signOffOpen', 'conditionsMet', 'fit'],
      'optional',
    ],
    [
      'publish',
      'publish',
      ['approvalHolds', 'conditionsMet', 'fit', 'referencesLive', 'notInRelease'],
      'optional',
    ],
    ['schedule', 'publish', ['approvalHolds', 'conditionsMet', 'fit', 'notInRelease'], 'optional'],
    ['schedule-withdrawal', 'publish', ['isLive'], 'required'],
    ['unschedule', 'publish', ['isScheduled', 'notInRelease'], 'optional'],
    ['withdraw', 'withdraw', ['isLive'], 'required'],
    ['reopen', 'reopen', ['notKilled'], 'optional'],
    [
      'emergency-publish',
      'publishInEmergency',
      ['otherSignOffs', 'fit', 'fitToPublish', 'referencesLive'],
      'required',
    ],
    [
      'confirm-emergency',
      'confirmEmergency',
      ['emergencyOpen', 'confirmedByAnother', 'independent'],
      'optional',
    ],
    ['kill', 'kill', ['notKilled'], 'required'],
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
    assign: ['editor', 'reviewer', 'safeguarding', 'administrator'],
    claim: ['reviewer', 'safeguarding'],
    'request-changes': ['reviewer', 'safeguarding'],
    approve: ['reviewer', 'safeguarding'],
    publish: ['editor', 'administrator'],
    schedule: ['editor', 'administrator'],
    'schedule-withdrawal': ['editor', 'administrator'],
    unschedule: ['editor', 'administrator'],
    withdraw: ['editor', 'reviewer', 'safeguarding', 'administrator'],
    reopen: ['editor', 'administrator'],
    'emergency-publish': ['administrator'],
    'confirm-emergency': ['reviewer', 'safeguarding', 'administrator'],
    kill: ['safeguarding'],
  }
  /** What goes without an account: the clock by a schedule, a guest by a link. */
  const WITHOUT_ACCOUNT: Record<SystemActorName, readonly Action[]> = {
    clock: ['publish', 'withdraw'],
    guest: ['request-changes', 'approve'],
  }
  const partyWith = (roles: readonly Role[], disabled = false) =>
    partyOf({ id: 'u1', collection: 'users', roles, disabled } as unknown as TypedUser)

  it.each(ACTIONS)('%s: the role first, then the state', (action) => {
    for (const role of ROLES) {
      for (const state of STATES) {
        const refusal = refusalBefore(TRANSITIONS[action], partyWith([role]), state)
        const expected = !WHO[action].includes(role)
          ? [403, 'no_permission']
          : EXPECTED[state][action]
            ? [undefined, undefined]
            : [409, 'wrong_state']
        expect([refusal?.status, refusal?.code], `${role} ${state}`).toEqual(expected)
      }
    }
  })

  it('an account without roles and a disabled one may do nothing', () => {
    for (const action of ACTIONS) {
      const [state = 'draft'] = TRANSITIONS[action].from
      expect(refusalBefore(TRANSITIONS[action], partyWith([]), state)).toMatchObject({ status: 403 })
      expect(refusalBefore(TRANSITIONS[action], partyWith(ROLES, true), state)).toMatchObject({ status: 403 })
    }
  })

  it.each(['clock', 'guest'] as const)('the %s may take its own actions alone', (system) => {
    const taken = ACTIONS.filter((action) => mayTake(partyOf({ system }), TRANSITIONS[action]))
    expect(taken.sort()).toEqual([...WITHOUT_ACCOUNT[system]].sort())
  })

  it('each role gives its own sign-off, and a guest that of the person portrayed', () => {
    expect(ROLES.map((role) => partyWith([role]).signOffs)).toEqual([[], ['editorial'], ['safeguarding'], []])
    expect(partyWith(ROLES).signOffs).toEqual(['editorial', 'safeguarding'])
    expect(partyWith(ROLES, true).signOffs).toEqual([])
    expect([partyOf({ system: 'guest' }).signOffs, partyOf({ system: 'clock' }).signOffs]).toEqual([
      ['subject'],
      [],
    ])
  })

  it('says the state in words', () => {
    expect(refusalBefore(TRANSITIONS.submit, partyWith(['editor']), 'in_review')?.message).toContain(
      '“in review”',
    )
  })
})

describe('the first guard that refuses', () => {
  const obstacle = { path: 'title', code: 'required', message: 'The title is missing.' }
  const bad: GuardFacts = {
    actor: 'anna',
    actorSignOffs: [],
    actorOrganisation: 'acme',
    featured: ['acme'],
    contributors: ['anna'],
    contentHash: 'b',
    approvedHash: 'a',
    required: ['editorial', 'safeguarding'],
    given: [],
    signOff: null,
    assignee: 'cleo',
    isLive: false,
    isKilled: true,
    isScheduled: false,
    inRelease: 'Spring',
    emergency: null,
    conditions: [obstacle],
    obstacles: [obstacle],
    obstaclesToPublish: [obstacle],
    deadReferences: [{ ...obstacle, path: 'organisations.0', code: 'reference_not_live' }],
  }
  const good: GuardFacts = {
    actor: 'ben',
    actorSignOffs: ['editorial'],
    actorOrganisation: null,
    featured: ['acme'],
    contributors: ['anna'],
    contentHash: 'a',
    approvedHash: 'a',
    required: ['editorial'],
    given: [{ kind: 'editorial', by: 'ben', at: '2026-05-03T09:00:00.000Z' }],
    signOff: null,
    assignee: null,
    isLive: true,
    isKilled: false,
    isScheduled: true,
    inRelease: null,
    emergency: { by: 'dora' },
    conditions: [],
    obstacles: [],
    obstaclesToPublish: [],
    deadReferences: [],
  }

  it.each<[Action, string | undefined]>([
    ['submit', 'not_fit'],
    ['assign', undefined],
    ['claim', 'four_eyes'],
    ['request-changes', 'four_eyes'],
    ['approve', 'four_eyes'],
    ['publish', 'approval_void'],
    ['schedule', 'approval_void'],
    ['schedule-withdrawal', 'not_live'],
    ['unschedule', 'not_scheduled'],
    ['withdraw', 'not_live'],
    ['reopen', 'killed'],
    ['emergency-publish', 'sign_off_missing'],
    ['confirm-emergency', 'no_emergency'],
    ['kill', 'killed'],
  ])('of %s, where everything is wrong, is %s', (action, code) => {
    expect(refusalOf(TRANSITIONS[action], bad)?.code).toBe(code)
    const facts = action === 'approve' ? { ...good, given: [] } : good
    expect(refusalOf(TRANSITIONS[action], facts)).toBeNull()
  })

  it('of an emergency is also what only publishing asks for, whichever step would be next', () => {
    const facts = { ...good, obstaclesToPublish: [obstacle] }
    expect(refusalOf(TRANSITIONS['emergency-publish'], facts)).toMatchObject({ status: 422, code: 'not_fit' })
    expect(refusalOf(TRANSITIONS.approve, { ...facts, given: [] })).toBeNull()
  })

  it('comes in the order of the table', () => {
    const publish = (facts: Partial<GuardFacts>) => refusalOf(TRANSITIONS.publish, { ...good, ...facts })
    expect(publish({ obstacles: bad.obstacles, deadReferences: bad.deadReferences })?.obstacles).toEqual(
      bad.obstacles,
    )
    expect(publish({ deadReferences: bad.deadReferences })?.obstacles).toEqual(bad.deadReferences)
  })
})
