import type { Role } from '../config/vocabulary'

/** Who decides what goes live, and who gives roles. */
const NEEDS_SECOND_FACTOR: readonly Role[] = ['reviewer', 'safeguarding', 'administrator']

interface Account {
  roles?: readonly Role[] | null
  /** `sso`: the provider asks for the second factor. */
  signInWith?: 'password' | 'sso' | null
  /** Whether a second factor is set up and confirmed. */
  secondFactor?: boolean | null
}

export type SecondFactorSetting = 'optional' | 'required'

/** @returns whether an account with these roles may not do without a second factor */
export const needsSecondFactor = (setting: SecondFactorSetting, { roles, signInWith }: Account): boolean =>
  setting === 'required' &&
  signInWith !== 'sso' &&
  (roles ?? []).some((role) => NEEDS_SECOND_FACTOR.includes(role))

/** @returns whether an account can do nothing before it has set up a second factor */
export const mustEnrol = (setting: SecondFactorSetting, account: Account): boolean =>
  needsSecondFactor(setting, account) && account.secondFactor !== true
