import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'

const refuse = () => {
  throw new APIError('Records of the newsroom cannot be changed or deleted.', 403, null, true)
}

/** Records are added once. Whatever way a change takes, also without access control, it ends here. */
export const refuseChange: CollectionBeforeChangeHook = ({ operation, data }) =>
  operation === 'create' ? data : refuse()

export const refuseDelete: CollectionBeforeDeleteHook = refuse
