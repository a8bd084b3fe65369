import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SignOff } from '../config/vocabulary'
import { type GuardFacts, guards, signOffOf } from './guards'

const AT = '2026-05-03T09:00:00.000Z'
const editorial = (by: string) => ({ kind: 'editorial' as const, by, at: AT })
const safeguarding = (by: string) => ({ kind: 'safeguarding' as const, by, at: AT })

/** A review under way: one sign-off is given, and Ben may give the other. */
const FACTS: GuardFacts = {
  actor: 'ben',
  actorSignOffs: ['editorial'],
  actorOrganisation: 'globex',
  featured: ['acme'],
  contributors: ['anna'],
  contentHash: 'a'.repeat(64),
  approvedHash: 'a'.repeat(64),
  required: ['editorial', 'safeguarding'],
  given: [safeguarding('cleo')],
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
/** What else a guard needs before it lets pass. */
const FOR: Partial<Record<keyof typeof guards, Partial<GuardFacts>>> = {
  approvalHolds: { given: [safeguarding('cleo'), editorial('ben')] },
}
const factsFor = (name: keyof typeof guards, change: Partial<GuardFacts> = {}) => ({
  ...FACTS,
  ...FOR[name],
  ...change,
})
const OBSTACLE = { path: 'title', code: 'required', message: 'The title is missing.' }

/** For each guard one change of the facts that it must refuse, and how. */
const REFUSED: [keyof typeof guards, Partial<GuardFacts>, number, string][] = [
  ['notKilled', { isKilled: true }, 409, 'killed'],
  ['fourEyes', { contributors: ['anna', 'ben'] }, 403, 'four_eyes'],
  ['independent', { featured: ['acme', 'globex'] }, 403, 'own_organisation'],
  ['ownSignOff', { actorSignOffs: [] }, 403, 'not_your_sign_off'],
  ['ownSignOff', { actorSignOffs: ['subject'] }, 403, 'not_your_sign_off'],
  ['ownSignOff', { signOff: 'safeguarding' }, 403, 'not_your_sign_off'],
  ['signOffOpen', { given: [editorial('cleo')] }, 409, 'already_signed_off'],
  ['signOffOpen', { given: [safeguarding('ben')] }, 403, 'one_sign_off_each'],
  ['approvalHolds', { contentHash: 'b'.repeat(64) }, 409, 'approval_void'],
  ['approvalHolds', { approvedHash: null }, 409, 'approval_void'],
  ['approvalHolds', { given: [editorial('ben')] }, 409, 'sign_off_missing'],
  ['approvalHolds', { given: [] }, 409, 'sign_off_missing'],
  ['approvalHolds', { contributors: ['cleo'] }, 409, 'four_eyes'],
  ['otherSignOffs', { given: [] }, 409, 'sign_off_missing'],
  ['otherSignOffs', { required: ['editorial', 'safeguarding', 'subject'] }, 409, 'sign_off_missing'],
  ['emergencyOpen', { emergency: null }, 409, 'no_emergency'],
  ['confirmedByAnother', { emergency: { by: 'ben' } }, 403, 'four_eyes'],
  ['confirmedByAnother', { contributors: ['ben'] }, 403, 'four_eyes'],
  ['inThePool', { assignee: 'cleo' }, 409, 'claimed'],
  ['inThePool', { assignee: 'ben' }, 409, 'claimed'],
  ['isScheduled', { isScheduled: false }, 409, 'not_scheduled'],
  ['notInRelease', { inRelease: 'Spring' }, 409, 'in_release'],
  ['isLive', { isLive: false }, 409, 'not_live'],
  ['conditionsMet', { conditions: [OBSTACLE] }, 422, 'open_comments'],
  ['fit', { obstacles: [OBSTACLE] }, 422, 'not_fit'],
  ['fitToPublish', { obstaclesToPublish: [OBSTACLE] }, 422, 'not_fit'],
  ['referencesLive', { deadReferences: [OBSTACLE] }, 422, 'not_fit'],
]

/** Guards that let pass what they must refuse. */
const holes = (checked: typeof guards): string[] =>
  REFUSED.filter(([name, change, status, code]) => {
    const refusal = checked[name](factsFor(name, change))
    return refusal?.status !== status || refusal.code !== code
  }).map(([name]) => name)

describe('guards', () => {
  it('let pass where nothing is wrong', () => {
    for (const name of Object.keys(guards) as (keyof typeof guards)[]) {
      expect(guards[name](factsFor(name)), name).toBeNull()
    }
  })

  it('refuse what they are for', () => {
    expect([...new Set(REFUSED.map(([name]) => name))].sort()).toEqual(Object.keys(guards).sort())
    expect(holes(guards)).toEqual([])
  })

  it.each(Object.keys(guards) as (keyof typeof guards)[])('a missing %s is found', (name) => {
    expect(holes({ ...guards, [name]: () => null })).toContain(name)
  })

  it.each([
    ['obstacles', ['fit']],
    ['obstaclesToPublish', ['fitToPublish']],
    ['deadReferences', ['referencesLive']],
    ['isLive', ['isLive']],
    ['isKilled', ['notKilled']],
    ['isScheduled', ['isScheduled']],
    ['inRelease', ['notInRelease']],
    ['assignee', ['inThePool']],
    ['featured', ['independent']],
    ['contentHash', ['approvalHolds']],
  ] as const)('a change of %s is the business of %j alone', (fact, expected) => {
    const wrong = REFUSED.find(([, change]) => fact in change)?.[1]
    const names = Object.keys(guards) as (keyof typeof guards)[]
    expect(names.filter((name) => guards[name](factsFor(name, wrong)) !== null)).toEqual(expected)
  })

  it('let the clock and guests pass where only people can be at fault', () => {
    for (const name of ['fourEyes', 'independent', 'signOffOpen', 'confirmedByAnother'] as const) {
      const nobody = { actor: null, actorOrganisation: null, signOff: 'subject' as const }
      expect(guards[name](factsFor(name, nobody)), name).toBeNull()
    }
  })

  it('an approval gives the sign-off that is asked for, else the first open one of the actor', () => {
    const both = { ...FACTS, actorSignOffs: ['editorial', 'safeguarding'] as const }
    expect(signOffOf(both)).toBe('editorial')
    expect(signOffOf({ ...both, given: [editorial('x')] })).toBe('safeguarding')
    expect(signOffOf({ ...both, given: [editorial('x'), safeguarding('y')] })).toBe('editorial')
    expect(signOffOf({ ...both, signOff: 'safeguarding' })).toBe('safeguarding')
    expect(signOffOf({ ...both, actorSignOffs: ['subject'] })).toBeNull()
  })

  it('any two sign-offs of an approval are of two people', () => {
    const person = fc.constantFrom('anna', 'ben', 'cleo')
    const kind = fc.constantFrom('editorial' as const, 'safeguarding' as const)
    fc.assert(
      fc.property(fc.array(fc.record({ by: person, kind })), (tries) => {
        const given: { kind: SignOff; by: string; at: string }[] = []
        for (const { by, kind: signOff } of tries) {
          const facts = { ...FACTS, actor: by, given, signOff, contributors: ['anna'] }
          if (guards.fourEyes(facts) === null && guards.signOffOpen(facts) === null) {
            given.push({ kind: signOff, by, at: AT })
          }
        }
        expect(new Set(given.map(({ by }) => by)).size).toBe(given.length)
        expect(given.some(({ by }) => by === 'anna')).toBe(false)
      }),
    )
  })

  it('four eyes: exactly whoever contributed is refused', () => {
    const person = fc.constantFrom('anna', 'ben', 'cleo', 'dora')
    fc.assert(
      fc.property(person, fc.uniqueArray(person), (actor, contributors) => {
        const refusal = guards.fourEyes({ ...FACTS, actor, contributors })
        expect(refusal !== null).toBe(contributors.includes(actor))
      }),
    )
  })

  it('a void approval names both hashes', () => {
    const { expected, current } = guards.approvalHolds(factsFor('approvalHolds', { contentHash: 'b' })) ?? {}
    expect([expected, current]).toEqual([FACTS.approvedHash, 'b'])
    expect(guards.approvalHolds({ ...FACTS, approvedHash: null })?.expected).toBeUndefined()
  })

  it('do not ask whether there was an emergency of those who contributed', () => {
    const facts = { ...FACTS, emergency: null, contributors: ['ben'] }
    expect(guards.confirmedByAnother(facts)?.code).toBe('four_eyes')
    expect(guards.confirmedByAnother({ ...facts, contributors: [] })).toBeNull()
  })

  it('a guest’s sign-off is nobody’s who contributed', () => {
    const given = [safeguarding('cleo'), editorial('ben'), { kind: 'subject' as const, by: null, at: AT }]
    expect(guards.approvalHolds({ ...FACTS, given })).toBeNull()
  })

  it('say what is wrong, and what can be done about it', () => {
    const said = REFUSED.map(([name, change]) => guards[name](factsFor(name, change))?.message)
    expect([...new Set(said)]).toEqual([
      'Safeguarding killed this entry, and it stays closed. Duplicate it to begin anew from a clean draft.',
      'You contributed to this revision, so somebody else has to review it.',
      'This entry is about the organisation that you belong to, so somebody else has to review it.',
      'This entry needs no sign-off that your role can give.',
      'The safeguarding sign-off is not yours to give.',
      'This revision has its editorial sign-off already.',
      'You signed this revision off already; somebody else has to give this one.',
      'The content or the rights of a photograph changed since the approval. It needs a new review.',
      'Sign-offs that are missing: safeguarding.',
      'Sign-offs that are missing: editorial, safeguarding.',
      'A sign-off came from somebody who contributed since. It needs a new review.',
      'An emergency stands in for the editorial sign-off alone. Missing: safeguarding.',
      'An emergency stands in for the editorial sign-off alone. Missing: subject.',
      'There is no emergency publication to confirm.',
      'Whoever published it or contributed to it cannot confirm it. Somebody else has to.',
      'Somebody else has this review. Ask to have it handed over.',
      'This review is yours already.',
      'Nothing is scheduled for this entry.',
      'It goes live with the release “Spring”. Unschedule the release, or take the entry out of it, first.',
      'This entry is not live: there is nothing to withdraw.',
      'One open comment is a condition of approval. Resolve it first.',
      'One thing stands in the way.',
    ])
    const required = ['editorial', 'safeguarding', 'subject'] as const
    expect(guards.otherSignOffs({ ...FACTS, required, given: [] })?.message).toMatch(
      /: safeguarding, subject\.$/,
    )
  })

  it('count what stands in the way, and list all of it', () => {
    expect(guards.fit({ ...FACTS, obstacles: [OBSTACLE] })?.message).toBe('One thing stands in the way.')
    const two = [OBSTACLE, { ...OBSTACLE, path: 'slug' }]
    expect(guards.fit({ ...FACTS, obstacles: two })).toMatchObject({
      message: '2 things stand in the way.',
      obstacles: two,
    })
  })
})
