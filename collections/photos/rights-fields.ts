import type { DateField, Field } from 'payload'
import { CHANNELS, FITNESS_CODES } from '../../src/config/vocabulary'
import { words } from './labels'

const nobody = () => false
/** Written by the portal alone, past field access. */
export const SERVER_ONLY = { create: nobody, update: nobody }

const LONGEST_NOTE = 2_000

export const CHANNEL_OPTIONS = CHANNELS.map((channel) => ({
  value: channel,
  label: words(`rights_channel_${channel}`),
}))

export const moment = (
  name: string,
  label: Parameters<typeof words>[0],
  description?: Parameters<typeof words>[0],
): DateField => ({
  name,
  label: words(label),
  type: 'date',
  admin: {
    date: { pickerAppearance: 'dayAndTime' },
    ...(description ? { description: words(description) } : {}),
  },
})

const endAfterBegin = (value: unknown, { siblingData }: { siblingData: unknown }): true | string => {
  const { from } = (siblingData ?? {}) as { from?: string | null }
  return !value || !from || Date.parse(String(value)) > Date.parse(from)
    ? true
    : 'The end has to be after the begin.'
}

/** Dated permissions and denials, as they were agreed. Deny wins. */
const records: Field = {
  name: 'rights',
  label: words('rights_records'),
  type: 'array',
  labels: { singular: words('rights_record'), plural: words('rights_records') },
  admin: { description: words('rights_recordsHelp') },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: words('rights_kind'),
          type: 'select',
          required: true,
          defaultValue: 'allow',
          options: (['allow', 'deny'] as const).map((value) => ({
            value,
            label: words(`rights_kind_${value}`),
          })),
        },
        {
          name: 'channel',
          label: words('rights_channel'),
          type: 'select',
          required: true,
          defaultValue: 'web',
          options: [...CHANNEL_OPTIONS, { value: 'all', label: words('rights_channel_all') }],
        },
      ],
    },
    {
      type: 'row',
      fields: [
        moment('from', 'rights_from', 'rights_fromHelp'),
        { ...moment('until', 'rights_until', 'rights_untilHelp'), validate: endAfterBegin },
      ],
    },
    {
      name: 'source',
      label: words('rights_source'),
      type: 'relationship',
      relationTo: 'documents',
      admin: { description: words('rights_sourceHelp') },
    },
    { name: 'note', label: words('rights_note'), type: 'textarea', maxLength: LONGEST_NOTE },
  ],
}

/** Exceptions: see `src/workflow/rights/waivers.ts`. They come from the endpoints alone, and are shown by the panel. */
const waivers: Field = {
  name: 'waivers',
  type: 'array',
  access: SERVER_ONLY,
  admin: { hidden: true },
  fields: [
    { name: 'codes', type: 'select', hasMany: true, options: [...FITNESS_CODES] },
    { name: 'reason', type: 'textarea', maxLength: LONGEST_NOTE },
    { name: 'requestedBy', type: 'relationship', relationTo: 'users' },
    { name: 'requestedAt', type: 'date' },
    { name: 'confirmedBy', type: 'relationship', relationTo: 'users' },
    { name: 'confirmedAt', type: 'date' },
    { name: 'until', type: 'date' },
  ],
}

const column = (Cell: string) => ({
  hidden: false,
  readOnly: true,
  disableBulkEdit: true,
  condition: () => false,
  components: { Cell },
})

/**
 * What the rule says now, kept beside the photograph so that lists can be narrowed to it and the clock knows what is next. Written anew with
 * every change, and by the clock when the time comes.
 */
const standing: Field[] = [
  {
    name: 'fitness',
    label: words('rights_fitness'),
    type: 'select',
    options: (['fit', 'unfit'] as const).map((value) => ({ value, label: words(`rights_${value}`) })),
    index: true,
    access: SERVER_ONLY,
    admin: column('/src/admin/rights/FitnessCell#FitnessCell'),
  },
  // Codes with spaces between them.
  {
    name: 'unfitFor',
    label: words('rights_reasons'),
    type: 'text',
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
  {
    name: 'fitUntil',
    label: words('rights_fitUntil'),
    type: 'date',
    index: true,
    access: SERVER_ONLY,
    admin: column('/src/admin/rights/EndCell#EndCell'),
  },
  {
    name: 'rightsChangeAt',
    type: 'date',
    index: true,
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
  },
  // The end that the owners were told of ahead.
  {
    name: 'noticedFor',
    type: 'date',
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
  },
  // Whether any entry uses it: kept by `src/workflow/uses/mark.ts`.
  {
    name: 'used',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
  {
    name: 'uploadedBy',
    type: 'relationship',
    relationTo: 'users',
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true },
  },
]

/** What a photograph may be used for, and what follows from that. */
export const rightsFields: Field[] = [
  {
    name: 'rightsPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/admin/rights/RightsPanel#RightsPanel' },
    },
  },
  records,
  waivers,
  ...standing,
]
