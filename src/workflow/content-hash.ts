import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const isRichText = (value: { [key: string]: Json }): boolean =>
  typeof value.root === 'object' && value.root !== null && 'children' in value.root

/**
 * The same content in one shape, whichever database or form it came from: nothing, an empty text and an empty list are
 * one and the same, and the ids that databases give to rows of a list are no content. Rich text is kept to the letter.
 */
function normalise(value: unknown, rowOfList = false): Json | undefined {
  if (value === undefined || value === null) return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    return value.map((item) => normalise(item, true)).filter((item): item is Json => item !== undefined)
  }
  if (typeof value === 'object') {
    if (isRichText(value as { [key: string]: Json })) return value as Json
    const entries = Object.entries(value)
      .filter(([key]) => !(rowOfList && key === 'id'))
      .map(([key, inner]) => [key, normalise(inner)] as const)
      .filter((entry): entry is readonly [string, Json] => !isEmpty(entry[1]))
    return Object.fromEntries(entries)
  }
  return value as Json
}

/** Canonical JSON (RFC 8785) of normalised content: equal content, equal text. */
export const canonicalContent = (content: unknown): string =>
  canonicalize(normalise(content) ?? null) ?? 'null'

/**
 * The content hash that names a revision.
 * @param fields the editorial fields, in every locale
 * @param photos the rights of each photo used, each once, in any order
 * @returns SHA-256 as 64 lower-case hex digits over the canonical JSON (RFC 8785)
 */
export function contentHash(fields: Record<string, unknown>, photos: readonly { id: string }[]): string {
  const sorted = [...photos].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rights = sorted.map(({ id, ...rest }) => ({ photo: id, ...rest }))
  return createHash('sha256').update(canonicalContent({ fields, rights })).digest('hex')
}
