import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATES, type State } from '../../config/vocabulary'
import type { WorkflowStatus } from '../../workflow/status'
import { ACTIONS, type Action, TRANSITIONS } from '../../workflow/transitions'
import { DANGEROUS, leadsOn, offersOf, savingVoids } from './offers'

const LIVE: WorkflowStatus['live'] = { contentHash: 'a', publishedAt: '2026-01-01T00:00:00Z', url: '/x' }

const NOTHING_PLANNED: WorkflowStatus['planned'] = { publishAt: null, withdrawAt: null, plans: [] }

/** The everyday actions. */
const BASIC: readonly Action[] = ['submit', 'approve', 'request-changes', 'publish', 'withdraw', 'reopen']

/** What the portal answers to somebody who holds every permission, with some actions refused by a guard. */
const statusOf = (
  state: State,
  live = false,
  refused: readonly Action[] = [],
  own: readonly Action[] = BASIC,
) => ({
  state,
  live: live ? LIVE : null,
  planned: NOTHING_PLANNED,
  actions: own.map((action) => {
    const allowed =
      TRANSITIONS[action].from.includes(state) && !refused.includes(action) && (action !== 'withdraw' || live)
    return {
      action,
      allowed,
      code: allowed ? null : action === 'withdraw' && !live ? 'not_live' : 'refused',
      why: allowed ? null : `No ${action}.`,
      needsReason: TRANSITIONS[action].reason === 'required',
    }
  }),
})

const names = (offers: ReturnType<typeof offersOf>) => offers.map(({ action }) => action)

describe('what the panel offers', () => {
  it.each<[State, boolean, Action[]]>([
    ['draft', false, ['submit']],
    ['draft', true, ['submit', 'withdraw']],
    ['in_review', false, ['approve', 'request-changes', 'reopen']],
    ['changes_requested', false, ['submit']],
    ['approved', false, ['publish', 'request-changes', 'reopen']],
    ['approved', true, ['publish', 'request-changes', 'reopen', 'withdraw']],
    ['published', true, ['withdraw']],
    ['withdrawn', false, ['reopen']],
  ])('in %s (live: %s): %j', (state, live, expected) => {
    const offers = offersOf(statusOf(state, live), false)
    expect(names(offers)).toEqual(expected)
    expect(offers.every(({ enabled, savesFirst }) => enabled && !savesFirst)).toBe(true)
  })

  it.each([
    ['no_emergency', 'confirm-emergency'],
    ['not_your_sign_off', 'approve'],
    ['claimed', 'claim'],
    ['killed', 'kill'],
  ] as const)('says no word of what is beside the point: %s', (code, action) => {
    const status = statusOf('in_review', true, [action], [action])
    const beside = { ...status, actions: status.actions.map((one) => ({ ...one, code })) }
    expect(names(offersOf(beside, false))).toEqual([])
    expect(names(offersOf(status, false))).toEqual([action])
  })

  it.each<[State, readonly Action[], boolean]>([
    ['draft', ['submit', 'assign'], true],
    ['draft', ['assign', 'approve'], false],
    ['in_review', ['assign', 'approve'], true],
    ['changes_requested', ['submit', 'assign'], true],
    ['approved', ['submit', 'assign'], false],
  ])('in %s with %j offers to assign: %s', (state, own, expected) => {
    const offers = offersOf(statusOf(state, false, [], own), false)
    expect(names(offers).includes('assign')).toBe(expected)
    expect(offers.filter(leadsOn).map(({ action }) => action)).not.toContain('assign')
  })

  it.each([
    ['approved', 'schedule', 'publish'],
    ['published', 'schedule-withdrawal', 'withdraw'],
  ] as const)('in %s offers to %s, unless that is planned or impossible', (state, action, plan) => {
    const status = statusOf(state, true, [], [action])
    const planned = (failure: string | null) => ({
      ...NOTHING_PLANNED,
      plans: [
        {
          id: 'p1',
          action: plan,
          at: '2027-01-01T00:00:00Z',
          timeZone: null,
          by: null,
          reason: null,
          release: null,
          failure,
        },
      ],
    })
    expect(names(offersOf(status, false))).toEqual([action])
    expect(offersOf(status, false).filter(leadsOn)).toEqual([])
    expect(names(offersOf({ ...status, planned: planned(null) }, false))).toEqual([])
    expect(names(offersOf({ ...status, planned: planned('It was edited.') }, false))).toEqual([action])
    expect(names(offersOf(statusOf(state, true, [action], [action]), false))).toEqual([])
  })

  it('offers what takes something away from the public last', () => {
    const offered = names(offersOf(statusOf('in_review', true, [], ACTIONS), false))
    expect(offered.slice(-3)).toEqual([...DANGEROUS].sort((a, b) => offered.indexOf(a) - offered.indexOf(b)))
  })

  it('shows what a guard refuses, with its reason', () => {
    const [approve] = offersOf(statusOf('in_review', false, ['approve']), false)
    expect(approve).toMatchObject({ action: 'approve', enabled: false, why: 'No approve.' })
  })

  it('offers nothing that the role does not hold', () => {
    expect(names(offersOf(statusOf('in_review', true, [], ['withdraw']), false))).toEqual(['withdraw'])
    expect(offersOf(statusOf('draft', true, [], []), false)).toEqual([])
  })

  it.each<[State, Action[]]>([
    ['draft', ['submit']],
    ['changes_requested', ['submit']],
    ['in_review', ['submit']],
    ['approved', ['submit']],
    ['published', ['submit']],
    ['withdrawn', []],
  ])('lets unsaved changes in %s only be saved and submitted', (state, expected) => {
    // What is refused now may be what the changes mend.
    const offers = offersOf(statusOf(state, true, ['submit']), true)
    expect(names(offers.filter(({ enabled }) => enabled))).toEqual(expected)
    expect(offers.filter(({ enabled }) => enabled).every(({ savesFirst }) => savesFirst)).toBe(true)
  })

  it('never enables what the portal would refuse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.boolean(),
        fc.boolean(),
        fc.subarray([...ACTIONS]),
        fc.subarray([...ACTIONS]),
        (state, live, modified, refused, own) => {
          const status = statusOf(state, live, refused, own)
          for (const offer of offersOf(status, modified)) {
            const portal = status.actions.find(({ action }) => action === offer.action)
            expect(portal?.action).toBe(offer.action)
            if (offer.enabled && !offer.savesFirst) expect(portal?.allowed).toBe(true)
            if (!offer.enabled && !modified) expect(offer.why).toBeTruthy()
          }
        },
      ),
    )
  })

  it('warns where saving ends a review or an approval', () => {
    expect(STATES.filter((state) => savingVoids({ state }))).toEqual(['in_review', 'approved', 'scheduled'])
  })
})
