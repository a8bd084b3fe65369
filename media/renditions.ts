import { createHash } from 'node:crypto'
import sharp from 'sharp'

export interface Rendition {
  name: string
  width: number
  height: number
  format: 'webp' | 'jpeg'
  buffer: Buffer
}
const WIDTHS = [320, 640, 1280, 1920]

export async function renderPhoto(buffer: Buffer): Promise<Rendition[]> {
  const prefix = createHash('sha256').update(buffer).digest('hex').slice(0, 32)
  const rendered: Rendition[] = []
  for (const format of ['webp', 'jpeg'] as const) {
    for (const width of WIDTHS) {
      const { data, info } = await sharp(buffer)
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .toFormat(format)
        .toBuffer({ resolveWithObject: true })
      rendered.push({
        name: `${prefix}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
        width: info.width,
        height: info.height,
        format,
        buffer: data,
      })
    }
  }
  return rendered
}
