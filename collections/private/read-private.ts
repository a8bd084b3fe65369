import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { getLatestCollectionVersion } from 'payload'
import { privateKindOf } from '../../src/private-values/private-field'
import { isSealed } from '../../src/private-values/vault'
import { purposeOf, vaultOf } from './private-text'

type Data = Record<string, unknown>

/** A private value in clear. */
export interface PrivateValue {
  /** Dotted path, with the number of each row: `consents.0.guardian`. */
  path: string
  value: string
}

interface Place {
  /** Names of the fields that lead here, without rows. */
  names: readonly string[]
  path: string
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function sealedIn(
  fields: readonly FlattenedField[],
  data: Data,
  at: Place,
): { path: string; names: readonly string[]; sealed: string }[] {
  return fields.flatMap((field) => {
    const value = data[field.name]
    const names = [...at.names, field.name]
    const path = `${at.path}${field.name}`
    if (privateKindOf(field)) return isSealed(value) ? [{ path, names, sealed: value }] : []
    if (field.type === 'array') {
      return (Array.isArray(value) ? value : []).flatMap((row, index) =>
        isData(row) ? sealedIn(field.flattenedFields, row, { names, path: `${path}.${index}.` }) : [],
      )
    }
    if (field.type !== 'group' && field.type !== 'tab') return []
    return isData(value) ? sealedIn(field.flattenedFields, value, { names, path: `${path}.` }) : []
  })
}

const holdsPrivate = (fields: readonly FlattenedField[]): boolean =>
  fields.some(
    (field) =>
      privateKindOf(field) !== null || ('flattenedFields' in field && holdsPrivate(field.flattenedFields)),
  )

/** @param document as the database has it, sealed */
function openPrivate(
  req: Pick<PayloadRequest, 'payload'>,
  collection: CollectionSlug,
  document: Data,
): PrivateValue[] {
  const { flattenedFields } = req.payload.collections[collection].config
  const vault = vaultOf(req.payload)
  return sealedIn(flattenedFields, document, { names: [], path: '' }).map(({ path, names, sealed }) => ({
    path,
    value: vault.open(sealed, purposeOf(collection, names)),
  }))
}

/**
 * Private values of the newest revision, in clear, for code of the portal that decides by them. It asks no permission: whatever is done
 * with them must show them to nobody but safeguarding.
 * @returns null where there is no such document
 * @throws SealError where one does not open
 */
export async function readPrivate(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<PrivateValue[] | null> {
  const { config } = req.payload.collections[collection]
  if (!holdsPrivate(config.flattenedFields)) return []
  const document = await getLatestCollectionVersion({
    id,
    config,
    payload: req.payload,
    query: { collection, locale: 'all', req, where: { id: { equals: id } } },
    req,
  })
  return document ? openPrivate(req, collection, document as unknown as Data) : null
}
