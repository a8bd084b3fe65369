import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_TYPES } from '../../src/config/vocabulary'
import { refuseChange, refuseDelete } from '../audit-log/append-only'

const nobody = () => false

/** The publication log: everything that went live or was withdrawn, numbered without gaps. Delivery lives on it alone. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: 'Publication', plural: 'Publication log' },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'action', 'type', 'slug', 'at'],
    group: 'Records',
  },
  access: {
    create: nobody,
    read: ({ req }) => rules.readableEntries(req.user),
    update: nobody,
    delete: nobody,
  },
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    { name: 'action', type: 'select', required: true, options: ['publish', 'withdraw'] },
    { name: 'type', type: 'select', required: true, options: [...ENTRY_TYPES] },
    { name: 'entry', type: 'text', required: true, index: true },
    // Empty where a row may name nobody; its address is then kept as a hash alone. Still required for the database, because a column
    // that may be null is a table made anew, and the SQL that is generated for that reads a column that is not there yet.
    { name: 'slug', type: 'text', required: true, validate: () => true as const },
    { name: 'address', type: 'text', admin: { hidden: true } },
    { name: 'contentHash', type: 'text' },
    { name: 'at', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'documents', type: 'json' },
  ],
}
