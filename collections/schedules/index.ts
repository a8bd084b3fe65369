import type { CollectionConfig } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { refuseDelete } from '../audit-log/append-only'
import { calendarEndpoint } from './calendar-endpoint'

const nobody = () => false

/**
 * What is to go live or to go down at a time, bound to the content hash that was approved. Rows come from the actions of the
 * workflow and end as `done`, `failed` or `cancelled`; they stay, so that it can be told what was planned.
 */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: { singular: 'Schedule', plural: 'Schedules' },
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['entry'],
    defaultColumns: ['at', 'action', 'entryCollection', 'entry', 'status', 'by'],
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
  endpoints: [calendarEndpoint],
  timestamps: false,
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    // As the person chose it, to show it to them again in those terms. The moment itself is `at`.
    { name: 'timeZone', type: 'text' },
    { name: 'action', type: 'select', required: true, options: ['publish', 'withdraw'] },
    { name: 'entryCollection', label: 'Collection', type: 'select', options: [...ENTRY_COLLECTION_SLUGS] },
    { name: 'entry', type: 'text', index: true },
    // The release that the entry goes live with.
    { name: 'release', type: 'relationship', relationTo: 'releases', index: true },
    { name: 'contentHash', type: 'text' },
    { name: 'reason', type: 'textarea' },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      options: ['pending', 'done', 'failed', 'cancelled'],
    },
    // Why it failed: a code, and the words that were mailed.
    { name: 'failure', type: 'text' },
    { name: 'failureMessage', type: 'textarea' },
    { name: 'finishedAt', type: 'date' },
    // When somebody dealt with what failed: until then it is shown to them.
    { name: 'settledAt', type: 'date' },
  ],
}
