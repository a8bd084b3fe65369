import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inspectPhoto } from './file-kind'
import { readFileSays } from './metadata'
import { cropAround, renderPhoto as render } from './renditions'
import type { Stamp } from './stamp'
import { photo, picture } from './testing/photos'

const renderPhoto = async (buffer: Buffer) => (await render(buffer)).renditions

const sizes = (all: Awaited<ReturnType<typeof renderPhoto>>) =>
  all.map(({ format, width, height }) => `${format} ${width}×${height}`)

describe('the renditions of a photograph', () => {
  it('never enlarge it and have each width once', async () => {
    expect(sizes(await renderPhoto(await photo('png', 500, 250)))).toEqual([
      'avif 320×160',
      'avif 500×250',
      'webp 320×160',
      'webp 500×250',
      'jpeg 320×160',
      'jpeg 500×250',
    ])
    expect(sizes(await renderPhoto(await photo('jpeg', 100, 50)))).toEqual([
      'avif 100×50',
      'webp 100×50',
      'jpeg 100×50',
    ])
    expect(sizes(await renderPhoto(await photo('webp', 1280, 10)))).toHaveLength(9)
    const large = await renderPhoto(await photo('tiff', 2400, 1200))
    expect(large.map(({ width }) => width)).toEqual([...Array(3)].flatMap(() => [320, 640, 1280, 1920]))
    expect(new Set(large.map(({ name }) => name)).size).toBe(12)
  })

  it('fit what the formats can hold', async () => {
    const tall = { width: 32, height: 20_000, channels: 3 as const, background: 'green' }
    for (const { width, height } of await renderPhoto(await sharp({ create: tall }).png().toBuffer())) {
      expect(height).toBeLessThanOrEqual(16_383)
      expect(width).toBeGreaterThan(0)
    }
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('are made from %s', async (format) => {
    for (const { buffer, name, format: made, ...size } of await renderPhoto(await photo(format, 400, 300))) {
      expect(await sharp(buffer).metadata()).toMatchObject({
        // AV1 in the container that HEIC has too.
        format: made === 'avif' ? 'heif' : made,
        space: 'srgb',
        ...size,
      })
      expect(name).toMatch(/^[0-9a-f]{32}-\d+\.(avif|webp|jpg)$/)
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
    expect(sizes(await renderPhoto(lying))).toEqual(['avif 200×400', 'webp 200×400', 'jpeg 200×400'])
  })

  it('hold the colours of sRGB, whatever the original holds', async () => {
    const flat = { width: 50, height: 50, channels: 3 as const, background: { r: 200, g: 40, b: 40 } }
    const wide = await sharp({ create: flat }).withIccProfile('p3').png().toBuffer()
    const [, webp] = await renderPhoto(wide)
    const { channels } = await sharp(webp?.buffer).stats()
    expect(Math.abs((channels[0]?.mean ?? 0) - 200)).toBeLessThan(8)
    const cmyk = await sharp({ create: flat }).toColourspace('cmyk').jpeg().toBuffer()
    for (const { buffer } of await renderPhoto(cmyk)) {
      expect(await sharp(buffer).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
    }
  })

  it('put what is transparent on white in JPEG', async () => {
    const clear = { width: 50, height: 50, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } }
    const [, webp, jpeg] = await renderPhoto(await sharp({ create: clear }).png().toBuffer())
    expect((await sharp(webp?.buffer).metadata()).hasAlpha).toBe(true)
    expect((await sharp(jpeg?.buffer).stats()).channels[0]?.min).toBe(255)
  })

  it('are refused for what is no picture', async () => {
    await expect(renderPhoto(Buffer.from('no picture'))).rejects.toThrow()
  })
})

describe('the stamp', () => {
  const stamp: Stamp = {
    creditLine: '© UNICEF/UNI118959/Тиль & <Co>',
    copyright: '© UNICEF',
    creator: 'Тиль & <Co>',
    licence: 'UNICEF terms of use',
    licenceUrl: 'https://www.unicef.org/legal?a=1&b=2',
  }

  it('is written into every file, and nothing else is', async () => {
    const { renditions, og } = await render(await photo('jpeg', 700, 500), { stamp })
    for (const { buffer, format } of [...renditions, og]) {
      expect(await readFileSays(buffer), format).toEqual({
        credit: { value: '© UNICEF/UNI118959/Тиль &', source: 'XMP photoshop:Credit' },
        copyright: { value: '© UNICEF', source: 'XMP dc:rights' },
        creator: { value: 'Тиль &', source: 'XMP dc:creator' },
        usageTerms: { value: 'UNICEF terms of use', source: 'XMP xmpRights:UsageTerms' },
        licenceUrl: { value: 'https://www.unicef.org/legal?a=1&b=2', source: 'XMP xmpRights:WebStatement' },
      })
      const { exif, iptc, icc } = await sharp(buffer).metadata()
      expect(exif?.includes('UNICEF')).toBe(true)
      expect([iptc, icc]).toEqual([undefined, undefined])
    }
  })

  it('that changes gives every file another name', async () => {
    const original = await photo('jpeg', 100, 50)
    const names = async (one: Stamp) =>
      (await render(original, { stamp: one })).renditions.map(({ name }) => name)
    const before = await names(stamp)
    const after = await names({ ...stamp, creditLine: '© UNICEF/UNI118959/Tylle' })
    expect(before.filter((name) => after.includes(name))).toEqual([])
  })
})

describe('the part around the focal point', () => {
  it.each([
    [
      { width: 2000, height: 2000 },
      { x: 50, y: 50 },
      { left: 0, top: 475, width: 2000, height: 1050 },
    ],
    [
      { width: 2000, height: 2000 },
      { x: 50, y: 10 },
      { left: 0, top: 0, width: 2000, height: 1050 },
    ],
    [
      { width: 4000, height: 1000 },
      { x: 90, y: 50 },
      { left: 2095, top: 0, width: 1905, height: 1000 },
    ],
    [
      { width: 1, height: 1 },
      { x: 0, y: 100 },
      { left: 0, top: 0, width: 1, height: 1 },
    ],
  ])('of %j at %j is %j', (size, focalPoint, part) => {
    expect(cropAround(size, focalPoint)).toEqual(part)
  })

  it('is a file of its own', async () => {
    const { og, placeholder } = await render(await photo('jpeg', 1600, 1600), {
      focalPoint: { x: 50, y: 20 },
    })
    expect([og.width, og.height, og.format]).toEqual([1200, 630, 'jpeg'])
    expect(placeholder).toMatch(/^data:image\/webp;base64,/)
    expect(placeholder.length).toBeLessThan(600)
  })
})

describe('what nobody may recognise', () => {
  /** Stripes of one pixel: everything that is left of them can be told. */
  const stripes = async (width: number, height: number) => {
    const data = Buffer.alloc(width * height * 3)
    for (let at = 0; at < width * height; at += 1) data.fill((at % width) % 2 ? 255 : 0, at * 3, at * 3 + 3)
    return sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer()
  }
  const contrast = async (buffer: Buffer, part: sharp.Region) => {
    const { channels } = await sharp(await sharp(buffer).extract(part).png().toBuffer()).stats()
    return channels[0]?.stdev ?? 0
  }

  it.each(['rectangle', 'ellipse'] as const)(
    'is gone from every file in a region that is a %s',
    async (shape) => {
      const obscured = [{ shape, x: 0.5, y: 0, width: 0.5, height: 1 }]
      const { renditions } = await render(await stripes(300, 300), { obscured })
      for (const { buffer, format } of renditions) {
        expect(await contrast(buffer, { left: 0, top: 0, width: 140, height: 300 }), format).toBeGreaterThan(
          50,
        )
        const inside = { left: 195, top: 100, width: 60, height: 100 }
        expect(await contrast(buffer, inside), format).toBeLessThan(10)
      }
      const corner = { left: 288, top: 0, width: 12, height: 12 }
      const jpeg = renditions.at(-1)?.buffer ?? Buffer.alloc(0)
      if (shape === 'ellipse') expect(await contrast(jpeg, corner)).toBeGreaterThan(50)
      else expect(await contrast(jpeg, corner)).toBeLessThan(10)
    },
  )

  it('stands where it was drawn: on the upright picture', async () => {
    const lying = await sharp(await stripes(300, 200))
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    const obscured = [{ shape: 'rectangle' as const, x: 0, y: 0.5, width: 1, height: 0.5 }]
    const { renditions } = await render(lying, { obscured })
    const { buffer = Buffer.alloc(0), width, height } = renditions.at(-1) ?? {}
    expect([width, height]).toEqual([200, 300])
    expect(await contrast(buffer, { left: 0, top: 0, width: 200, height: 140 })).toBeGreaterThan(50)
    expect(await contrast(buffer, { left: 0, top: 160, width: 200, height: 140 })).toBeLessThan(10)
  })

  it('may be the smallest thing, at the edge, and transparent', async () => {
    const clear = { width: 50, height: 50, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } }
    const edge = { shape: 'ellipse' as const, x: 0.999, y: 0.999, width: 0.001, height: 0.001 }
    const { renditions } = await render(await sharp({ create: clear }).png().toBuffer(), { obscured: [edge] })
    expect(renditions).toHaveLength(3)
  })
})
