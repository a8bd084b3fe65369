import type { CollectionConfig, Field } from 'payload'
import { rules } from '../../access/rules'
import { LINK_STATUSES } from '../../src/links/judge'
import { linkEndpoints } from './endpoints'

const nobody = () => false
const text = (name: string, label?: string): Field => ({ name, type: 'text', label })
const hidden = <Kind extends Field>(field: Kind): Kind => ({ ...field, admin: { hidden: true } })

/** What the links of live entries answered: asked each night by the clock, and at once by “Check now”. Nobody writes it by hand. */
export const linkChecks: CollectionConfig = {
  slug: 'link-checks',
  labels: { singular: 'Link check', plural: 'Link checks' },
  admin: {
    useAsTitle: 'url',
    defaultColumns: ['url', 'status', 'failure', 'contentType', 'lastCheckedAt'],
    group: 'Records',
    listSearchableFields: ['url'],
  },
  access: {
    create: nobody,
    read: ({ req }) => rules.readableEntries(req.user),
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: linkEndpoints,
  fields: [
    {
      name: 'actions',
      type: 'ui',
      admin: { components: { Field: '/src/admin/links/LinkActions#LinkActions' } },
    },
    { name: 'url', type: 'text', label: 'Web address', required: true, unique: true, index: true },
    { name: 'status', type: 'select', required: true, index: true, options: [...LINK_STATUSES] },
    text('failure'),
    { name: 'httpStatus', type: 'number', label: 'HTTP status' },
    text('contentType', 'Media type'),
    { name: 'bytes', type: 'number', label: 'Size in bytes' },
    text('sha256', 'SHA-256'),
    {
      name: 'lastCheckedAt',
      type: 'date',
      label: 'Last checked',
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'nextCheckAt',
      type: 'date',
      label: 'Next check',
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    hidden(text('reviewedSha256')),
    hidden({ name: 'wasPdf', type: 'checkbox' }),
    hidden({ name: 'failures', type: 'json' }),
    { name: 'history', type: 'json', label: 'Checks so far', admin: { readOnly: true } },
  ],
}
