import type { Field } from 'payload'
import { SHORT_TEXT } from '../entry/fields'

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** @returns true for an absolute http or https address, else what is wrong with it */
export function validateUrl(value: unknown): true | string {
  if (value === undefined || value === null || value === '') return true
  try {
    const { protocol } = new URL(String(value))
    if (protocol === 'https:' || protocol === 'http:') return true
  } catch {
    // Falls through to the same advice.
  }
  return 'Give a full address that starts with https:// or http://.'
}

/** One resource of a practice: a PDF of ours or a link, never neither (checked when the entry is submitted). */
export const resourceFields: Field[] = [
  {
    name: 'label',
    type: 'text',
    localized: true,
    maxLength: SHORT_TEXT,
    admin: { description: 'Says what opens, for example “Impact self-assessment report”, not “Read more”.' },
  },
  {
    type: 'row',
    fields: [
      { name: 'document', label: 'PDF', type: 'upload', relationTo: 'documents' },
      {
        name: 'url',
        label: 'or link',
        type: 'text',
        maxLength: 2_000,
        validate: validateUrl,
        admin: { description: 'Full address, starting with https://' },
      },
    ],
  },
  {
    name: 'linkStatus',
    type: 'ui',
    admin: { components: { Field: '/src/admin/links/ResourceLink#ResourceLink' } },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'format',
        type: 'select',
        options: [
          { value: 'pdf', label: 'PDF' },
          { value: 'html', label: 'Web page' },
          { value: 'video', label: 'Video' },
        ],
        admin: { description: 'For links; an uploaded PDF says it itself.' },
      },
      { name: 'bytes', label: 'Size in bytes', type: 'number', min: 0 },
      { name: 'pages', type: 'number', min: 1 },
      {
        name: 'language',
        type: 'text',
        maxLength: 35,
        admin: { description: 'Language tag, for example en or pt-BR.' },
        validate: (value: unknown) =>
          !value || LANGUAGE_TAG.test(String(value)) ? true : 'Give a language tag such as en, fr or pt-BR.',
      },
    ],
  },
]
