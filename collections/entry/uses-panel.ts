import type { Field } from 'payload'

/** Beside the form: the entries that use what it is about. */
export const usesPanel: Field = {
  name: 'usesPanel',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/uses/UsesPanel#UsesPanel' },
  },
}
