import type { Role } from '../src/config/vocabulary'

/** Whoever asks: the signed-in user as far as access depends on it. Nobody is `null`. */
export interface Actor {
  id: string
  roles?: readonly Role[] | null
  disabled?: boolean | null
  /** Their role asks for a second factor and they have none yet. Computed by the server whenever an account is read. */
  mustEnrol?: boolean | null
}

/**
 * @returns whether the actor holds at least one of the roles. A disabled account holds none, and neither does one that still has to set
 *   up its second factor: it may do nothing but that.
 */
export const holds = (actor: Actor | null | undefined, ...roles: Role[]): boolean =>
  !!actor &&
  actor.disabled !== true &&
  actor.mustEnrol !== true &&
  (actor.roles ?? []).some((role) => roles.includes(role))
