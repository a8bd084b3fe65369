import { timeZoneOr } from '../../config/time-zone'
import type { Role } from '../../config/vocabulary'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../config/vocabulary'
import { PREFERENCES, type Preference } from '../kinds'

/** An account as far as mail depends on it. */
export interface Recipient {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  organisation: string | null
  disabled: boolean
  locale: Locale
  timeZone: string
  preference: Preference
}

/** An account as the database answers it. */
export interface Account {
  id: string | number
  name?: string | null
  email?: string | null
  roles?: readonly Role[] | null
  organisation?: unknown
  disabled?: boolean | null
  language?: string | null
  timeZone?: string | null
  notifications?: string | null
}

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}

export const recipientOf = (account: Account): Recipient => ({
  id: String(account.id),
  name: account.name ?? '',
  email: account.email ?? '',
  roles: account.roles ?? [],
  organisation: idOf(account.organisation),
  disabled: account.disabled === true,
  locale: LOCALES.find((known) => known === account.language) ?? DEFAULT_LOCALE,
  timeZone: timeZoneOr(account.timeZone),
  preference: PREFERENCES.find((known) => known === account.notifications) ?? 'at-once',
})
