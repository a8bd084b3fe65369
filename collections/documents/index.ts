import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import { checkShape } from '../entry/check-shape'
import { SHORT_TEXT } from '../entry/fields'
import { usesPanel } from '../entry/uses-panel'
import { refuseDeleteInUse, usesEndpoint } from '../entry/where-used'
import { acceptDocument, keepInspected } from './accept'

const nobody = () => false
const SERVER_ONLY = { create: nobody, update: nobody }

/** PDF documents that practices offer as resources. A file is public only while a live entry links to it. */
export const documents = ({ uploadsDir }: { uploadsDir: string }): CollectionConfig => ({
  slug: 'documents',
  labels: { singular: 'Document', plural: 'Documents' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['filename', 'title', 'pages', 'language', 'updatedAt'],
    group: 'Media',
  },
  access: {
    create: ({ req }) => permissions.draft(req.user),
    read: ({ req }) => rules.readableEntries(req.user),
    update: ({ req }) => permissions.draft(req.user),
    delete: ({ req }) => permissions.administer(req.user),
  },
  upload: {
    staticDir: path.join(uploadsDir, 'public', 'documents'),
    mimeTypes: ['application/pdf'],
    pasteURL: false,
  },
  disableDuplicate: true,
  endpoints: [usesEndpoint('documents')],
  hooks: {
    beforeOperation: [checkShape, acceptDocument],
    beforeChange: [keepInspected],
    beforeDelete: [refuseDeleteInUse],
  },
  fields: [
    usesPanel,
    {
      name: 'title',
      type: 'text',
      maxLength: SHORT_TEXT,
      admin: { description: 'Read from the PDF where left empty.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'pages', type: 'number', access: SERVER_ONLY, admin: { readOnly: true } },
        {
          name: 'language',
          type: 'text',
          maxLength: 35,
          admin: { description: 'Language tag, for example en.' },
        },
        {
          name: 'tagged',
          label: 'Tagged for accessibility',
          type: 'checkbox',
          access: SERVER_ONLY,
          admin: { readOnly: true },
        },
      ],
    },
    { name: 'sha256', type: 'text', unique: true, index: true, access: SERVER_ONLY, admin: { hidden: true } },
  ],
})
