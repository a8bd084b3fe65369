import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { refuseDelete } from '../audit-log/append-only'

const nobody = () => false

/**
 * What safeguarding let pass of what the lint holds back, each bound to the words that it was found in. Rows come from
 * `POST /api/{collection}/{id}/safety-waivers` alone, and stay.
 */
export const safetyWaivers: CollectionConfig = {
  slug: 'safety-waivers',
  labels: { singular: 'Safety waiver', plural: 'Safety waivers' },
  admin: {
    useAsTitle: 'code',
    defaultColumns: ['at', 'code', 'entryCollection', 'entry', 'by'],
    group: 'Records',
  },
  access: {
    create: nobody,
    read: ({ req }) => rules.readableEntries(req.user),
    update: nobody,
    delete: nobody,
  },
  hooks: { beforeDelete: [refuseDelete] },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'at', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    {
      name: 'entryCollection',
      label: 'Collection',
      type: 'select',
      required: true,
      options: [...ENTRY_COLLECTION_SLUGS],
    },
    { name: 'entry', type: 'text', required: true, index: true },
    { name: 'code', type: 'text', required: true },
    { name: 'path', type: 'text', required: true },
    // SHA-256 of the code and the words; the words themselves stand in the entry alone.
    { name: 'passage', type: 'text', required: true },
    { name: 'reason', type: 'textarea', required: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
  ],
}
