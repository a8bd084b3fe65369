import type { Readable } from 'node:stream'

/** Bytes from the first to the last, both included, as HTTP counts them. */
export interface ByteRange {
  start: number
  end: number
}

/** Where files lie: a local folder, or a bucket. Names are paths of plain parts, such as `public/photos/0a1b-320.webp`. */
export interface FileStore {
  /** Writes a file whole or not at all: whoever reads meets the file of before, or this one. */
  put(name: string, bytes: Buffer): Promise<void>
  /** @returns null where there is no such file */
  read(name: string): Promise<Buffer | null>
  /** @returns bytes; null where there is no such file */
  sizeOf(name: string): Promise<number | null>
  /** @throws where there is no such file */
  stream(name: string, range?: ByteRange): Promise<Readable>
  /** What is not there is removed already. */
  remove(name: string): Promise<void>
  /** Names of all files below a folder, in no order. */
  list(folder: string): AsyncIterable<string>
}

const NAME = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,250}\/){0,4}[A-Za-z0-9][A-Za-z0-9._-]{0,250}$/

/** Whether a name can only mean a file inside the store. */
export const isStoreName = (name: string): boolean => NAME.test(name) && !name.includes('..')

/** @throws for a name that could lead out of the store; no name of ours can */
export function checkName(name: string): string {
  if (!isStoreName(name)) throw new Error('This is no name of a file.')
  return name
}
