import { isPadding } from './hidden-content'

/** How a picture is put together, read without decoding it. */
export interface Structure {
  /** The parts that a decoder does not draw. */
  metadata: Buffer[]
  /** Whether bytes follow that do not belong to the picture. */
  appended: boolean
}

/** The file ends before its picture does, or is not put together as its format asks. */
export class BrokenStructure extends Error {}

/** A photograph has dozens. Millions of empty ones would only keep the reader busy. */
const MOST_SEGMENTS = 20_000

function keep(metadata: Buffer[], segment: Buffer) {
  if (metadata.length >= MOST_SEGMENTS) throw new BrokenStructure('too many segments')
  metadata.push(segment)
}

const UINT_32 = 4
const APP_0 = 0xe0
const APP_15 = 0xef
const COMMENT = 0xfe
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
/** Multi-Picture Format, CIPA DC-007: phones keep a gain map or a preview as a second JPEG behind the first. */
const MULTI_PICTURE = Buffer.from('MPF\0', 'latin1')

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** The place of the next marker behind compressed data, where 0xFF is written as 0xFF00. */
function nextMarker(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  throw new BrokenStructure('no end of the image')
}

/** One JPEG from its first byte to its end marker (ITU-T T.81, B.1). */
function jpegFrom(bytes: Buffer, start: number, metadata: Buffer[]): { end: number; multiPicture: boolean } {
  let at = start + 2
  let multiPicture = false
  for (;;) {
    at = nextMarker(bytes, at)
    const marker = bytes[at + 1] ?? 0
    if (marker === END_OF_IMAGE) return { end: at + 2, multiPicture }
    if (marker === 0x01 || marker === 0xd8) {
      at += 2
      continue
    }
    if (at + UINT_32 > bytes.length) throw new BrokenStructure('cut segment')
    const length = bytes.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new BrokenStructure('cut segment')
    if ((marker >= APP_0 && marker <= APP_15) || marker === COMMENT) {
      const segment = bytes.subarray(at + UINT_32, end)
      keep(metadata, segment)
      multiPicture ||= marker === APP_0 + 2 && segment.subarray(0, UINT_32).equals(MULTI_PICTURE)
    } else if (marker !== START_OF_SCAN && bytes[end] !== 0xff) {
      throw new BrokenStructure('no marker behind a segment')
    }
    at = end
  }
}

function jpeg(bytes: Buffer): Structure {
  const metadata: Buffer[] = []
  let { end, multiPicture } = jpegFrom(bytes, 0, metadata)
  while (multiPicture) {
    let next = end
    while (bytes[next] === 0) next += 1
    if (bytes[next] !== 0xff || bytes[next + 1] !== 0xd8) break
    end = jpegFrom(bytes, next, metadata).end
  }
  return { metadata, appended: !isPadding(bytes.subarray(end)) }
}

function png(bytes: Buffer): Structure {
  const metadata: Buffer[] = []
  let at = 8
  for (;;) {
    if (at + 12 > bytes.length) throw new BrokenStructure('no end of the image')
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw new BrokenStructure('cut chunk')
    if (type !== 'IDAT' && type !== 'fdAT') keep(metadata, bytes.subarray(at + 8, end - 4))
    if (type === 'IEND') return { metadata, appended: !isPadding(bytes.subarray(end)) }
    at = end
  }
}

const WEBP_PIXELS = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANMF'])

function webp(bytes: Buffer): Structure {
  const metadata: Buffer[] = []
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) throw new BrokenStructure('cut file')
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > end) throw new BrokenStructure('cut chunk')
    if (!WEBP_PIXELS.has(bytes.toString('latin1', at, at + 4))) {
      keep(metadata, bytes.subarray(at + 8, at + 8 + length))
    }
    at += 8 + length + (length % 2)
  }
  return { metadata, appended: !isPadding(bytes.subarray(end)) }
}

/** The boxes that AVIF and image sequences have at the top (ISO/IEC 14496-12, 23008-12). */
const BOXES = new Set([
  'ftyp',
  'meta',
  'mdat',
  'moov',
  'free',
  'skip',
  'uuid',
  'idat',
  'mini',
  'sidx',
  'styp',
])

function avif(bytes: Buffer): Structure {
  const metadata: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    if (isPadding(bytes.subarray(at))) break
    const type = at + 8 <= bytes.length ? bytes.toString('latin1', at + 4, at + 8) : ''
    if (!BOXES.has(type)) return { metadata, appended: true }
    let length = bytes.readUInt32BE(at)
    if (length === 1 && at + 16 <= bytes.length) length = Number(bytes.readBigUInt64BE(at + 8))
    if (length === 0) length = bytes.length - at
    if (length < 8 || at + length > bytes.length) throw new BrokenStructure('cut box')
    // EXIF and XMP lie in `mdat` beside the pixels; there the search of the whole file finds programs.
    if (type !== 'mdat') keep(metadata, bytes.subarray(at + 8, at + length))
    at += length
  }
  return { metadata, appended: false }
}

/** TIFF has no end: its directories may point anywhere. The search of the whole file has to do. */
const tiff = (): Structure => ({ metadata: [], appended: false })

const WALKS = { jpeg, png, webp, avif, tiff }
export type PhotoKind = keyof typeof WALKS

/**
 * Walks through the parts of a picture whose first bytes were recognised.
 * @throws BrokenStructure where it ends too early or is not well formed
 */
export const structureOf = (kind: PhotoKind, bytes: Buffer): Structure => WALKS[kind](bytes)

const startsWith = (bytes: Buffer, text: string, at = 0) =>
  bytes.toString('latin1', at, at + text.length) === text

/** The format by the first bytes, which no other format may share; null for anything else. */
export function photoKindOf(bytes: Buffer): PhotoKind | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  if (startsWith(bytes, 'ftyp', 4)) return 'avif'
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'tiff'
  return null
}

/**
 * Brands of pictures in HEVC (ISO/IEC 23008-12, B.4.1), which the decoder of this portal leaves out for its patents. `mif1` alone says
 * nothing of the coding, but phones write it before `heic`.
 */
const HEVC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']

/** Whether the first box names HEVC among the brands that the file is compatible with. */
export function isHeic(bytes: Buffer): boolean {
  if (!startsWith(bytes, 'ftyp', 4)) return false
  const end = Math.min(bytes.length, Math.max(16, bytes.readUInt32BE(0)), 256)
  for (let at = 8; at + 4 <= end; at += 4) {
    if (HEVC_BRANDS.includes(bytes.toString('latin1', at, at + 4))) return true
  }
  return false
}
