import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

export interface Limits {
  maxBytes: number
  declaredName?: string
  declaredMime?: string
}
type Refused = { ok: false; code: string; message: string }
export type InspectedPhoto =
  | Refused
  | { ok: true; mime: string; extension: string; width: number; height: number; sha256: string }
export type InspectedDocument =
  | Refused
  | {
      ok: true
      mime: string
      bytes: number
      pages: number
      title: string | null
      language: string | null
      tagged: boolean
      sha256: string
    }

const hash = (buffer: Buffer) => createHash('sha256').update(buffer).digest('hex')

export async function inspectPhoto(buffer: Buffer, { maxBytes }: Limits): Promise<InspectedPhoto> {
  if (buffer.length > maxBytes) return { ok: false, code: 'too_large', message: 'The file is too large.' }
  const kind = await fileTypeFromBuffer(buffer)
  if (!kind || !['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'].includes(kind.mime)) {
    return {
      ok: false,
      code: 'wrong_type',
      message: 'This is not a photograph: upload JPEG, PNG, WebP, AVIF or TIFF.',
    }
  }
  const { width = 0, height = 0 } = await sharp(buffer).metadata()
  return { ok: true, mime: kind.mime, extension: kind.ext, width, height, sha256: hash(buffer) }
}

export async function inspectDocument(buffer: Buffer, { maxBytes }: Limits): Promise<InspectedDocument> {
  if (buffer.length > maxBytes) return { ok: false, code: 'too_large', message: 'The file is too large.' }
  const kind = await fileTypeFromBuffer(buffer)
  if (kind?.mime !== 'application/pdf')
    return { ok: false, code: 'wrong_type', message: 'This is not a PDF.' }
  const pdf = await PDFDocument.load(buffer)
  return {
    ok: true,
    mime: kind.mime,
    bytes: buffer.length,
    pages: pdf.getPageCount(),
    title: pdf.getTitle() ?? null,
    language: null,
    tagged: false,
    sha256: hash(buffer),
  }
}
