import type { CollectionConfig } from 'payload'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { STANDINGS } from '../../src/workflow/uses/rows'

const nobody = () => false

/**
 * The index of references: one row for each thing that the newest or the live revision of an entry refers to, in whatever locale and
 * inside rich text too. Saves keep it (`keep-with-entry.ts`), and nobody reaches it but code of ours: `src/workflow/uses/find.ts`.
 */
export const uses: CollectionConfig = {
  slug: 'uses',
  labels: { singular: 'Use', plural: 'Uses' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    { name: 'entryCollection', type: 'select', required: true, options: [...ENTRY_COLLECTION_SLUGS] },
    { name: 'entry', type: 'text', required: true, index: true },
    { name: 'standing', type: 'select', required: true, options: [...STANDINGS] },
    // What is referred to, as collection and id in one, and the dotted path of the field that does.
    { name: 'target', type: 'text', required: true, index: true },
    { name: 'path', type: 'text', required: true },
  ],
}
