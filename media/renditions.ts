import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { MAX_PIXELS } from './file-kind'

/** A public picture made from a private original. */
export interface Rendition {
  /** Made from the content of the rendition: says nothing of the original, and the same bytes have the same name. */
  name: string
  /** Pixels. */
  width: number
  height: number
  format: 'webp' | 'jpeg'
  buffer: Buffer
}

/** Pixels. */
const WIDTHS = [320, 640, 1280, 1920]
const WIDEST = Math.max(...WIDTHS)
/** Pixels: WebP has 14 bits for a side. */
const LONGEST_SIDE = 16_383
const HASH_IN_NAME = 32
/** Seconds, for reading the original. */
const DECODING = 20

const encode = (image: sharp.Sharp, format: Rendition['format']) =>
  format === 'webp'
    ? image.webp({ quality: 78, effort: 4 })
    : // JPEG has no transparency: what lies below is paper, not black.
      image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true })

/** The widths of a photograph: no one twice, and none wider than it is. */
export const widthsOf = (width: number): number[] => [
  ...new Set(WIDTHS.map((wanted) => Math.min(wanted, width))),
]

/**
 * WebP and JPEG of a photograph, 320, 640, 1280 and 1920 pixels wide but never enlarged: upright, in sRGB, eight bits, and without
 * any metadata, so that neither place nor camera nor person is told.
 * @param buffer an original that `inspectPhoto` accepted
 * @throws where it cannot be decoded
 */
export async function renderPhoto(buffer: Buffer): Promise<Rendition[]> {
  // Decoded once: everything else is made from these pixels, which hold no metadata any more.
  const { data, info } = await sharp(buffer, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .timeout({ seconds: DECODING })
    .autoOrient()
    .resize({ width: WIDEST, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const renditions: Rendition[] = []
  for (const format of ['webp', 'jpeg'] as const) {
    for (const width of widthsOf(info.width)) {
      const made = await encode(sharp(data, { raw }).resize({ width }), format).toBuffer({
        resolveWithObject: true,
      })
      const prefix = createHash('sha256').update(made.data).digest('hex').slice(0, HASH_IN_NAME)
      renditions.push({
        name: `${prefix}-${made.info.width}.${format === 'jpeg' ? 'jpg' : format}`,
        width: made.info.width,
        height: made.info.height,
        format,
        buffer: made.data,
      })
    }
  }
  return renditions
}
