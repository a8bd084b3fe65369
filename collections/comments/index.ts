import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS, LOCALE_LABELS, LOCALES } from '../../src/config/vocabulary'

const nobody = () => false

/**
 * What people say about a field of an entry or a passage in it. Comments are no content: they belong to the entry, not to one of
 * its revisions, and nothing public is made of them. They are written by the endpoints of the entry alone (`endpoints.ts`), which
 * know the entry, the thread and the text that a comment is about.
 */
export const comments: CollectionConfig = {
  slug: 'comments',
  labels: { singular: 'Comment', plural: 'Comments' },
  admin: {
    useAsTitle: 'body',
    defaultColumns: ['createdAt', 'body', 'author', 'entryCollection', 'field', 'blocking', 'resolvedAt'],
    group: 'Records',
    description: 'Comments are written and answered beside the entry that they are about.',
  },
  access: {
    create: nobody,
    read: ({ req }) => rules.readableComments(req.user),
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'entryCollection',
      label: 'Collection',
      type: 'select',
      required: true,
      options: [...ENTRY_COLLECTION_SLUGS],
    },
    { name: 'entry', type: 'text', required: true, index: true },
    { name: 'thread', type: 'text', admin: { description: 'The comment that this one answers.' } },
    { name: 'field', type: 'text', admin: { description: 'Where it was when the comment was written.' } },
    { name: 'rows', type: 'text', admin: { hidden: true } },
    {
      name: 'locale',
      type: 'select',
      options: LOCALES.map((value) => ({ value, label: LOCALE_LABELS[value].label })),
    },
    { name: 'quote', type: 'textarea' },
    { name: 'before', type: 'text', admin: { hidden: true } },
    { name: 'after', type: 'text', admin: { hidden: true } },
    { name: 'offset', type: 'number', admin: { hidden: true } },
    { name: 'body', type: 'textarea' },
    { name: 'author', type: 'relationship', relationTo: 'users' },
    {
      name: 'revision',
      type: 'text',
      admin: { description: 'The content hash of the text it was written on.' },
    },
    { name: 'blocking', label: 'Condition of approval', type: 'checkbox', defaultValue: false },
    { name: 'replies', type: 'number', defaultValue: 0, admin: { hidden: true } },
    { name: 'resolvedAt', type: 'date' },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'users' },
    { name: 'reopenedAt', type: 'date' },
    { name: 'reopenedBy', type: 'relationship', relationTo: 'users' },
    { name: 'editedAt', type: 'date' },
    { name: 'removedAt', type: 'date' },
  ],
}
