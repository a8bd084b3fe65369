import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import etag from 'etag'
import type { Request, Response } from 'express'
import fresh from 'fresh'
import type { FileStore } from '../../../media/storage/file-store'
import { byteRangeOf } from './byte-range'

/** What the portal ever serves as a file. */
const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}

/** Nothing in a file may run, load or read anything of the portal. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

interface Sending {
  files: FileStore
  /** In the store. */
  name: string
  cacheControl: string
}

/** A file never changes under its name, so that its name is as good as a hash of it. */
const tagOf = (name: string, size: number) => etag(`${path.basename(name)} ${size}`)

/**
 * Sends a file, or the part of it that was asked for, or that the client has it already.
 * @returns whether there is such a file; where there is none, nothing was sent
 */
export async function sendFile(
  req: Request,
  res: Response,
  { files, name, cacheControl }: Sending,
): Promise<boolean> {
  const size = await files.sizeOf(name)
  const type = TYPES[path.extname(name).slice(1)]
  if (size === null || type === undefined) return false
  const tag = tagOf(name, size)
  res.setHeader('ETag', tag)
  res.setHeader('Cache-Control', cacheControl)
  res.setHeader('Accept-Ranges', 'bytes')
  res.setHeader('Content-Security-Policy', POLICY)
  res.setHeader('Content-Disposition', `inline; filename="${path.basename(name)}"`)
  if (fresh(req.headers, { etag: tag })) {
    res.status(304).end()
    return true
  }
  const condition = req.headers['if-range']
  const range = condition === undefined || condition === tag ? byteRangeOf(req.headers.range, size) : null
  if (range === 'unsatisfiable') {
    res.setHeader('Cache-Control', 'no-store')
    res.setHeader('Content-Range', `bytes */${size}`)
    res.status(416).end()
    return true
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Length', end - start + 1)
  if (range) res.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
  res.status(range ? 206 : 200)
  if (req.method === 'HEAD' || size === 0) res.end()
  else await pipeline(await files.stream(name, range ?? undefined), res)
  return true
}
