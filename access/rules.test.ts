import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../src/config/vocabulary'
import type { Actor } from './roles'
import { rules } from './rules'

type RuleName = keyof typeof rules
type Reach = boolean | Where
type Rules = Record<RuleName, (actor: Actor | null | undefined) => Reach>

const ID = 'u1'
const NEVER_LIVE: Where = { publishedAt: { exists: false } }
const OWN_NEVER_LIVE: Where = { and: [NEVER_LIVE, { author: { equals: ID } }] }
const UNRELEASED: Where = { state: { in: ['open', 'failed'] } }
const OWN_ROWS: Where = { author: { equals: ID } }
const OWN: Where = { user: { equals: ID } }
const OWN_ACCOUNT: Where = { id: { equals: ID } }

/** What each role reaches, written by hand. */
const MATRIX: Record<RuleName, Record<Role, Reach>> = {
  readableEntries: { editor: true, reviewer: true, safeguarding: true, administrator: true },
  deletableEntries: {
    editor: OWN_NEVER_LIVE,
    reviewer: false,
    safeguarding: false,
    administrator: NEVER_LIVE,
  },
  deletableReleases: {
    editor: UNRELEASED,
    reviewer: false,
    safeguarding: false,
    administrator: UNRELEASED,
  },
  readableAuditRows: { editor: OWN_ROWS, reviewer: true, safeguarding: true, administrator: true },
  readableComments: { editor: true, reviewer: true, safeguarding: true, administrator: true },
  readableUsers: { editor: true, reviewer: true, safeguarding: true, administrator: true },
  ownRows: { editor: OWN, reviewer: OWN, safeguarding: OWN, administrator: OWN },
  ownAccountOrAdministrator: {
    editor: OWN_ACCOUNT,
    reviewer: OWN_ACCOUNT,
    safeguarding: OWN_ACCOUNT,
    administrator: true,
  },
}
const NAMES = Object.keys(MATRIX) as RuleName[]

const actor = (roles: readonly Role[], disabled = false): Actor => ({ id: ID, roles, disabled })
const same = (a: Reach, b: Reach) => JSON.stringify(a) === JSON.stringify(b)

const differences = (checked: Rules): string[] =>
  NAMES.flatMap((name) =>
    ROLES.filter((role) => !same(checked[name](actor([role])), MATRIX[name][role])).map(
      (role) => `${name} ${role}`,
    ),
  )

describe('rules', () => {
  it('reach what the matrix says', () => {
    expect(Object.keys(rules).sort()).toEqual([...NAMES].sort())
    expect(differences(rules)).toEqual([])
  })

  it.each([
    [
      'entries once live that can be deleted',
      'deletableEntries administrator',
      { deletableEntries: () => true },
    ],
    [
      'other people’s drafts that can be deleted',
      'deletableEntries editor',
      { deletableEntries: (): Where => NEVER_LIVE },
    ],
    ['the whole log for an editor', 'readableAuditRows editor', { readableAuditRows: rules.readableEntries }],
  ])('the matrix finds %s', (_, found, bug) => {
    expect(differences({ ...rules, ...bug })).toContain(found)
  })

  it.each(NAMES)('%s is nothing for nobody, for no role and for a disabled account', (name) => {
    for (const nobody of [null, undefined, actor([]), { id: ID }, actor(ROLES, true)]) {
      expect(rules[name](nobody)).toBe(false)
    }
  })

  it('whoever has to set up a second factor first reaches their own account, to read it, and nothing else', () => {
    const pending = { ...actor(ROLES), mustEnrol: true }
    for (const name of NAMES) {
      expect([name, rules[name](pending)]).toEqual([name, name === 'readableUsers' ? OWN_ACCOUNT : false])
    }
    expect(rules.readableUsers({ ...pending, disabled: true })).toBe(false)
  })

  it.each<[RuleName, Role[], Reach]>([
    ['readableAuditRows', ['editor', 'reviewer'], true],
    ['readableAuditRows', ['editor', 'safeguarding'], true],
    ['deletableEntries', ['editor', 'reviewer'], OWN_NEVER_LIVE],
    ['deletableEntries', ['editor', 'administrator'], NEVER_LIVE],
    ['deletableEntries', ['reviewer', 'safeguarding'], false],
    ['ownAccountOrAdministrator', ['reviewer', 'administrator'], true],
    ['ownAccountOrAdministrator', ['editor', 'reviewer'], OWN_ACCOUNT],
  ])('%s of %j together is the wider of the two', (name, roles, expected) => {
    expect(rules[name](actor(roles))).toEqual(expected)
    expect(rules[name](actor([...roles].reverse()))).toEqual(expected)
  })
})
