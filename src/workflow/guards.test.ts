import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GuardFacts, guards } from './guards'

const FACTS: GuardFacts = {
  actor: 'ben',
  contributors: ['anna'],
  contentHash: 'a'.repeat(64),
  approvedHash: 'a'.repeat(64),
  isLive: true,
  obstacles: [],
  deadReferences: [],
}
const OBSTACLE = { path: 'title', code: 'required', message: 'The title is missing.' }

/** For each guard one change of the facts that it must refuse, and how. */
const REFUSED: [keyof typeof guards, Partial<GuardFacts>, number, string][] = [
  ['fourEyes', { contributors: ['anna', 'ben'] }, 403, 'four_eyes'],
  ['approvalHolds', { contentHash: 'b'.repeat(64) }, 409, 'approval_void'],
  ['approvalHolds', { approvedHash: null }, 409, 'approval_void'],
  ['isLive', { isLive: false }, 409, 'not_live'],
  ['fit', { obstacles: [OBSTACLE] }, 422, 'not_fit'],
  ['referencesLive', { deadReferences: [OBSTACLE] }, 422, 'not_fit'],
]

/** Guards that let pass what they must refuse. */
const holes = (checked: typeof guards): string[] =>
  REFUSED.filter(([name, change, status, code]) => {
    const refusal = checked[name]({ ...FACTS, ...change })
    return refusal?.status !== status || refusal.code !== code
  }).map(([name]) => name)

describe('guards', () => {
  it('let pass where nothing is wrong', () => {
    for (const guard of Object.values(guards)) expect(guard(FACTS)).toBeNull()
  })

  it('refuse what they are for', () => {
    expect([...new Set(REFUSED.map(([name]) => name))].sort()).toEqual(Object.keys(guards).sort())
    expect(holes(guards)).toEqual([])
  })

  it.each(Object.keys(guards) as (keyof typeof guards)[])('a missing %s is found', (name) => {
    expect(holes({ ...guards, [name]: () => null })).toContain(name)
  })

  it('each looks at its own facts alone', () => {
    for (const [name, change] of REFUSED) {
      const refusing = Object.keys(guards).filter(
        (other) => guards[other as keyof typeof guards]({ ...FACTS, ...change }) !== null,
      )
      expect(refusing).toEqual([name])
    }
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
    const { expected, current } = guards.approvalHolds({ ...FACTS, contentHash: 'b' }) ?? {}
    expect([expected, current]).toEqual([FACTS.approvedHash, 'b'])
    expect(guards.approvalHolds({ ...FACTS, approvedHash: null })?.expected).toBeUndefined()
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
