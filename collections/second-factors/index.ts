import type { CollectionConfig, Field } from 'payload'

const nobody = () => false

/** Access of a field that the portal alone reads and writes, by the database adapter. */
const locked = <Kind extends Field>(field: Kind): Kind => ({
  ...field,
  access: { create: nobody, read: nobody, update: nobody },
})

/**
 * The second factor of an account, apart from the account: Payload's sign-in writes whole accounts back as it read them some
 * moments before, and would give a used code its life again. No API reaches this collection; `store.ts` does.
 */
export const secondFactors: CollectionConfig = {
  slug: 'second-factors',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, readVersions: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  fields: [
    locked({ name: 'account', type: 'text', required: true, unique: true }),
    /** Encrypted. */
    locked({ name: 'secret', type: 'text' }),
    locked({ name: 'confirmedAt', type: 'date' }),
    /** Encrypted: shown, not confirmed yet. The secret before stays good until then. */
    locked({ name: 'newSecret', type: 'text' }),
    locked({ name: 'lastStep', type: 'number' }),
    /** Hashes. */
    locked({ name: 'recoveryCodes', type: 'json' }),
  ],
}
