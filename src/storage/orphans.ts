import type { Payload } from 'payload'
import type { FileStore } from '../../media/storage/file-store'
import { PART } from '../../media/storage/local'
import { filesOf, PUBLIC } from '../config/files'

export interface Orphans {
  /** Files that no record names. Names in the store. */
  files: string[]
  /** Files that records name and that are not there, each with the record. */
  missing: { file: string; record: string }[]
  /** How many files there are. */
  read: number
}

/** Records read at once. */
const PAGE = 200

type Row = Record<string, unknown>

const nameIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'filename' in value && typeof value.filename === 'string'
    ? value.filename
    : null

/** Every address of a file in a value, wherever in it. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\/media\/[^\s]+$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(addressesIn)
}

const publicName = (address: string) => `${PUBLIC}/${address.slice('/media/'.length)}`

async function* rowsOf(payload: Payload, collection: 'photos' | 'documents' | 'publications') {
  for (let page = 1, more = true; more; page += 1) {
    const found = await payload.find({
      collection,
      depth: 0,
      limit: PAGE,
      page,
      sort: collection === 'publications' ? 'number' : 'id',
      // Whoever may run a command on the server sees every record.
      overrideAccess: true,
    })
    for (const row of found.docs) yield row as unknown as Row
    more = found.hasNextPage
  }
}

/** The files that records name, each with the record. */
async function named(payload: Payload): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const photo of rowsOf(payload, 'photos')) {
    const record = `photos/${String(photo.id)}`
    const sizes = Object.values((photo.sizes as Row | null) ?? {})
    for (const name of [photo, ...sizes].map(nameIn)) if (name) files.set(`originals/${name}`, record)
    for (const address of addressesIn([photo.renditions, photo.og])) files.set(publicName(address), record)
  }
  for await (const document of rowsOf(payload, 'documents')) {
    const name = nameIn(document)
    if (name) files.set(`${PUBLIC}/documents/${name}`, `documents/${String(document.id)}`)
  }
  // What is live may show files that a photograph has no more: they wait for the next review.
  const live = new Map<string, Row>()
  for await (const row of rowsOf(payload, 'publications')) live.set(`${row.type}/${row.entry}`, row)
  for (const row of live.values()) {
    for (const address of addressesIn(row.documents)) {
      const name = publicName(address)
      if (!files.has(name)) files.set(name, `publications/${String(row.number)}`)
    }
  }
  return files
}

/**
 * Compares files and records. The files are listed first: one that is written meanwhile is no orphan, because its record is read after it.
 */
export async function findOrphans(payload: Payload): Promise<Orphans> {
  const store = filesOf(payload)
  const there = new Set<string>()
  for (const folder of ['originals', PUBLIC]) {
    for await (const name of store.list(folder)) there.add(name)
  }
  const records = await named(payload)
  return {
    files: [...there].filter((name) => !records.has(name)).sort(),
    missing: [...records]
      .filter(([file]) => !there.has(file))
      .map(([file, record]) => ({ file, record }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
    read: there.size,
  }
}

/** Removes files that no record names. Of records, nothing is ever removed. */
export async function removeOrphans(store: FileStore, files: readonly string[]): Promise<void> {
  for (const file of files) await store.remove(file)
}

/** Whether a file is what is left of a write that did not end. */
export const isUnfinished = (file: string): boolean => file.endsWith(PART)
