'use client'
import { useAuth } from '@payloadcms/ui'
import type { User } from '../../payload-types'

/** The time zone of whoever is signed in: that of their account, else of their browser. IANA name. */
export function useTimeZone(): string {
  const { user } = useAuth<User>()
  return user?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone
}
