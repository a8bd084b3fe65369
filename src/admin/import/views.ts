/** The import of a page, as Payload's configuration takes views. */
export const importViews = {
  import: { Component: '/src/admin/import/ImportView#ImportView', path: '/import', exact: true },
} as const
