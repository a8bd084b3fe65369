import type { PayloadRequest } from 'payload'
import { type Region, regionsIn } from '../../../media/regions'
import { loadPhotos } from '../../workflow/load'
import type { FoundReference } from '../../workflow/references'
import type { ImageSize, RightsWindow } from '../compiled'
import { windowsOf } from '../rights/windows'

/** A photograph as compiling needs it: public renditions only, never the original. */
export interface PhotoUpload {
  id: string
  alt: Record<string, string | null | undefined>
  decorative: boolean
  credit: string
  width: number
  height: number
  focalPoint: { x: number; y: number }
  renditions: ImageSize[]
  rights: RightsWindow[]
  og: ImageSize | null
  placeholder: string | null
  obscured: Region[]
}

export interface DocumentUpload {
  id: string
  url: string
  bytes: number | null
  pages: number | null
  language: string | null
}

export interface Uploads {
  photos: ReadonlyMap<string, PhotoUpload>
  documents: ReadonlyMap<string, DocumentUpload>
}

const idOf = (value: unknown): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

const byId = <Upload extends { id: string }>(uploads: Upload[]) =>
  new Map(uploads.map((one) => [one.id, one]))

async function find(
  req: PayloadRequest,
  collection: 'photos' | 'documents',
  references: readonly FoundReference[],
) {
  const ids = [...new Set(references.filter((r) => r.collection === collection).map((r) => r.id))]
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    locale: 'all',
    depth: 0,
    pagination: false,
    req,
    // What goes live does not depend on what the publishing user may read.
    overrideAccess: true,
  })
  return docs as unknown as Record<string, unknown>[]
}

/**
 * Reads the photographs and documents that an entry uses, in the transaction of `req`.
 * @param now from when on it is asked when a photograph may be shown
 */
export async function loadUploads(
  req: PayloadRequest,
  references: readonly FoundReference[],
  now: Date = new Date(),
): Promise<Uploads> {
  const photos = await find(req, 'photos', references)
  const facts = await loadPhotos(
    req,
    photos.map(({ id }) => String(id)),
  )
  const documents = await find(req, 'documents', references)
  return {
    photos: byId(
      photos.map((photo) => ({
        id: String(photo.id),
        alt: (photo.alt as PhotoUpload['alt'] | null) ?? {},
        decorative: photo.decorative === true,
        credit: idOf(photo.credit),
        width: Number(photo.width ?? 0),
        height: Number(photo.height ?? 0),
        focalPoint: { x: Number(photo.focalX ?? 50), y: Number(photo.focalY ?? 50) },
        renditions: (photo.renditions as ImageSize[] | null) ?? [],
        rights: windowsOf(facts.get(String(photo.id)), now),
        og: (photo.og as ImageSize | null) ?? null,
        placeholder: typeof photo.placeholder === 'string' ? photo.placeholder : null,
        obscured: regionsIn(photo.obscured) ?? [],
      })),
    ),
    documents: byId(
      documents.map((document) => ({
        id: String(document.id),
        url: `/media/documents/${String(document.filename)}`,
        bytes: typeof document.filesize === 'number' ? document.filesize : null,
        pages: typeof document.pages === 'number' ? document.pages : null,
        language: typeof document.language === 'string' ? document.language : null,
      })),
    ),
  }
}
