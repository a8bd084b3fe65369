import type { TypedUser } from 'payload'
import { permissions } from '../../access/permissions'
import type { Actor } from '../../access/roles'
import type { SignOff } from '../config/vocabulary'
import { SIGN_OFFS } from '../config/vocabulary'
import { SIGN_OFF_PERMISSION } from './sign-offs'
import type { SystemActorName, Transition } from './transitions'

/** Whoever takes actions without an account. The code that speaks for it has checked that it may. */
export interface SystemActor {
  system: SystemActorName
  /** Of a guest: id of the link, for the audit log. */
  link?: string
}

export type ActingParty = TypedUser | SystemActor

/** The acting party as the rules see it. */
export interface Party {
  /** Null for the clock and for guests. */
  user: TypedUser | null
  system: SystemActorName | null
  /** Id of the account, null without one. */
  id: string | null
  organisation: string | null
  /** Id of the guest's link, null without one. */
  link: string | null
  signOffs: readonly SignOff[]
}

const isSystem = (party: ActingParty): party is SystemActor => 'system' in party

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  return String(typeof value === 'object' && 'id' in value ? value.id : value)
}

export const actorOf = (user: TypedUser): Actor => ({
  id: String(user.id),
  roles: user.roles,
  disabled: user.disabled,
})

export function partyOf(acting: ActingParty): Party {
  if (isSystem(acting)) {
    const signOffs: SignOff[] = acting.system === 'guest' ? ['subject'] : []
    const { system, link = null } = acting
    return { user: null, system, id: null, organisation: null, link, signOffs }
  }
  const actor = actorOf(acting)
  const signOffs = SIGN_OFFS.filter((kind) => {
    const permission = SIGN_OFF_PERMISSION[kind]
    return permission !== null && permissions[permission](actor)
  })
  const organisation = idOf(acting.organisation)
  return { user: acting, system: null, id: actor.id, organisation, link: null, signOffs }
}

/** @returns whether the table lets this party take the action at all */
export function mayTake({ user, system }: Party, transition: Transition): boolean {
  if (system) return transition.alsoBy?.includes(system) ?? false
  return permissions[transition.permission](user ? actorOf(user) : null)
}
