import type { Access, CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { SHORT_TEXT } from '../entry/fields'
import { rotateKey } from './rotate-key'

const administrators: Access = ({ req }) => permissions.administer(req.user)
const nobody = () => false

/** Programs that read the Content API with a key of their own. Keys are kept as hashes and shown once, when made. */
export const frontEnds: CollectionConfig = {
  slug: 'front-ends',
  labels: { singular: 'Front end', plural: 'Front ends' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'scope', 'keyPrefix', 'disabled', 'lastUsedAt'],
    group: 'Administration',
    hidden: ({ user }) => !permissions.administer(user as never),
  },
  access: { create: administrators, read: administrators, update: administrators, delete: administrators },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: SHORT_TEXT },
    {
      name: 'scope',
      type: 'select',
      required: true,
      defaultValue: 'delivery',
      options: [
        { value: 'delivery', label: 'Delivery: what is live' },
        { value: 'preview', label: 'Preview: also the newest revision of one entry at a time' },
      ],
    },
    { name: 'disabled', type: 'checkbox', defaultValue: false },
    {
      name: 'keyPrefix',
      label: 'Key begins with',
      type: 'text',
      access: { create: nobody, update: nobody },
      admin: {
        readOnly: true,
        components: { afterInput: ['/src/admin/FrontEndKey#FrontEndKey'] },
      },
    },
    {
      name: 'keyHash',
      type: 'text',
      index: true,
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'formerKeyHash',
      type: 'text',
      index: true,
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'formerKeyUntil',
      label: 'The key before works until',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: { readOnly: true, condition: (data) => Boolean(data?.formerKeyUntil) },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'perMinute',
          label: 'Requests a minute',
          type: 'number',
          min: 1,
          max: 1_000_000,
          admin: { description: 'Empty: the limit of the portal.' },
        },
        {
          name: 'perDay',
          label: 'Requests a day',
          type: 'number',
          min: 1,
          max: 1_000_000_000,
          admin: { description: 'Empty: no limit.' },
        },
      ],
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: { readOnly: true },
    },
  ],
  endpoints: [rotateKey],
}
