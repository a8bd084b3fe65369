import type { Payload } from 'payload'
import type { SecondFactorSetting } from '../../auth/must-enrol'

interface SignInSettings {
  secondFactor: SecondFactorSetting
  /** What people call the provider of single sign-on; null where there is none. */
  sso: string | null
}

/** @returns what our screens have to know of the environment, as the configuration keeps it */
export const signInSettings = ({ config }: Payload): SignInSettings =>
  (config.custom as { signIn: SignInSettings }).signIn
