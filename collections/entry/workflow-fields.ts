import type { Field } from 'payload'
import { PRIORITIES } from '../../src/config/vocabulary'
import { optionsOf } from './fields'
import { SIGN_OFF_LABELS, STATE_LABELS } from './state-labels'

const SERVER_ONLY = { create: () => false, update: () => false } as const

/** A column of the lists, and no field of the form. */
const column = (Cell: string) => ({
  hidden: false,
  readOnly: true,
  disableBulkEdit: true,
  condition: () => false,
  components: { Cell },
})

/** What the columns of an assignment are called. */
const COLUMN_LABELS: Readonly<Record<string, string>> = { assignee: 'Reviewer', dueAt: 'Due' }

/** Dates that lists and the clock look for. */
const INDEXED_DATES: readonly string[] = ['dueAt', 'scheduledAt', 'withdrawAt', 'emergencyUntil']

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
    admin: column('/src/admin/StateCell#StateCell'),
  },
  ...(['contentHash', 'approvedHash', 'liveHash'] as const).map(
    (name): Field => ({
      name,
      type: 'text',
      access: SERVER_ONLY,
      admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
    }),
  ),
  ...(
    [
      'submittedAt',
      'approvedAt',
      'publishedAt',
      'liveSince',
      'editedAt',
      'dueAt',
      'scheduledAt',
      'withdrawAt',
      'emergencyUntil',
      'killedAt',
      'staleSince',
    ] as const
  ).map(
    (name): Field => ({
      name,
      label: COLUMN_LABELS[name],
      type: 'date',
      index: INDEXED_DATES.includes(name),
      access: SERVER_ONLY,
      admin:
        name === 'dueAt'
          ? column('/src/admin/assignment/DueCell#DueCell')
          : { hidden: true, disableBulkEdit: true },
    }),
  ),
  ...(['author', 'submittedBy', 'editedBy', 'assignee', 'emergencyBy'] as const).map(
    (name): Field => ({
      name,
      label: COLUMN_LABELS[name],
      type: 'relationship',
      relationTo: 'users',
      access: SERVER_ONLY,
      admin:
        name === 'assignee'
          ? column('/src/admin/assignment/AssigneeCell#AssigneeCell')
          : { hidden: true, disableBulkEdit: true },
    }),
  ),
  // Who contributed since the last approval, and who had when it was given: an approval that is taken back counts them again.
  ...(['contributors', 'approvedContributors'] as const).map(
    (name): Field => ({
      name,
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      access: SERVER_ONLY,
      admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
    }),
  ),
  {
    name: 'priority',
    type: 'select',
    options: [...PRIORITIES],
    access: SERVER_ONLY,
    admin: column('/src/admin/assignment/PriorityCell#PriorityCell'),
  },
  // The sign-offs that a revision in review still waits for.
  {
    name: 'awaiting',
    type: 'select',
    hasMany: true,
    options: optionsOf(SIGN_OFF_LABELS),
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
  // How often the entry was submitted: a sign-off counts in its own round alone. And how often its content was saved.
  ...(['round', 'revisionNumber'] as const).map(
    (name): Field => ({
      name,
      type: 'number',
      access: SERVER_ONLY,
      admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
    }),
  ),
]

/** Names of the fields above. */
export const WORKFLOW_FIELD_NAMES: readonly string[] = WORKFLOW_FIELDS.flatMap((field) =>
  'name' in field ? [field.name] : [],
)

/** Everything that is no content: a change of it voids no approval, and it is outside the content hash. */
export const NON_EDITORIAL_FIELDS: readonly string[] = [
  ...WORKFLOW_FIELD_NAMES,
  'baseRevision',
  'notes',
  'importKey',
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
]
