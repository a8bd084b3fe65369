import type { Payload } from 'payload'

const OBJECT_ID = /^[0-9a-f]{24}$/

/** The id of nothing, in MongoDB's form. */
const NOTHING = '0'.repeat(24)

/** MongoDB throws at an id of another form instead of finding nothing. */
export const findable = (payload: Payload, id: string): string =>
  payload.db.name !== 'mongoose' || OBJECT_ID.test(id) ? id : NOTHING
