import type { CollectionBeforeChangeHook, Field } from 'payload'
import { MOST_REGIONS, regionsIn } from '../../media/regions'
import { canonicalContent } from '../../src/workflow/content-hash'

const nobody = () => false
const SERVER_ONLY = { create: nobody, update: nobody }

/** What is hidden in every file that is served; `media/obscure.ts` says how. */
export const obscuredFields: Field[] = [
  {
    name: 'obscured',
    label: 'Hidden parts',
    type: 'json',
    admin: {
      disableListColumn: true,
      disableBulkEdit: true,
      components: { Field: '/src/admin/photos/ObscureField#ObscureField' },
    },
    validate: (value: unknown) =>
      regionsIn(value) !== null ||
      `Give a list of at most ${MOST_REGIONS} regions: shape (rectangle or ellipse), x, y, width and height from 0 to 1.`,
  },
  {
    name: 'obscuredBy',
    type: 'relationship',
    relationTo: 'users',
    access: SERVER_ONLY,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
]

/** Notes who drew what is hidden: somebody else confirms that it is enough, and again after every change of it. */
export const noteWhoHid: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (!('obscured' in data)) return data
  const before = operation === 'update' ? originalDoc?.obscured : null
  if (canonicalContent(data.obscured) === canonicalContent(before)) return data
  return { ...data, obscuredBy: req.user?.id ?? null, identityConfirmedBy: null }
}
