import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { obscure, type Pixels } from './obscure'
import type { Region } from './regions'
import { type Stamp, stamped } from './stamp'

export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg'] as const
type Format = (typeof RENDITION_FORMATS)[number]

/** A public picture made from a private original. */
export interface Rendition {
  /** Made from the content of the rendition: says nothing of the original, and the same bytes have the same name. */
  name: string
  /** Pixels. */
  width: number
  height: number
  format: Format
  buffer: Buffer
}

/** Everything that is made from one photograph. */
export interface Rendered {
  renditions: Rendition[]
  /** The part around the focal point in the shape that social networks show, 1200 by 630 pixels or as large as it gets. */
  og: Rendition
  /** A few pixels as a data address, to stand there until the picture has come. */
  placeholder: string
}

export interface Rendering {
  /** Percent from the left and from the top. */
  focalPoint?: { x: number; y: number }
  /** What nobody may recognise. */
  obscured?: readonly Region[]
  /** What every file says of its rights; nothing where nobody knows yet. */
  stamp?: Stamp | null
}

/** Grows when the same original is made into other files, so that those of before are made again. */
export const RENDERER = 2

/** Pixels. */
const WIDTHS = [320, 640, 1280, 1920]
const WIDEST = Math.max(...WIDTHS)
/** Pixels: WebP has 14 bits for a side. */
const LONGEST_SIDE = 16_383
/** Pixels. Source: the Open Graph images that Facebook, LinkedIn and X show large, 1.91 to 1. */
const OG = { width: 1200, height: 630 }
const PLACEHOLDER_WIDTH = 16
const HASH_IN_NAME = 32
/** Seconds, for reading the original. */
const DECODING = 20

/** JPEG has no transparency: what lies below is paper, not black. */
const ENCODERS: Record<Format, (image: sharp.Sharp) => sharp.Sharp> = {
  // More effort takes five times as long for a twentieth of the bytes.
  avif: (image) => image.avif({ quality: 50, effort: 2 }),
  webp: (image) => image.webp({ quality: 78, effort: 4 }),
  jpeg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true }),
}

/** The widths of a photograph: no one twice, and none wider than it is. */
export const widthsOf = (width: number): number[] => [
  ...new Set(WIDTHS.map((wanted) => Math.min(wanted, width))),
]

const extension = (format: Format) => (format === 'jpeg' ? 'jpg' : format)

async function write(image: sharp.Sharp, format: Format, stamp: Stamp | null): Promise<Rendition> {
  const { data, info } = await stamped(ENCODERS[format](image), stamp).toBuffer({ resolveWithObject: true })
  const prefix = createHash('sha256').update(data).digest('hex').slice(0, HASH_IN_NAME)
  return {
    name: `${prefix}-${info.width}.${extension(format)}`,
    width: info.width,
    height: info.height,
    format,
    buffer: data,
  }
}

/** The largest part of the shape of `OG`, as near to the focal point as the edges let it. */
export function cropAround(
  { width, height }: { width: number; height: number },
  { x, y }: { x: number; y: number },
): { left: number; top: number; width: number; height: number } {
  const share = Math.min(width / OG.width, height / OG.height)
  const part = {
    width: Math.max(1, Math.min(width, Math.round(OG.width * share))),
    height: Math.max(1, Math.min(height, Math.round(OG.height * share))),
  }
  const place = (middle: number, whole: number, length: number) =>
    Math.round(Math.min(whole - length, Math.max(0, (middle / 100) * whole - length / 2)))
  return { left: place(x, width, part.width), top: place(y, height, part.height), ...part }
}

/** The upright pixels of the original, whose number was judged when it was accepted, in sRGB, eight bits each: what was metadata stays behind. */
async function decode(buffer: Buffer, size: { width?: number; height?: number }): Promise<Pixels> {
  const { data, info } = await sharp(buffer, { limitInputPixels: false, failOn: 'error' })
    .timeout({ seconds: DECODING })
    .autoOrient()
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}

/** Everything is made from these pixels. What is hidden is hidden in the original’s own resolution. */
async function pixelsOf(buffer: Buffer, obscured: readonly Region[]): Promise<Pixels> {
  const size = { width: WIDEST, height: LONGEST_SIDE }
  if (obscured.length === 0) return decode(buffer, size)
  const hidden = await obscure(await decode(buffer, {}), obscured)
  const { data, info } = await sharp(hidden.data, { raw: hidden.info })
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}

/**
 * AVIF, WebP and JPEG of a photograph, 320, 640, 1280 and 1920 pixels wide but never enlarged: upright, in sRGB, eight bits, and
 * without any metadata but the stamp, so that neither place nor camera nor person is told.
 * @param buffer an original that `inspectPhoto` accepted
 * @throws where it cannot be decoded
 */
export async function renderPhoto(
  buffer: Buffer,
  { focalPoint = { x: 50, y: 50 }, obscured = [], stamp = null }: Rendering = {},
): Promise<Rendered> {
  const { data, info } = await pixelsOf(buffer, obscured)
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const renditions: Rendition[] = []
  for (const format of RENDITION_FORMATS) {
    for (const width of widthsOf(info.width)) {
      renditions.push(await write(sharp(data, { raw }).resize({ width }), format, stamp))
    }
  }
  const crop = cropAround(raw, focalPoint)
  const shaped = sharp(data, { raw })
    .extract(crop)
    .resize({ width: Math.min(OG.width, crop.width) })
  const tiny = await sharp(data, { raw })
    .resize({ width: PLACEHOLDER_WIDTH, height: PLACEHOLDER_WIDTH, fit: 'inside' })
    .webp({ quality: 30, effort: 4 })
    .toBuffer()
  return {
    renditions,
    og: await write(shaped, 'jpeg', stamp),
    placeholder: `data:image/webp;base64,${tiny.toString('base64')}`,
  }
}
