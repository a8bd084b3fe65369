import type { TypedUser } from 'payload'
import { describe, expect, it } from 'vitest'
import { type ActingParty, mayTake, partyOf } from './actor'
import { TRANSITIONS } from './transitions'

const user = (given: object): TypedUser => ({ id: 'u1', roles: ['reviewer'], ...given }) as TypedUser

describe('the acting party', () => {
  it.each([
    [undefined, null],
    [null, null],
    ['', null],
    ['o1', 'o1'],
    [7, '7'],
    [{ id: 'o1', name: 'x' }, 'o1'],
  ])('with an organisation %j belongs to %j', (organisation, expected) => {
    expect(partyOf(user({ organisation }))).toMatchObject({
      id: 'u1',
      organisation: expected,
      system: null,
      link: null,
    })
  })

  it('may give the sign-offs of its roles', () => {
    expect(partyOf(user({ roles: ['reviewer', 'safeguarding'] })).signOffs).toEqual([
      'editorial',
      'safeguarding',
    ])
    expect(partyOf(user({ roles: ['editor'] })).signOffs).toEqual([])
    expect(partyOf(user({ roles: ['reviewer'], disabled: true })).signOffs).toEqual([])
  })

  it('without an account is the clock, or a guest by a link', () => {
    expect(partyOf({ system: 'clock' })).toEqual({
      user: null,
      system: 'clock',
      id: null,
      organisation: null,
      link: null,
      signOffs: [],
    })
    expect(partyOf({ system: 'guest', link: 'l1' })).toMatchObject({ link: 'l1', signOffs: ['subject'] })
  })

  it.each<[string, ActingParty, keyof typeof TRANSITIONS, boolean]>([
    ['a guest may approve', { system: 'guest' }, 'approve', true],
    ['a guest may not publish', { system: 'guest' }, 'publish', false],
    ['the clock may publish', { system: 'clock' }, 'publish', true],
    ['the clock may not submit', { system: 'clock' }, 'submit', false],
    ['a reviewer may approve', user({}), 'approve', true],
    ['a reviewer may not publish', user({}), 'publish', false],
    ['a disabled account may nothing', user({ disabled: true }), 'approve', false],
  ])('%s', (_, party, action, may) => {
    expect(mayTake(partyOf(party), TRANSITIONS[action])).toBe(may)
  })

  it('that is nobody may nothing', () => {
    const nobody = { ...partyOf({ system: 'clock' }), system: null }
    expect(mayTake(nobody, TRANSITIONS.submit)).toBe(false)
  })
})
