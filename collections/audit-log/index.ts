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
    { name: 'number', label: inWords('auditNumber'), type: 'number', unique: true, index: true },
    {
      name: 'at',
      label: inWords('auditAt'),
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'action',
      label: inWords('auditWhat'),
      type: 'text',
      required: true,
      index: true,
      admin: { components: { Cell: '/src/admin/audit/cells#ActionCell' } },
    },
    {
      name: 'entry',
      label: inWords('auditAbout'),
      type: 'text',
      index: true,
      admin: { components: { Cell: '/src/admin/audit/cells#AboutCell' } },
    },
    {
      name: 'entryCollection',
      label: inWords('auditCollection'),
      type: 'select',
      options: [...ENTRY_COLLECTION_SLUGS],
    },
    { name: 'author', type: 'text', index: true, admin: { hidden: true } },
    { name: 'subject', label: inWords('auditSubjectLabel'), type: 'text', index: true },
    { name: 'subjectId', label: inWords('auditSubjectId'), type: 'text' },
    {
      name: 'actor',
      label: inWords('auditActorLabel'),
      type: 'select',
      options: AUDIT_ACTORS.map((value) => ({ value, label: inWords(`auditActor_${value}`) })),
    },
    {
      name: 'by',
      label: inWords('auditBy'),
      type: 'relationship',
      relationTo: 'users',
      admin: { components: { Cell: '/src/admin/audit/cells#WhoCell' } },
    },
    { name: 'from', label: inWords('auditFrom'), type: 'select', options: states },
    { name: 'to', label: inWords('auditTo'), type: 'select', options: states },
    { name: 'reason', label: inWords('reason'), type: 'textarea' },
    { name: 'contentHash', label: inWords('auditContentHash'), type: 'text' },
    { name: 'previous', label: inWords('auditPrevious'), type: 'text' },
    {
      name: 'hash',
      label: inWords('auditHash'),
      type: 'text',
      admin: { description: inWords('auditHashHelp') },
    },
  ],
}
