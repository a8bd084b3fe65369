import { describe, expect, it } from 'vitest'
import { type Candidate, matchAccount } from './match'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const sso: Candidate = { id: 'a', signInWith: 'sso' }
const linked: Candidate = { ...sso, ssoSubject: 'https://login.example 1' }
const verified = { verifiedEmail: 'a@example.org' }
const unverified = { verifiedEmail: null }

describe('as whom an identity signs in', () => {
  it.each([
    ['linked before', unverified, { bySubject: linked, byEmail: null }, { account: linked, links: false }],
    ['first time, by address', verified, { bySubject: null, byEmail: sso }, { account: sso, links: true }],
    [
      'linked before, with the address of another',
      verified,
      { bySubject: linked, byEmail: { ...sso, id: 'b' } },
      { account: linked, links: false },
    ],
    [
      'lock that is over',
      verified,
      { bySubject: null, byEmail: { ...sso, lockUntil: '2026-11-24T11:59:59Z' } },
      { links: true },
    ],
  ])('%s: signs in', (_, identity, found, expected) => {
    expect(matchAccount(identity, found, NOW)).toMatchObject(expected)
  })

  it.each([
    ['unknown', verified, { bySubject: null, byEmail: null }, 'sso_no_account'],
    ['unknown and unverified', unverified, { bySubject: null, byEmail: null }, 'sso_unverified'],
    [
      'the address of an account that is linked to another subject',
      verified,
      { bySubject: null, byEmail: linked },
      'sso_no_account',
    ],
    [
      'an account that signs in with a password',
      verified,
      { bySubject: null, byEmail: { ...sso, signInWith: 'password' as const } },
      'sso_no_account',
    ],
    [
      'an account that says nothing of it',
      verified,
      { bySubject: null, byEmail: { id: 'a' } },
      'sso_no_account',
    ],
    [
      'an account that was linked and went back to a password',
      verified,
      { bySubject: { ...linked, signInWith: 'password' as const }, byEmail: null },
      'sso_no_account',
    ],
    ['disabled', verified, { bySubject: { ...linked, disabled: true }, byEmail: null }, 'account_disabled'],
    [
      'locked',
      verified,
      { bySubject: { ...linked, lockUntil: '2026-11-24T12:00:01Z' }, byEmail: null },
      'account_locked',
    ],
  ])('%s: is refused', (_, identity, found, refused) => {
    expect(matchAccount(identity, found, NOW)).toEqual({ refused })
  })
})
