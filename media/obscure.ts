import sharp from 'sharp'
import type { Region } from './regions'

/** Squares along the longer side of a region: too few to make a face of. */
const SQUARES = 6

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
