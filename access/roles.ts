import type { Role } from '../src/config/vocabulary'

/** Whoever asks: the signed-in user as far as access depends on it. Nobody is `null`. */
export interface Actor {
  id: string
  roles?: readonly Role[] | null
  disabled?: boolean | null
}

/** @returns whether the actor holds at least one of the roles. A disabled account holds none. */
export const holds = (actor: Actor | null | undefined, ...roles: Role[]): boolean =>
  !!actor && actor.disabled !== true && (actor.roles ?? []).some((role) => roles.includes(role))
