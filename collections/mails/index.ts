import type { CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { optionsOf } from '../entry/fields'
import { mailEndpoints } from './endpoints'
import { KIND_LABELS } from './kind-labels'

const nobody = () => false

/**
 * Everything that the portal has to tell somebody, until it is told: the outbox. Rows are written in the transaction of what they
 * tell about, and sent by the clock (`src/notifications/queue`). Nobody writes them through the API, and nobody reads what is in them.
 */
export const mails: CollectionConfig = {
  slug: 'mails',
  labels: { singular: 'Mail', plural: 'Mail queue' },
  defaultSort: '-at',
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['entry', 'lastError'],
    defaultColumns: ['at', 'state', 'kind', 'recipient', 'channel', 'tries', 'nextTryAt', 'lastError'],
    group: 'Administration',
    hidden: ({ user }) => !permissions.administer(user as never),
    description:
      'What waits to be sent, and what could not be sent. What a mail says is erased once it is sent; the row itself goes after 30 days.',
    components: {
      beforeListTable: ['/src/admin/mail/MailQueueActions#MailQueueActions'],
    },
  },
  access: {
    create: nobody,
    read: ({ req }) => permissions.administer(req.user),
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/mail/MailActions#MailActions' },
      },
    },
    {
      name: 'at',
      label: 'Queued at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'queued', label: 'Queued' },
        { value: 'digest', label: 'Waits for the daily summary' },
        { value: 'sent', label: 'Sent' },
        { value: 'failed', label: 'Failed' },
      ],
    },
    { name: 'kind', type: 'select', required: true, options: optionsOf(KIND_LABELS) },
    {
      name: 'channel',
      type: 'select',
      required: true,
      options: [
        { value: 'mail', label: 'Mail' },
        { value: 'slack', label: 'Chat' },
      ],
    },
    { name: 'recipient', type: 'relationship', relationTo: 'users', index: true },
    {
      name: 'address',
      type: 'text',
      admin: { description: 'Of somebody without an account: encrypted, and erased once the mail is sent.' },
    },
    { name: 'entryCollection', label: 'Collection', type: 'select', options: [...ENTRY_COLLECTION_SLUGS] },
    { name: 'entry', type: 'text' },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    {
      name: 'nextTryAt',
      label: 'Next try at',
      type: 'date',
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'lastError',
      label: 'Last error',
      type: 'text',
      admin: { description: 'The code alone: what mail servers say repeats addresses.' },
    },
    { name: 'sentAt', label: 'Sent at', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    // Two rows about the same thing to the same person collide here, whichever process is faster.
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      access: { read: nobody },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // What it takes to write the mail. It may hold what people wrote, so it is for nobody's eyes, and erased once the mail is sent.
    {
      name: 'letter',
      type: 'json',
      access: { read: nobody },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
  endpoints: mailEndpoints,
}
