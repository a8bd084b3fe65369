import type { Field, FieldAccess } from 'payload'
import { permissions } from '../../access/permissions'
import { mustEnrol, type SecondFactorSetting } from '../../src/auth/must-enrol'
import { optionsOf } from '../entry/fields'

const nobody = () => false

export const administratorsOnly: { create: FieldAccess; update: FieldAccess } = {
  create: ({ req }) => permissions.administer(req.user),
  update: ({ req }) => permissions.administer(req.user),
}

const own: FieldAccess = ({ req, doc, id }) => req.user != null && req.user.id === (doc?.id ?? id)

const ownOrAdministrator: FieldAccess = (args) => own(args) || permissions.administer(args.req.user)

const SIGN_IN = { password: 'With a password', sso: 'Through the provider of single sign-on' }

interface SecurityOptions {
  secondFactor: SecondFactorSetting
  /** Whether there is a provider of single sign-on. */
  sso: boolean
}

/** How somebody signs in. What the portal alone may know of it stands in the collection `second-factors`. */
export const securityFields = ({ secondFactor, sso }: SecurityOptions): Field[] => [
  {
    name: 'signInWith',
    label: 'Signs in',
    type: 'select',
    defaultValue: 'password',
    options: optionsOf(SIGN_IN),
    access: { ...administratorsOnly, read: ownOrAdministrator },
    admin: {
      condition: () => sso,
      description:
        'Through the provider: the password no longer works, and the provider asks for the second factor.',
    },
  },
  {
    /** Issuer and subject at the provider, once somebody has signed in through it. */
    name: 'ssoSubject',
    type: 'text',
    index: true,
    hidden: true,
    access: { create: nobody, read: nobody, update: nobody },
  },
  {
    name: 'secondFactor',
    label: 'Second factor is set up',
    type: 'checkbox',
    defaultValue: false,
    access: { create: nobody, read: ownOrAdministrator, update: nobody },
    admin: {
      components: { Field: '/src/admin/account/SecondFactorField#SecondFactorField' },
      disableBulkEdit: true,
    },
  },
  {
    name: 'mustEnrol',
    type: 'checkbox',
    virtual: true,
    access: { create: nobody, read: own, update: nobody },
    hooks: { afterRead: [({ siblingData }) => mustEnrol(secondFactor, siblingData)] },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  },
]
