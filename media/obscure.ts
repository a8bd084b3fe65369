import sharp from 'sharp'

/** A part of a photograph that nobody may recognise anything in. Relative to the upright picture: 0 is left or top, 1 right or bottom. */
export interface Region {
  shape: 'rectangle' | 'ellipse'
  x: number
  y: number
  width: number
  height: number
}

/** More of them would only slow down whoever draws and whoever renders. */
export const MOST_REGIONS = 50
/** Squares along the longer side of a region: too few to make a face of. */
const SQUARES = 6

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

const isRegion = (value: unknown): value is Region => {
  if (typeof value !== 'object' || value === null) return false
  const { shape, x, y, width, height, ...more } = value as Record<string, unknown>
  return (
    Object.keys(more).length === 0 &&
    (shape === 'rectangle' || shape === 'ellipse') &&
    isShare(x) &&
    isShare(y) &&
    isShare(width) &&
    isShare(height) &&
    width > 0 &&
    height > 0 &&
    // A little more than the picture is rounding.
    x + width <= 1.0001 &&
    y + height <= 1.0001
  )
}

/** The regions in a value from outside; null where it is something else. Nothing is no region. */
export function regionsIn(value: unknown): Region[] | null {
  if (value === undefined || value === null) return []
  return Array.isArray(value) && value.length <= MOST_REGIONS && value.every(isRegion) ? value : null
}

const sameRegion = (a: Region, b: Region) =>
  a.shape === b.shape && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Whether everything that was hidden still is, just so. */
export const hidesAllOf = (now: readonly Region[], before: readonly Region[]): boolean =>
  before.every((region) => now.some((other) => sameRegion(other, region)))

const ellipse = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><ellipse cx="${width / 2}" cy="${height / 2}" rx="${width / 2}" ry="${height / 2}"/></svg>`,
  )

/** Pixels without any metadata. */
export interface Pixels {
  data: Buffer
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
}

async function patchOf({ data, info }: Pixels, region: Region): Promise<sharp.OverlayOptions> {
  const left = Math.min(info.width - 1, Math.floor(region.x * info.width))
  const top = Math.min(info.height - 1, Math.floor(region.y * info.height))
  const width = Math.min(info.width - left, Math.max(1, Math.ceil(region.width * info.width)))
  const height = Math.min(info.height - top, Math.max(1, Math.ceil(region.height * info.height)))
  const share = SQUARES / Math.max(width, height)
  const small = await sharp(data, { raw: info })
    .extract({ left, top, width, height })
    .resize({
      width: Math.max(1, Math.round(width * share)),
      height: Math.max(1, Math.round(height * share)),
      fit: 'fill',
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Only the colours of a few squares are left from here on, and the blur softens their edges.
  const large = await sharp(small.data, { raw: small.info })
    .resize({ width, height, fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const sigma = Math.max(width, height) / SQUARES / 3
  const soft = sharp(large.data, { raw: large.info }).blur(Math.min(1_000, Math.max(0.3, sigma)))
  if (region.shape === 'rectangle')
    return { input: await soft.png({ compressionLevel: 1 }).toBuffer(), left, top }
  const round = soft.ensureAlpha().composite([{ input: ellipse(width, height), blend: 'dest-in' }])
  return { input: await round.png({ compressionLevel: 1 }).toBuffer(), left, top }
}

/**
 * Hides regions of decoded pixels for good: at the resolution of the original, before anything is made smaller, so that no size of the
 * picture shows more than another.
 */
export async function obscure(pixels: Pixels, regions: readonly Region[]): Promise<Pixels> {
  if (regions.length === 0) return pixels
  const patches: sharp.OverlayOptions[] = []
  for (const region of regions) patches.push(await patchOf(pixels, region))
  const { data, info } = await sharp(pixels.data, { raw: pixels.info })
    .composite(patches)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, info }
}
