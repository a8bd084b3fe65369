import type { CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS } from '../../src/config/vocabulary'
import { releaseEndpoints } from './endpoints'
import { keepReleased, onlyWhatMayGo } from './hooks'

const SERVER_ONLY = { create: () => false, update: () => false } as const
const HIDDEN = { hidden: true, disableBulkEdit: true, disableListFilter: true } as const

/** The most entries that go live in one transaction. */
export const MAX_ENTRIES = 500

/**
 * Entries that are approved one by one and go live together, in one transaction, or not at all. Only its actions take it live
 * (`src/workflow/releases`); while it is scheduled its list stands.
 */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: 'Release', plural: 'Releases' },
  defaultSort: '-updatedAt',
  admin: {
    useAsTitle: 'title',
    description: 'Entries that go live together, or not at all.',
    defaultColumns: ['title', 'state', 'at', 'publishedAt', 'updatedAt'],
    group: 'Planning',
  },
  access: {
    create: ({ req }) => permissions.draft(req.user),
    read: ({ req }) => rules.readableEntries(req.user),
    update: ({ req }) => permissions.draft(req.user),
    delete: ({ req }) => rules.deletableReleases(req.user),
  },
  hooks: { beforeChange: [onlyWhatMayGo], beforeDelete: [keepReleased] },
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints: releaseEndpoints,
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    { name: 'note', type: 'textarea', maxLength: 2_000, admin: { description: 'For colleagues.' } },
    {
      name: 'entries',
      type: 'relationship',
      relationTo: [...ENTRY_COLLECTION_SLUGS],
      hasMany: true,
      maxRows: MAX_ENTRIES,
      admin: { allowCreate: false, isSortable: false },
    },
    {
      name: 'releasePanel',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/releases/ReleasePanel#ReleasePanel' },
      },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'open',
      index: true,
      options: [
        { value: 'open', label: 'Open' },
        { value: 'scheduled', label: 'Scheduled' },
        { value: 'published', label: 'Published' },
        { value: 'failed', label: 'Failed' },
      ],
      access: SERVER_ONLY,
      admin: { readOnly: true, disableBulkEdit: true, condition: () => false },
    },
    // When it is to go live, in the terms of whoever said so. The revisions stand in the schedules, one row an entry.
    { name: 'at', label: 'Goes live', type: 'date', index: true, access: SERVER_ONLY, admin: HIDDEN },
    { name: 'timeZone', type: 'text', access: SERVER_ONLY, admin: HIDDEN },
    { name: 'by', type: 'relationship', relationTo: 'users', access: SERVER_ONLY, admin: HIDDEN },
    { name: 'publishedAt', label: 'Published', type: 'date', access: SERVER_ONLY, admin: HIDDEN },
    // What became of it: the entries that stood in the way, or the titles of those that went live.
    { name: 'result', type: 'json', access: SERVER_ONLY, admin: HIDDEN },
  ],
}
