/** Collections as files, and back, as Payload's configuration takes views. */
export const transferViews = {
  transfer: { Component: '/src/admin/transfer/TransferView#TransferView', path: '/transfer', exact: true },
} as const
