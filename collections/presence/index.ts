import type { CollectionConfig } from 'payload'

const nobody = () => false

/**
 * Who has which entry open now, in which tab. A row lives as long as its tab says that it is there. Rows are the database's, so
 * that people meet across processes; nobody reaches them but by the endpoint of the entry, and nothing is kept of them.
 */
export const presence: CollectionConfig = {
  slug: 'presence',
  labels: { singular: 'Presence', plural: 'Presences' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    // Collection, entry, person and tab in one.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'place', type: 'text', required: true, index: true },
    { name: 'person', type: 'text', required: true },
    { name: 'since', type: 'date', required: true },
    { name: 'editingSince', type: 'date' },
    { name: 'until', type: 'date', required: true, index: true },
  ],
}
