import type { CollectionConfig, FieldAccess } from 'payload'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import { LOCALE_LABELS, LOCALES } from '../../src/config/vocabulary'
import { optionsOf, SHORT_TEXT } from '../entry/fields'
import { notificationFields } from './notifications'
import { passwordReset } from './password-reset'
import { endSessionsOnChange, refuseDisabled } from './sessions'

const ROLE_LABELS = {
  editor: 'Editor: drafts, submits, publishes what was approved',
  reviewer: 'Reviewer: approves, or asks for changes',
  safeguarding: 'Safeguarding: may withdraw at once',
  administrator: 'Administrator: users, roles, front ends',
}

const LOGIN_TRIES = 5
const LOCK_MILLISECONDS = 10 * 60 * 1000
const SESSION_SECONDS = 8 * 60 * 60

const administratorsOnly: { create: FieldAccess; update: FieldAccess } = {
  create: ({ req }) => permissions.administer(req.user),
  update: ({ req }) => permissions.administer(req.user),
}

/** People of the newsroom. */
export const users = ({ publicUrl }: { publicUrl: string }): CollectionConfig => ({
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
    beforeLogin: [refuseDisabled],
    beforeChange: [endSessionsOnChange],
  },
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
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      access: administratorsOnly,
      admin: { description: 'A disabled account cannot sign in, and its sessions end at once.' },
    },
  ],
})
