import type { FlattenedField } from 'payload'
import { NON_EDITORIAL_FIELDS } from '../../collections/entry/workflow-fields'
import { privateKindOf } from '../private-values/private-field'

/** What is no content of an entry and travels with it all the same: what colleagues noted, and what finds an imported page again. */
const BESIDE_CONTENT = ['notes', 'importKey']

/**
 * Private values never leave: they are sealed with the keys of this portal, and are read one by one, by safeguarding, which is written
 * down.
 */
const mayLeave = (field: FlattenedField): boolean =>
  field.type !== 'join' && !('virtual' in field && field.virtual) && privateKindOf(field) === null

/** The fields of an entry that leave the portal, in the order of the form. */
export const transferredFields = (fields: readonly FlattenedField[]): FlattenedField[] =>
  fields.filter(
    (field) =>
      mayLeave(field) && (BESIDE_CONTENT.includes(field.name) || !NON_EDITORIAL_FIELDS.includes(field.name)),
  )

/** The same of the fields in a row of a list, whose ids are the database's own. */
export const rowFields = (fields: readonly FlattenedField[]): FlattenedField[] =>
  fields.filter((field) => mayLeave(field) && field.name !== 'id')

export const isLocalised = (field: FlattenedField): boolean =>
  'localized' in field && field.localized === true

export const takesMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

export const isReference = (
  field: FlattenedField,
): field is Extract<FlattenedField, { type: 'relationship' | 'upload' }> =>
  field.type === 'relationship' || field.type === 'upload'
