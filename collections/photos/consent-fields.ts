import type { Field } from 'payload'
import { CONSENT_GIVERS } from '../../src/config/vocabulary'
import { privateText } from '../private/private-text'
import { words } from './labels'
import { CHANNEL_OPTIONS, moment, SERVER_ONLY } from './rights-fields'

const LONGEST_REFERENCE = 200

const showsPeople = (data: { shows?: unknown } | undefined) => data?.shows !== 'none'

/** Who is shown, and what they, or their guardians, said yes to. */
export const consentFields: Field[] = [
  {
    name: 'identifiable',
    label: words('consent_identifiable'),
    type: 'checkbox',
    defaultValue: true,
    admin: { description: words('consent_identifiableHelp'), condition: showsPeople },
  },
  {
    name: 'protectIdentity',
    label: words('consent_protect'),
    type: 'checkbox',
    defaultValue: false,
    admin: { description: words('consent_protectHelp'), condition: showsPeople },
  },
  {
    name: 'identityConfirmedBy',
    type: 'relationship',
    relationTo: 'users',
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true },
  },
  {
    name: 'consent',
    label: words('consent_consent'),
    type: 'group',
    admin: { description: words('consent_help'), condition: showsPeople },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'reference',
            label: words('consent_reference'),
            type: 'text',
            maxLength: LONGEST_REFERENCE,
            admin: { description: words('consent_referenceHelp') },
          },
          {
            name: 'givenBy',
            label: words('consent_givenBy'),
            type: 'select',
            options: CONSENT_GIVERS.map((value) => ({ value, label: words(`consent_by_${value}`) })),
          },
        ],
      },
      {
        name: 'scope',
        label: words('consent_scope'),
        type: 'select',
        hasMany: true,
        options: CHANNEL_OPTIONS,
        admin: { description: words('consent_scopeHelp') },
      },
      {
        type: 'row',
        fields: [moment('date', 'consent_date'), moment('until', 'consent_until', 'rights_untilHelp')],
      },
      privateText({
        name: 'birthYear',
        label: 'Year of birth of the oldest child shown',
        description:
          'Four digits. Encrypted: only safeguarding can read it again. A guardian’s consent falls due when that child may be 18.',
        kind: 'year',
      }),
      privateText({
        name: 'contact',
        label: 'Who gave it, and how to reach them',
        description: 'Encrypted: only safeguarding can read it again.',
        kind: 'textarea',
      }),
      { name: 'withdrawnAt', type: 'date', access: SERVER_ONLY, admin: { hidden: true } },
      {
        name: 'recordedBy',
        type: 'relationship',
        relationTo: 'users',
        access: SERVER_ONLY,
        admin: { hidden: true },
      },
    ],
  },
]
