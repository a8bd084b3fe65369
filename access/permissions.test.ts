import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../src/config/vocabulary'
import { type Permission, permissions } from './permissions'
import type { Actor } from './roles'

/** The matrix of roles, written by hand: who holds what. Whoever is not named does not. */
const MATRIX: Record<Permission, readonly Role[]> = {
  draft: ['editor', 'administrator'],
  submit: ['editor', 'administrator'],
  reopen: ['editor', 'administrator'],
  review: ['reviewer'],
  safeguard: ['safeguarding'],
  signOff: ['reviewer', 'safeguarding'],
  assign: ['editor', 'reviewer', 'safeguarding', 'administrator'],
  publishInEmergency: ['administrator'],
  confirmEmergency: ['reviewer', 'safeguarding', 'administrator'],
  kill: ['safeguarding'],
  publish: ['editor', 'administrator'],
  withdraw: ['editor', 'reviewer', 'safeguarding', 'administrator'],
  readDrafts: ['editor', 'reviewer', 'safeguarding', 'administrator'],
  readAuditLog: ['reviewer', 'safeguarding', 'administrator'],
  comment: ['editor', 'reviewer', 'safeguarding', 'administrator'],
  setConditions: ['reviewer', 'safeguarding'],
  inviteGuests: ['editor', 'safeguarding', 'administrator'],
  sharePreviews: ['editor', 'safeguarding', 'administrator'],
  knowGuests: ['safeguarding', 'administrator'],
  administer: ['administrator'],
}
const NAMES = Object.keys(MATRIX) as Permission[]

type Permissions = Record<Permission, (actor: Actor | null | undefined) => boolean>

const actor = (roles: readonly Role[], disabled = false): Actor => ({ id: 'u1', roles, disabled })

/** Every place where permissions differ from the matrix, as `permission role`. */
const differences = (checked: Permissions): string[] =>
  NAMES.flatMap((name) =>
    ROLES.filter((role) => checked[name](actor([role])) !== MATRIX[name].includes(role)).map(
      (role) => `${name} ${role}`,
    ),
  )

describe('permissions', () => {
  it('are those of the matrix, no more and no fewer', () => {
    expect(Object.keys(permissions).sort()).toEqual([...NAMES].sort())
    expect(differences(permissions)).toEqual([])
  })

  it.each([
    ['a reviewer who may publish', 'publish reviewer', { publish: () => true }],
    ['an administrator who may review', 'review administrator', { review: permissions.withdraw }],
    ['an editor who may not draft', 'draft editor', { draft: permissions.administer }],
  ])('the matrix finds %s', (_, found, bug) => {
    expect(differences({ ...permissions, ...bug })).toContain(found)
  })

  it.each(NAMES)('%s is of nobody who is not signed in, holds no role or an unknown one', (name) => {
    const unknown = { id: 'u1', roles: ['owner', 'admin', ''] } as unknown as Actor
    for (const nobody of [null, undefined, actor([]), { id: 'u1' }, { id: 'u1', roles: null }, unknown]) {
      expect(permissions[name](nobody)).toBe(false)
    }
  })

  it('of several roles are those of each together', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.subarray([...ROLES]), (name, roles) => {
        expect(permissions[name](actor(roles))).toBe(roles.some((role) => MATRIX[name].includes(role)))
      }),
    )
  })

  it.each(NAMES)('%s waits until a second factor that is asked for is set up', (name) => {
    expect(permissions[name]({ ...actor(ROLES), mustEnrol: true })).toBe(false)
    for (const mustEnrol of [false, null, undefined]) {
      expect(permissions[name]({ ...actor(ROLES), mustEnrol })).toBe(true)
    }
  })

  it('end with the account, whatever its roles', () => {
    for (const name of NAMES) {
      expect(permissions[name](actor(ROLES, true))).toBe(false)
      expect(permissions[name](actor(ROLES, false))).toBe(true)
    }
  })
})
