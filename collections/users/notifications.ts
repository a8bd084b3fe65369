import type { DateField, Field } from 'payload'
import { isTimeZone } from '../../src/config/time-zone'

const PREFERENCE_LABELS = [
  { value: 'at-once', label: 'At once' },
  { value: 'daily', label: 'One summary a day, at 7 in the morning' },
  { value: 'none', label: 'None' },
]

/** How somebody wants to be told, and by which clock. Everybody chooses for themselves. */
export const notificationFields: Field[] = [
  {
    name: 'notifications',
    label: 'Mails about entries',
    type: 'select',
    defaultValue: 'at-once',
    options: PREFERENCE_LABELS,
    admin: { description: 'Emergencies are always told at once.' },
  },
  {
    name: 'timeZone',
    label: 'Time zone',
    type: 'text',
    maxLength: 64,
    validate: (value: unknown) =>
      value === undefined || value === null || value === '' || isTimeZone(value)
        ? true
        : 'Choose a time zone by its name, for example “Africa/Nairobi”.',
    admin: { components: { Field: '/src/admin/mail/TimeZoneField#TimeZoneField' } },
  },
]

/**
 * Payload takes this column away where it does not space requests for a new password by itself (see password-reset.ts). It stays, so
 * that no migration of a newsroom's accounts has to drop anything.
 */
export const resetRequestedAt: DateField = {
  name: 'resetPasswordRequestedAt',
  type: 'date',
  access: { create: () => false, update: () => false },
  hidden: true,
}
