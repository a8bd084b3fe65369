import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { inspectDocument } from '../../media/file-kind'
import { refusedFile } from '../entry/refuse-file'
import { limitsOf } from '../entry/upload-limits'

const HASH_IN_NAME = 32

/**
 * Reads an uploaded PDF before anything is written, and names it by its hash.
 * @throws APIError 400 without a file or with one that is refused, 409 where it was uploaded before
 */
export const acceptDocument: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (operation === 'update') {
    if (!req.file) return args
    throw refusedFile('A document is never replaced. Upload the new one and use it instead.')
  }
  if (!req.file) throw refusedFile('Choose a file to upload.')
  const inspected = await inspectDocument(req.file.data, {
    ...limitsOf(req.payload).document,
    declaredName: req.file.name,
    declaredMime: req.file.mimetype,
  })
  if (!inspected.ok) throw refusedFile(inspected.message, { code: inspected.code })
  const known = await req.payload.find({
    collection: 'documents',
    where: { sha256: { equals: inspected.sha256 } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  if (known.docs[0]) {
    throw refusedFile('This document was uploaded before.', { status: 409, document: known.docs[0].id })
  }
  req.file.name = `${inspected.sha256.slice(0, HASH_IN_NAME)}.pdf`
  req.file.mimetype = 'application/pdf'
  const { sha256, pages, title, language, tagged } = inspected
  req.context.acceptedDocument = { sha256, pages, title, language, tagged }
  return args
}

/** What was read from the PDF; what the uploader wrote stays. */
export const keepInspected: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const accepted = req.context.acceptedDocument as
    | { sha256: string; pages: number; title: string | null; language: string | null; tagged: boolean }
    | undefined
  if (operation !== 'create' || !accepted) return data
  delete req.context.acceptedDocument
  return {
    ...data,
    ...accepted,
    title: data.title || accepted.title,
    language: data.language || accepted.language,
  }
}
