import type { Field } from 'payload'
import { optionsOf } from './fields'
import { STATE_LABELS } from './state-labels'

const SERVER_ONLY = { create: () => false, update: () => false } as const

/**
 * What the workflow keeps about an entry. All of it is outside the content hash and written by the workflow alone: field access
 * turns clients away, and the draft guard overwrites whatever reaches it by other ways.
 */
export const WORKFLOW_FIELDS: Field[] = [
  {
    name: 'state',
    type: 'select',
    options: optionsOf(STATE_LABELS),
    defaultValue: 'draft',
    index: true,
    access: SERVER_ONLY,
    admin: {
      hidden: false,
      readOnly: true,
      disableBulkEdit: true,
      condition: () => false,
      components: { Cell: '/src/admin/StateCell#StateCell' },
    },
  },
  ...(['contentHash', 'approvedHash', 'liveHash'] as const).map(
    (name): Field => ({
      name,
      type: 'text',
      access: SERVER_ONLY,
      admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
    }),
  ),
  ...(['submittedAt', 'approvedAt', 'publishedAt', 'liveSince'] as const).map(
    (name): Field => ({
      name,
      type: 'date',
      access: SERVER_ONLY,
      admin: { hidden: true, disableBulkEdit: true },
    }),
  ),
  ...(['author', 'submittedBy'] as const).map(
    (name): Field => ({
      name,
      type: 'relationship',
      relationTo: 'users',
      access: SERVER_ONLY,
      admin: { hidden: true, disableBulkEdit: true },
    }),
  ),
  {
    name: 'contributors',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
]

/** Names of the fields above. */
export const WORKFLOW_FIELD_NAMES: readonly string[] = WORKFLOW_FIELDS.flatMap((field) =>
  'name' in field ? [field.name] : [],
)

/** Everything that is no content: a change of it voids no approval, and it is outside the content hash. */
export const NON_EDITORIAL_FIELDS: readonly string[] = [
  ...WORKFLOW_FIELD_NAMES,
  'notes',
  'importKey',
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
]
