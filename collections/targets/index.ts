import { randomBytes } from 'node:crypto'
import type { Access, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { lastNumber } from '../../src/publishing/log'
import { TARGET_KINDS } from '../../src/publishing/targets/adapters'
import { SHORT_TEXT } from '../entry/fields'

const administrators: Access = ({ req }) => permissions.administer(req.user)
const nobody = () => false

/** Source: Standard Webhooks, "Symmetric signatures": 24 to 64 bytes. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** A new target is told what happens from now on, and a webhook has a secret to be known by. */
const begin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const secret = data.kind === 'webhook' && !data.secret ? newSecret() : data.secret
  return { ...data, secret, after: await lastNumber(req.payload, req) }
}

const SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/

/** Whom the portal tells of every publication: programs, by webhook, and caches, which drop what has changed. */
export const targets: CollectionConfig = {
  slug: 'targets',
  labels: { singular: 'Webhook or cache', plural: 'Webhooks and caches' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'url', 'disabled'],
    group: 'Administration',
    hidden: ({ user }) => !permissions.administer(user as never),
  },
  access: { create: administrators, read: administrators, update: administrators, delete: administrators },
  // A lock would be a column beside those of the entries, and is worth none: few people ever edit these.
  lockDocuments: false,
  disableDuplicate: true,
  hooks: { beforeChange: [begin] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: SHORT_TEXT },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'webhook',
      options: TARGET_KINDS.map((value) => ({
        value,
        label: value.charAt(0).toUpperCase() + value.slice(1),
      })),
    },
    {
      name: 'url',
      label: 'Address',
      type: 'text',
      required: true,
      maxLength: 2_000,
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !URL.canParse(value)) return 'Write a whole address: https://…'
        const { protocol, username, password } = new URL(value)
        if (username || password) return 'Write the token into its own field.'
        return ['https:', 'http:'].includes(protocol) || 'Write an address that begins with https://'
      },
      admin: {
        description:
          'Fastly: https://api.fastly.com/service/ID/purge · Cloudflare: https://api.cloudflare.com/client/v4/zones/ID/purge_cache · Varnish: the address of the cache.',
      },
    },
    {
      name: 'secret',
      label: 'Secret or token',
      type: 'text',
      maxLength: 500,
      validate: (value: unknown, { data }: { data: { kind?: unknown } }) =>
        data.kind !== 'webhook' ||
        !value ||
        SECRET.test(String(value)) ||
        'A secret of a webhook begins with whsec_ and holds 24 to 64 bytes. Leave it empty to have one made.',
      admin: { description: 'What webhooks are signed with: empty, one is made. Of a cache: its API token.' },
    },
    { name: 'disabled', type: 'checkbox', defaultValue: false },
    {
      name: 'after',
      label: 'Told up to',
      type: 'number',
      access: { create: nobody, update: nobody },
      admin: { readOnly: true, description: 'Number of the publication log.' },
    },
    {
      name: 'deliveries',
      type: 'join',
      collection: 'deliveries',
      on: 'target',
      defaultSort: '-at',
      admin: { defaultColumns: ['number', 'state', 'tries', 'lastStatus', 'lastError', 'doneAt'] },
    },
  ],
}
