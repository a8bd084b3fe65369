import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { refuseChange, refuseDelete } from '../audit-log/append-only'
import { optionsOf } from '../entry/fields'
import { SIGN_OFF_LABELS } from '../entry/state-labels'

const nobody = () => false

/** A reviewer's decision about one revision, as the actions `approve` and `request-changes` wrote it. */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: 'Review', plural: 'Reviews' },
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['entry'],
    defaultColumns: ['at', 'decision', 'entryCollection', 'entry', 'reviewer', 'comment'],
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
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'decision',
      type: 'select',
      required: true,
      options: [
        { value: 'approved', label: 'Approved' },
        { value: 'changes_requested', label: 'Changes requested' },
      ],
    },
    { name: 'entryCollection', label: 'Collection', type: 'select', options: [...ENTRY_COLLECTION_SLUGS] },
    { name: 'entry', type: 'text', index: true },
    { name: 'signOff', label: 'Sign-off', type: 'select', options: optionsOf(SIGN_OFF_LABELS) },
    { name: 'round', type: 'number', admin: { hidden: true } },
    // Empty where a guest decided, by a link.
    { name: 'reviewer', type: 'relationship', relationTo: 'users' },
    { name: 'comment', type: 'textarea' },
    { name: 'contentHash', type: 'text' },
  ],
}
