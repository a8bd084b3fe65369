import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'
import { APIError } from 'payload'
import { inspectPhoto } from '../../media/file-kind'
import { readFileSays } from '../../media/metadata'
import { renderPhoto } from '../../media/renditions'
import { limitsOf } from '../entry/upload-limits'

const HASH_IN_NAME = 32

/**
 * Judges an uploaded photograph by its content before anything is written, and names it by its hash: the name that it came with
 * may name a person.
 * @throws APIError 400 without a file or with one that is refused, 409 where the library has it already
 */
export const acceptPhoto: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (operation === 'update') {
    if (!req.file) return args
    throw new APIError(
      'A photograph is never replaced. Upload the new one and use it instead.',
      400,
      null,
      true,
    )
  }
  if (!req.file) throw new APIError('Choose a file to upload.', 400, null, true)
  const inspected = await inspectPhoto(req.file.data, {
    ...limitsOf(req.payload).photo,
    declaredName: req.file.name,
    declaredMime: req.file.mimetype,
  })
  if (!inspected.ok) throw new APIError(inspected.message, 400, { code: inspected.code }, true)
  const known = await req.payload.find({
    collection: 'photos',
    where: { sha256: { equals: inspected.sha256 } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  if (known.docs[0]) {
    throw new APIError('The library has this photograph already.', 409, { photo: known.docs[0].id }, true)
  }
  req.file.name = `${inspected.sha256.slice(0, HASH_IN_NAME)}.${inspected.extension}`
  req.file.mimetype = inspected.mime
  req.context.acceptedPhoto = inspected.sha256
  req.context.fileSays = await readFileSays(req.file.data)
  return args
}

/** Puts the public renditions beside each other, each whole or not at all, and notes them on the photograph. */
export const writeRenditions =
  (folder: string): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    const sha256 = req.context.acceptedPhoto
    if (operation !== 'create' || !req.file || typeof sha256 !== 'string') return doc
    delete req.context.acceptedPhoto
    const rendered = await renderPhoto(req.file.data)
    await mkdir(folder, { recursive: true })
    for (const { name, buffer } of rendered) {
      const target = path.join(folder, name)
      const part = `${target}.${doc.id}.part`
      await writeFile(part, buffer)
      await rename(part, target)
    }
    const renditions = rendered.map(({ name, width, height, format }) => ({
      url: `/media/photos/${name}`,
      width,
      height,
      format,
    }))
    // Straight to the table: this is the second half of the same write, not an edit.
    await req.payload.db.updateOne({ collection: 'photos', id: doc.id, data: { sha256, renditions }, req })
    return { ...doc, sha256, renditions }
  }
