import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { sayWith, type TextKey } from '../../src/admin/translations/texts'
import { AUDIT_ACTORS, ENTRY_COLLECTION_SLUGS, STATES } from '../../src/config/vocabulary'
import { chainNewRow } from '../../src/workflow/audit-log/append'
import { refuseChange, refuseDelete } from './append-only'
import { exportAuditLog } from './export'

const nobody = () => false

/** A text of ours where Payload takes a function. */
const inWords =
  (key: TextKey) =>
  ({ t }: { t: unknown }) =>
    sayWith(t)(key)

/** In lists by a cell of ours or of Payload's; on a row's own page `inWords` shows everything. */
const shown = (cell?: 'ActionCell' | 'AboutCell' | 'WhoCell') => ({
  components: {
    Field: '/src/admin/audit/NoField#NoField',
    ...(cell ? { Cell: `/src/admin/audit/cells#${cell}` } : {}),
  },
})

const states = STATES.map((value) => ({ value, label: inWords(`state_${value}`) }))

/** Who did what, when, from which state to which, and why. Rows are added by the workflow and never changed. */
export const auditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Audit row', plural: 'Audit log' },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'at', 'action', 'entry', 'by', 'reason'],
    description: inWords('auditDescription'),
    listSearchableFields: ['reason', 'action', 'entry', 'subject'],
    pagination: { defaultLimit: 25 },
    components: { beforeListTable: ['/src/admin/audit/AuditTools#AuditTools'] },
    group: 'Records',
  },
  access: {
    create: nobody,
    read: ({ req }) => rules.readableAuditRows(req.user),
    update: nobody,
    delete: nobody,
  },
  hooks: { beforeChange: [refuseChange, chainNewRow], beforeDelete: [refuseDelete] },
  defaultSort: '-number',
  endpoints: [exportAuditLog],
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    {
      name: 'inWords',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/audit/AuditRow#AuditRow' },
      },
    },
    // Not required, though every row has one: rows of a database from before the chain get theirs at the next start.
    {
      name: 'number',
      label: inWords('auditNumber'),
      type: 'number',
      unique: true,
      index: true,
      admin: shown(),
    },
    {
      name: 'at',
      label: inWords('auditAt'),
      type: 'date',
      required: true,
      index: true,
      admin: { ...shown(), date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'action',
      label: inWords('auditWhat'),
      type: 'text',
      required: true,
      index: true,
      admin: shown('ActionCell'),
    },
    { name: 'entry', label: inWords('auditAbout'), type: 'text', index: true, admin: shown('AboutCell') },
    {
      name: 'entryCollection',
      label: inWords('auditCollection'),
      type: 'select',
      options: [...ENTRY_COLLECTION_SLUGS],
      admin: shown(),
    },
    { name: 'author', type: 'text', index: true, admin: { hidden: true } },
    { name: 'subject', label: inWords('auditSubjectLabel'), type: 'text', index: true, admin: shown() },
    { name: 'subjectId', label: inWords('auditSubjectId'), type: 'text', admin: shown() },
    {
      name: 'actor',
      label: inWords('auditActorLabel'),
      type: 'select',
      options: AUDIT_ACTORS.map((value) => ({ value, label: inWords(`auditActor_${value}`) })),
      admin: shown(),
    },
    {
      name: 'by',
      label: inWords('auditBy'),
      type: 'relationship',
      relationTo: 'users',
      admin: shown('WhoCell'),
    },
    { name: 'from', label: inWords('auditFrom'), type: 'select', options: states, admin: shown() },
    { name: 'to', label: inWords('auditTo'), type: 'select', options: states, admin: shown() },
    { name: 'reason', label: inWords('reason'), type: 'textarea', admin: shown() },
    { name: 'contentHash', label: inWords('auditContentHash'), type: 'text', admin: shown() },
    { name: 'previous', label: inWords('auditPrevious'), type: 'text', admin: shown() },
    { name: 'hash', label: inWords('auditHash'), type: 'text', admin: shown() },
  ],
}
