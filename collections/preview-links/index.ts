import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { refuseDelete } from '../audit-log/append-only'

const nobody = () => false

/**
 * A link by which somebody without an account sees one revision of an entry. Rows are written by the workflow
 * (`src/workflow/preview-links`) and stay, as evidence of what was shown outside. The link itself is not in them.
 */
export const previewLinks: CollectionConfig = {
  slug: 'preview-links',
  labels: { singular: 'Preview link', plural: 'Preview links' },
  defaultSort: '-at',
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['entry'],
    defaultColumns: ['at', 'entryCollection', 'entry', 'madeBy', 'expiresAt', 'opens', 'revokedAt'],
    group: 'Records',
    description: 'Links are made and taken back beside the entry. What stands in them is kept by nobody.',
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
    {
      name: 'at',
      label: 'Made at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'entryCollection',
      label: 'Collection',
      type: 'select',
      required: true,
      options: [...ENTRY_COLLECTION_SLUGS],
    },
    { name: 'entry', type: 'text', required: true, index: true },
    // The one revision that it shows.
    { name: 'contentHash', type: 'text', required: true },
    { name: 'madeBy', label: 'Made by', type: 'relationship', relationTo: 'users' },
    {
      name: 'expiresAt',
      label: 'Expires at',
      type: 'date',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'openedAt', label: 'First opened at', type: 'date' },
    { name: 'opens', label: 'Times opened', type: 'number', required: true, defaultValue: 0 },
    { name: 'revokedAt', label: 'Revoked at', type: 'date' },
    { name: 'revokedBy', label: 'Revoked by', type: 'relationship', relationTo: 'users' },
    {
      // SHA-256 of what stands in the link. No API answers it, to whomever.
      name: 'tokenHash',
      type: 'text',
      unique: true,
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
}
