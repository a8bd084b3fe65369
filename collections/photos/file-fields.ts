import type { Field } from 'payload'

const nobody = () => false
const SERVER_ONLY = { create: nobody, update: nobody }
const UNSEEN = { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true }

/** Which files were made of a photograph, and of what. Written by `src/publishing/photographs/` alone. */
export const fileFields: Field[] = [
  { name: 'sha256', type: 'text', unique: true, index: true, access: SERVER_ONLY, admin: UNSEEN },
  { name: 'renditions', type: 'json', access: SERVER_ONLY, admin: UNSEEN },
  { name: 'og', type: 'json', access: SERVER_ONLY, admin: UNSEEN },
  { name: 'placeholder', type: 'text', access: SERVER_ONLY, admin: UNSEEN },
  { name: 'recipe', type: 'text', index: true, access: SERVER_ONLY, admin: UNSEEN },
  { name: 'filesDue', type: 'checkbox', index: true, access: SERVER_ONLY, admin: UNSEEN },
]
