import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'

const nobody = () => false

/** Which revision of an entry somebody saw last, for “what changed since I last looked”. Nobody's business but theirs. */
export const seen: CollectionConfig = {
  slug: 'seen',
  labels: { singular: 'Look', plural: 'Looks' },
  admin: { hidden: true },
  access: {
    create: nobody,
    read: ({ req }) => rules.ownRows(req.user),
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    // User, collection and entry in one: the database allows one row for the three, whoever is faster.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'entryCollection', type: 'select', required: true, options: [...ENTRY_COLLECTION_SLUGS] },
    { name: 'entry', type: 'text', required: true, index: true },
    { name: 'version', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    // What was seen in the visit before this one.
    { name: 'versionBefore', type: 'text' },
    { name: 'before', type: 'date' },
  ],
}
