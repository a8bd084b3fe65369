import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { contradiction, KINDS, type Kind } from './declared'
import { endsAsZip, holdsForeignContent, holdsProgram, isPadding } from './hidden-content'
import { isHeic, photoKindOf, structureOf } from './image-structure'
import { readPdfApart } from './pdf-thread'

export interface Limits {
  /** Bytes. */
  maxBytes: number
  /** As the uploader’s computer calls it. Never trusted: it may only not contradict the content. */
  declaredName?: string
  declaredMime?: string
  /** Of a photograph; {@link MAX_PIXELS} unless the portal is set up otherwise. */
  maxPixels?: number
}

export type RefusalCode =
  | 'empty'
  | 'too_large'
  | 'wrong_type'
  | 'no_decoder'
  | 'name_mismatch'
  | 'active_content'
  | 'polyglot'
  | 'too_many_pixels'
  | 'unreadable'
  | 'encrypted'

/** `message` is a sentence for the person who uploads. */
type Refused = { ok: false; code: RefusalCode; message: string }

export type InspectedPhoto =
  | Refused
  | {
      ok: true
      mime: string
      /** Without the dot. */
      extension: string
      /** Pixels, as shown: turned by the orientation that the camera noted. */
      width: number
      height: number
      /** Of the whole file, in hexadecimal. */
      sha256: string
    }
export type InspectedDocument =
  | Refused
  | {
      ok: true
      mime: string
      bytes: number
      pages: number
      title: string | null
      /** BCP 47, as the catalog has it. */
      language: string | null
      /** Whether the PDF says that it is tagged for assistive technology. */
      tagged: boolean
      sha256: string
    }

/** Pixels of a photograph: 100 megapixels, more than any camera of an editor’s, and 300 MB when decoded. */
const MAX_PIXELS = 100_000_000
/** Seconds for the decoder. */
const DECODING = 5
/** Bytes in which viewers look for the header of a PDF. */
const PDF_HEAD = 1_024
const PDF_HEAD_MARK = '%PDF-'.length
const LONGEST_TITLE = 300
const LONGEST_LANGUAGE = 35

const refuse = (code: RefusalCode, message: string): Refused => ({ ok: false, code, message })
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const POLYGLOT = refuse(
  'polyglot',
  'The file holds something else besides what it shows. Open it in its program, export it anew, and upload that.',
)
const BROKEN = refuse('unreadable', 'The photograph is damaged or cut off. Export it anew, and upload that.')
const HEIC = refuse(
  'no_decoder',
  'The photograph is HEIC, which the portal cannot read. Open it on the computer or phone that it came from, export it as JPEG, and upload that. On an iPhone, choose “Most Compatible” under Settings, Camera, Formats.',
)
const tooManyPixels = (most: number) =>
  refuse(
    'too_many_pixels',
    `The photograph has more than ${Math.floor(most / 1_000_000)} megapixels. Make it smaller, and upload that.`,
  )

function checkSize(bytes: Buffer, maxBytes: number): Refused | null {
  if (bytes.length === 0) return refuse('empty', 'The file is empty.')
  if (bytes.length <= maxBytes) return null
  return refuse('too_large', `The file is larger than ${Math.floor(maxBytes / 1_000_000)} MB.`)
}

function checkDeclared(kind: Kind, { declaredName, declaredMime }: Limits): Refused | null {
  const message = contradiction(kind, declaredName, declaredMime)
  return message === null ? null : refuse('name_mismatch', message)
}

/** The second opinion tells raw files of cameras from TIFF, and HEIC from AVIF. A damaged file has none. */
async function photoKind(bytes: Buffer) {
  const kind = photoKindOf(bytes)
  if (!kind) return null
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!detected) return kind === 'avif' ? null : kind
  const mimes: readonly string[] = KINDS[kind].mimes
  return mimes.includes(detected.mime) ? kind : null
}

/** Reads the header first, then decodes all pixels to a small picture that is thrown away. */
async function decode(
  bytes: Buffer,
  maxPixels: number,
): Promise<Refused | { ok: true; width: number; height: number }> {
  try {
    const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!width || !height) return BROKEN
    if (width * height > maxPixels) return tooManyPixels(maxPixels)
    await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'warning' })
      .timeout({ seconds: DECODING })
      .resize(16, 16, { fit: 'fill' })
      .raw()
      .toBuffer()
    return { ok: true, width: autoOrient.width, height: autoOrient.height }
  } catch {
    return BROKEN
  }
}

/**
 * Judges a photograph by its content: JPEG, PNG, WebP, AVIF or TIFF, whole, decodable, and nothing else at the same time. Of an
 * animated file or one of several pages, the first counts.
 * @returns what it is, or why it is refused; never throws
 */
export async function inspectPhoto(buffer: Buffer, limits: Limits): Promise<InspectedPhoto> {
  const wrongSize = checkSize(buffer, limits.maxBytes)
  if (wrongSize) return wrongSize
  const name = await photoKind(buffer)
  if (!name) {
    if (isHeic(buffer)) return HEIC
    return refuse('wrong_type', 'This is not a photograph. Upload a JPEG, PNG, WebP, AVIF or TIFF file.')
  }
  const kind = KINDS[name]
  const mismatch = checkDeclared(kind, limits)
  if (mismatch) return mismatch
  if (holdsProgram(buffer) || endsAsZip(buffer)) return POLYGLOT
  try {
    const { metadata, appended } = structureOf(name, buffer)
    if (appended || metadata.some(holdsForeignContent)) return POLYGLOT
  } catch {
    return BROKEN
  }
  const decoded = await decode(buffer, limits.maxPixels ?? MAX_PIXELS)
  if (!decoded.ok) return decoded
  const { width, height } = decoded
  return { ok: true, mime: kind.mime, extension: kind.extension, width, height, sha256: hash(buffer) }
}

/** Behind the last end mark, viewers tolerate a little; a page, a program or an archive is no such thing. */
function isPdfPolyglot(bytes: Buffer, end: number): boolean {
  const tail = bytes.subarray(end)
  if (holdsProgram(tail) || holdsForeignContent(bytes.subarray(PDF_HEAD_MARK, PDF_HEAD))) return true
  return endsAsZip(bytes) || (tail.length > PDF_HEAD && !isPadding(tail))
}

const oneLine = (text: string | null) => {
  const line = [...(text ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, LONGEST_TITLE).join('')
  return line === '' ? null : line
}

const languageTag = (text: string | null) => {
  try {
    const tag = Intl.getCanonicalLocales(text?.trim() ?? '')[0]
    return tag !== undefined && tag.length <= LONGEST_LANGUAGE ? tag : null
  } catch {
    return null
  }
}

const PDF_REFUSALS = {
  encrypted: 'The PDF is protected with a password or against copying. Upload one without protection.',
  active_content:
    'The PDF holds scripts, forms of the XFA kind, attachments or media. Print it to a plain PDF, and upload that.',
  unreadable: 'The PDF is damaged or cannot be read. Export it anew, and upload that.',
}

/**
 * Judges a document by its content: a PDF that opens without a password and holds no script, attachment or media.
 * @returns what it says of itself, or why it is refused; never throws, and takes five seconds at most once its turn has come
 */
export async function inspectDocument(buffer: Buffer, limits: Limits): Promise<InspectedDocument> {
  const wrongSize = checkSize(buffer, limits.maxBytes)
  if (wrongSize) return wrongSize
  if (!/^%PDF-\d\.\d/.test(buffer.toString('latin1', 0, 8))) {
    return refuse('wrong_type', 'This is not a PDF.')
  }
  const mismatch = checkDeclared(KINDS.pdf, limits)
  if (mismatch) return mismatch
  const end = buffer.lastIndexOf('%%EOF')
  if (end < 0) return refuse('unreadable', PDF_REFUSALS.unreadable)
  if (isPdfPolyglot(buffer, end + '%%EOF'.length)) return POLYGLOT
  try {
    const reading = await readPdfApart(buffer)
    if (!reading.ok) return refuse(reading.code, PDF_REFUSALS[reading.code])
    const { pages, title, language, tagged } = reading
    return {
      ok: true,
      mime: KINDS.pdf.mime,
      bytes: buffer.length,
      pages,
      title: oneLine(title),
      language: languageTag(language),
      tagged,
      sha256: hash(buffer),
    }
  } catch {
    return refuse('unreadable', PDF_REFUSALS.unreadable)
  }
}
