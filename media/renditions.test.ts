import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectPhoto } from './file-kind'
import { renderPhoto } from './renditions'
import { photo, picture } from './testing/photos'

const sizes = (all: Awaited<ReturnType<typeof renderPhoto>>) =>
  all.map(({ format, width, height }) => `${format} ${width}×${height}`)

describe('the renditions of a photograph', () => {
  it('never enlarge it and have each width once', async () => {
    expect(sizes(await renderPhoto(await photo('png', 500, 250)))).toEqual([
      'webp 320×160',
      'webp 500×250',
      'jpeg 320×160',
      'jpeg 500×250',
    ])
    expect(sizes(await renderPhoto(await photo('jpeg', 100, 50)))).toEqual(['webp 100×50', 'jpeg 100×50'])
    expect(sizes(await renderPhoto(await photo('webp', 1280, 10)))).toHaveLength(6)
    const large = await renderPhoto(await photo('tiff', 2400, 1200))
    expect(large.map(({ width }) => width)).toEqual([320, 640, 1280, 1920, 320, 640, 1280, 1920])
    expect(new Set(large.map(({ name }) => name)).size).toBe(8)
  })

  it('fit what the formats can hold', async () => {
    for (const { width, height } of await renderPhoto(await photo('png', 320, 20_000))) {
      expect(height).toBeLessThanOrEqual(16_383)
      expect(width).toBeGreaterThan(0)
    }
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('are made from %s', async (format) => {
    for (const { buffer, name, format: made, ...size } of await renderPhoto(await photo(format, 400, 300))) {
      expect(await sharp(buffer).metadata()).toMatchObject({ format: made, space: 'srgb', ...size })
      expect(name).toMatch(made === 'jpeg' ? /^[0-9a-f]{32}-\d+\.jpg$/ : /^[0-9a-f]{32}-\d+\.webp$/)
    }
  })

  it('are named by their content', async () => {
    const original = await photo('png', 400, 300)
    const names = async (bytes: Buffer) => (await renderPhoto(bytes)).map(({ name }) => name)
    expect(await names(original)).toEqual(await names(original))
    expect(await names(original)).not.toEqual(await names(await sharp(original).negate().png().toBuffer()))
  })

  it('tell neither place nor camera nor person', async () => {
    const original = await picture(700, 500)
      .withExif({
        IFD0: { Make: 'SecretMake', Model: 'SecretModel', Artist: 'SecretArtist', Copyright: 'SecretHolder' },
        IFD2: { BodySerialNumber: 'SecretSerial', UserComment: 'SecretComment' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '34/1 31/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '69/1 10/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>SecretXmp</secret></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    expect(original.includes('SecretSerial')).toBe(true)
    expect(original.includes('SecretXmp')).toBe(true)
    expect(await inspectPhoto(original, { maxBytes: 10_000_000 })).toMatchObject({ ok: true })
    for (const { buffer } of await renderPhoto(original)) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(buffer).metadata()
      expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined))
      for (const word of ['Secret', 'Exif', 'EXIF', 'GPS', 'XMP', 'xmpmeta', 'ICC_PROFILE', 'Photoshop']) {
        expect(buffer.includes(word), word).toBe(false)
      }
    }
  })

  it('stand upright', async () => {
    const lying = await picture(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(sizes(await renderPhoto(lying))).toEqual(['webp 200×400', 'jpeg 200×400'])
  })

  it('hold the colours of sRGB, whatever the original holds', async () => {
    const flat = { width: 50, height: 50, channels: 3 as const, background: { r: 200, g: 40, b: 40 } }
    const wide = await sharp({ create: flat }).withIccProfile('p3').png().toBuffer()
    const [webp] = await renderPhoto(wide)
    const { channels } = await sharp(webp?.buffer).stats()
    expect(Math.abs((channels[0]?.mean ?? 0) - 200)).toBeLessThan(8)
    const cmyk = await sharp({ create: flat }).toColourspace('cmyk').jpeg().toBuffer()
    for (const { buffer } of await renderPhoto(cmyk)) {
      expect(await sharp(buffer).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
    }
  })

  it('put what is transparent on white in JPEG', async () => {
    const clear = { width: 50, height: 50, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } }
    const [webp, jpeg] = await renderPhoto(await sharp({ create: clear }).png().toBuffer())
    expect((await sharp(webp?.buffer).metadata()).hasAlpha).toBe(true)
    expect((await sharp(jpeg?.buffer).stats()).channels[0]?.min).toBe(255)
  })

  it('are refused for what is no picture', async () => {
    await expect(renderPhoto(Buffer.from('no picture'))).rejects.toThrow()
  })
})
