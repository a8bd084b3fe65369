import sharp from 'sharp'

type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif' | 'heif'

/** A small picture that is not of one colour, so that the formats have something to say. */
export const picture = (width = 64, height = 48) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: { r: 200, g: 80, b: 20 },
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })

export const photo = (format: Format, width?: number, height?: number): Promise<Buffer> =>
  picture(width, height).toFormat(format).toBuffer()

export const text = (content: string) => Buffer.from(content, 'latin1')

export const append = (photo: Buffer, ...more: (Buffer | string)[]) =>
  Buffer.concat([photo, ...more.map((each) => (typeof each === 'string' ? text(each) : each))])

/** Bytes of a file, cut to a part of their number. */
export const cut = (bytes: Buffer, part: number) => bytes.subarray(0, Math.floor(bytes.length * part))

/** A segment behind the start marker of a JPEG: 0xFE is a comment, 0xE1 EXIF or XMP. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer | string): Buffer {
  const body = typeof content === 'string' ? text(content) : content
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

const chunk = (type: string, body: Buffer) => {
  const named = Buffer.concat([text(type), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crcOf(named))
  return Buffer.concat([length, named, sum])
}

/** CRC-32 as PNG has it (ISO 15948, annex D). */
function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const PNG_HEAD = 33

/** A chunk behind the header of a PNG. */
export const withChunk = (png: Buffer, type: string, content: string) =>
  Buffer.concat([png.subarray(0, PNG_HEAD), chunk(type, text(content)), png.subarray(PNG_HEAD)])

/** A PNG whose header promises another size than its pixels have. */
export function promisingPng(png: Buffer, width: number, height: number): Buffer {
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(PNG_HEAD)])
}

/** A JPEG whose frame header promises another size than its pixels have. */
export function promisingJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg)
  const frame = [0xc0, 0xc1, 0xc2]
    .map((marker) => bytes.indexOf(Buffer.from([0xff, marker])))
    .find((at) => at > 0)
  if (frame === undefined) throw new Error('no frame header')
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

/** A RIFF chunk at the end of a WebP, counted in its length. */
export function withRiffChunk(webp: Buffer, type: string, content: string): Buffer {
  const body = text(content.length % 2 ? `${content} ` : content)
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  const bytes = Buffer.concat([webp, head, body])
  bytes.writeUInt32LE(bytes.length - 8, 4)
  return bytes
}

/** A box at the end of an AVIF. */
export function withBox(avif: Buffer, type: string, content: string): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return append(avif, head, content)
}

/** A ZIP of one empty file, whose places count from its own start. */
export const ZIP = Buffer.concat([
  text('PK\x03\x04\x14\0\0\0\0\0'),
  Buffer.alloc(16),
  text('\x01\0\0\0a'),
  text('PK\x01\x02'),
  Buffer.alloc(43),
  text('PK\x05\x06'),
  Buffer.alloc(18),
])
