import type { CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import type { Env } from '../../src/config/env'
import { LOCALE_LABELS, LOCALES } from '../../src/config/vocabulary'
import { optionsOf, SHORT_TEXT } from '../entry/fields'
import { auditAccountChange } from './audit'
import { nameRefusal } from './name-refusal'
import { notificationFields, resetRequestedAt } from './notifications'
import { passwordReset } from './password-reset'
import { secondFactorEndpoints } from './second-factor/endpoints'
import { administratorsOnly, securityFields } from './security-fields'
import { endSessionsOnChange } from './sessions'
import { answerReset, checkSignIn } from './sign-in'
import { noteSignIn } from './sign-in-context'

const ROLE_LABELS = {
  editor: 'Editor: drafts, submits, publishes what was approved',
  reviewer: 'Reviewer: approves, or asks for changes',
  safeguarding: 'Safeguarding: may withdraw at once',
  administrator: 'Administrator: users, roles, front ends',
}

const LOGIN_TRIES = 5
const LOCK_MILLISECONDS = 10 * 60 * 1000
const SESSION_SECONDS = 8 * 60 * 60

type UsersEnv = Pick<Env, 'publicUrl' | 'secondFactor' | 'oidc' | 'siteName'>

/** People of the newsroom. */
export const users = ({ publicUrl, secondFactor, oidc, siteName }: UsersEnv): CollectionConfig => ({
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'disabled'],
    group: 'Administration',
    hidden: ({ user }) => !permissions.administer(user as never),
  },
  auth: {
    maxLoginAttempts: LOGIN_TRIES,
    lockTime: LOCK_MILLISECONDS,
    tokenExpiration: SESSION_SECONDS,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: publicUrl.startsWith('https://') },
    forgotPassword: passwordReset,
  },
  access: {
    create: ({ req }) => permissions.administer(req.user),
    read: ({ req }) => rules.readableUsers(req.user),
    update: ({ req }) => rules.ownAccountOrAdministrator(req.user),
    // Accounts are disabled, not deleted: the audit log names them.
    delete: () => false,
    unlock: ({ req }) => permissions.administer(req.user),
    admin: ({ req }) => permissions.readDrafts(req.user as never),
  },
  hooks: {
    beforeOperation: [noteSignIn],
    beforeLogin: [checkSignIn],
    afterOperation: [answerReset],
    beforeChange: [endSessionsOnChange],
    afterChange: [auditAccountChange],
    afterError: [nameRefusal],
  },
  endpoints: secondFactorEndpoints({ secondFactor, siteName }),
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: SHORT_TEXT },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['editor'],
      options: optionsOf(ROLE_LABELS),
      access: administratorsOnly,
      admin: { description: 'Nobody approves a revision they contributed to, whatever roles they hold.' },
    },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations', access: administratorsOnly },
    {
      name: 'language',
      label: 'Language of mails',
      type: 'select',
      defaultValue: 'en',
      options: LOCALES.map((value) => ({ value, label: LOCALE_LABELS[value].label })),
    },
    ...notificationFields,
    resetRequestedAt,
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      access: administratorsOnly,
      admin: { description: 'A disabled account cannot sign in, and its sessions end at once.' },
    },
    ...securityFields({ secondFactor, sso: oidc !== null }),
  ],
})
