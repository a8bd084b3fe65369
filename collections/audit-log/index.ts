import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { AUDIT_ACTORS, ENTRY_COLLECTION_SLUGS, STATES } from '../../src/config/vocabulary'
import { chainNewRow } from '../../src/workflow/audit-log/append'
import { refuseChange, refuseDelete } from './append-only'
import { exportAuditLog } from './export'

const nobody = () => false

/** Who did what, when, from which state to which, and why. Rows are added by the workflow and never changed. */
export const auditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Audit row', plural: 'Audit log' },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'action', 'entryCollection', 'entry', 'by', 'from', 'to', 'reason'],
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
    // Not required, though every row has one: rows of a database from before the chain get theirs at the next start.
    { name: 'number', type: 'number', unique: true, index: true },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'entryCollection', label: 'Collection', type: 'select', options: [...ENTRY_COLLECTION_SLUGS] },
    { name: 'entry', type: 'text', index: true },
    { name: 'author', type: 'text', index: true, admin: { hidden: true } },
    { name: 'subject', type: 'text', index: true },
    { name: 'subjectId', type: 'text' },
    { name: 'actor', type: 'select', options: [...AUDIT_ACTORS] },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    { name: 'from', type: 'select', options: [...STATES] },
    { name: 'to', type: 'select', options: [...STATES] },
    { name: 'reason', type: 'textarea' },
    { name: 'contentHash', type: 'text' },
    { name: 'previous', type: 'text' },
    { name: 'hash', type: 'text' },
  ],
}
