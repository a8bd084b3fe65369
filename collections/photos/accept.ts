import type { CollectionBeforeOperationHook } from 'payload'
import { APIError } from 'payload'
import { inspectPhoto } from '../../media/file-kind'
import { readFileSays } from '../../media/metadata'
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
