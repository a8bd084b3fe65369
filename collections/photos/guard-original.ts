import type { Endpoint, PayloadRequest, UploadConfig } from 'payload'
import {
  imageAnswer,
  isProtected,
  maySeeOriginal,
  preview,
  type StoredPhoto,
  servedPicture,
} from './see-original'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** As wide as the thumbnail that Payload makes of the original. Pixels. */
const THUMBNAIL = 480

/**
 * Stands before the files that Payload keeps. The thumbnail of a protected photograph was made of the original, so what is served takes its
 * place; the original itself is for those who may see it.
 */
async function guard(req: PayloadRequest, filename: string): Promise<Response | undefined> {
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { or: [{ filename: { equals: filename } }, { 'sizes.thumbnail.filename': { equals: filename } }] },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
    // Access was checked before; this decides what of the photograph is sent.
    overrideAccess: true,
  })
  const photo = docs[0] as StoredPhoto | undefined
  if (!photo || !isProtected(photo)) return undefined
  if (photo.filename === filename) {
    if (maySeeOriginal(req.user, photo)) return undefined
    const message =
      'The original is for safeguarding and for whoever uploaded it, because something in it is hidden.'
    return Response.json({ errors: [{ message }] }, { status: 403 })
  }
  const bytes = await servedPicture(req.payload, photo, THUMBNAIL)
  if (bytes) return imageAnswer(bytes)
  return Response.json({ errors: [{ message: 'The file is missing.' }] }, { status: 404 })
}

/** Payload takes no answer for “go on”, but its type does not say so. */
export const guardOriginal: Handler = (req, { params }) => guard(req, params.filename) as Promise<Response>

/** `GET /api/photos/{id}/preview`, with `?served=1` as the public would see it. */
export const previewEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/preview',
  method: 'get',
  handler: preview,
}
