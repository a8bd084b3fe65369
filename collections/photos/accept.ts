import type { CollectionBeforeOperationHook } from 'payload'
import { inspectPhoto } from '../../media/file-kind'
import { readFileSays } from '../../media/metadata'
import { refusedFile } from '../entry/refuse-file'
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
    throw refusedFile('A photograph is never replaced. Upload the new one and use it instead.')
  }
  if (!req.file) throw refusedFile('Choose a file to upload.')
  const inspected = await inspectPhoto(req.file.data, {
    ...limitsOf(req.payload).photo,
    declaredName: req.file.name,
    declaredMime: req.file.mimetype,
  })
  if (!inspected.ok) throw refusedFile(inspected.message, { code: inspected.code })
  const known = await req.payload.find({
    collection: 'photos',
    where: { sha256: { equals: inspected.sha256 } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  if (known.docs[0]) {
    throw refusedFile('The library has this photograph already.', { status: 409, photo: known.docs[0].id })
  }
  req.file.name = `${inspected.sha256.slice(0, HASH_IN_NAME)}.${inspected.extension}`
  req.file.mimetype = inspected.mime
  req.context.acceptedPhoto = inspected.sha256
  req.context.fileSays = await readFileSays(req.file.data)
  return args
}
