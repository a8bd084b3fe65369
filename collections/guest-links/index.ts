import type { CollectionConfig, Field } from 'payload'
import { rules } from '../../access/rules'
import { ENTRY_COLLECTION_SLUGS, LOCALE_LABELS, LOCALES } from '../../src/config/vocabulary'
import type { GUEST_DECISIONS, GuestKind } from '../../src/workflow/guests/kinds'
import { refuseDelete } from '../audit-log/append-only'
import { optionsOf } from '../entry/fields'
import { SIGN_OFF_LABELS } from '../entry/state-labels'

const nobody = () => false

const KIND_LABELS: Record<GuestKind, string> = {
  subject: SIGN_OFF_LABELS.subject,
  contact: 'A contact at the organisation',
}
const DECISION_LABELS: Record<(typeof GUEST_DECISIONS)[number], string> = {
  approved: 'Approved',
  comments: 'Sent comments',
}

/** What no API answers, to whomever: the endpoint of the entry gives it to those who may have it. */
const locked = (name: string, more: { unique?: boolean } = {}): Field => ({
  name,
  type: 'text',
  ...more,
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
})

/**
 * A link by which somebody without an account sees one revision of an entry and answers once. Rows are written by the workflow
 * (`src/workflow/guests`) and stay, as evidence of who was asked and what they said. The link itself is not in them, and whom it was
 * made for is encrypted.
 */
export const guestLinks: CollectionConfig = {
  slug: 'guest-links',
  labels: { singular: 'Guest link', plural: 'Guest links' },
  defaultSort: '-at',
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['entry'],
    defaultColumns: ['at', 'kind', 'entryCollection', 'entry', 'madeBy', 'expiresAt', 'decision'],
    group: 'Records',
    description:
      'Links are made and taken back beside the entry. Names and addresses of guests are kept encrypted and are not shown here.',
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
    { name: 'kind', type: 'select', required: true, options: optionsOf(KIND_LABELS) },
    {
      name: 'entryCollection',
      label: 'Collection',
      type: 'select',
      required: true,
      options: [...ENTRY_COLLECTION_SLUGS],
    },
    { name: 'entry', type: 'text', required: true, index: true },
    // The one revision that it shows and that an approval is of.
    { name: 'contentHash', type: 'text', required: true },
    {
      name: 'language',
      type: 'select',
      required: true,
      options: LOCALES.map((value) => ({ value, label: LOCALE_LABELS[value].label })),
    },
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
    { name: 'usedAt', label: 'Answered at', type: 'date' },
    { name: 'decision', type: 'select', options: optionsOf(DECISION_LABELS) },
    { name: 'comment', type: 'textarea' },
    { name: 'revokedAt', label: 'Revoked at', type: 'date' },
    { name: 'revokedBy', label: 'Revoked by', type: 'relationship', relationTo: 'users' },
    // Name, address and the words to the guest, encrypted.
    locked('guest'),
    // SHA-256 of what stands in the link.
    locked('tokenHash', { unique: true }),
  ],
}
