import type { CollectionConfig } from 'payload'
import { sayWith } from '../../src/admin/translations/texts'

const Component = '/src/admin/changes/ChangesView#ChangesView'

type EditViews = NonNullable<
  NonNullable<NonNullable<CollectionConfig['admin']>['components']>['views']
>['edit']

/**
 * The tab “Changes” in the place of Payload's “Versions”, which lists the saves of actions too and compares by field names. Its addresses
 * lead to ours, so that there is one way to an older revision.
 */
export const changesViews: EditViews = {
  changes: {
    path: '/changes',
    Component,
    tab: { label: ({ t }) => sayWith(t)('changesTab'), href: '/changes', order: 200 },
  },
  versions: { Component, tab: { condition: () => false } },
  version: { Component },
}
