import type Exifr from 'exifr'

/** What sharp takes out of a picture without looking into it. */
export interface Blocks {
  /** A TIFF structure, with or without the mark `Exif` before it. */
  exif: Uint8Array | null
  iptc: Uint8Array | null
  xmp: Uint8Array | null
}

/** The parts that exifr makes of the blocks: names and values just as the file has them, of whatever type. */
export interface RawMetadata {
  exif: unknown
  iptc: unknown
  xmp: unknown
  /** Whether a place is noted. The place itself is not read. */
  located: boolean
}

/**
 * Reads blocks of metadata.
 *
 * Runs in a thread of its own, which gets the source of this function: it may name nothing outside itself.
 */
export async function readBlocks(
  exifr: Pick<typeof Exifr, 'parse'>,
  { exif, iptc, xmp }: Blocks,
): Promise<RawMetadata> {
  /** A TIFF of tags of bytes alone. The library reads XMP and IPTC from there, however long they are. */
  const tiffOf = (tags: readonly (readonly [number, Uint8Array])[]): Uint8Array => {
    const head = 8 + 2 + tags.length * 12 + 4
    const bytes = new Uint8Array(tags.reduce((sum, [, value]) => sum + value.length, head))
    const view = new DataView(bytes.buffer)
    bytes.set([0x49, 0x49, 0x2a, 0])
    view.setUint32(4, 8, true)
    view.setUint16(8, tags.length, true)
    let at = head
    for (const [index, [tag, value]] of tags.entries()) {
      const entry = 10 + index * 12
      view.setUint16(entry, tag, true)
      view.setUint16(entry + 2, 1, true)
      view.setUint32(entry + 4, value.length, true)
      view.setUint32(entry + 8, at, true)
      bytes.set(value, at)
      at += value.length
    }
    return bytes
  }
  const parse = async (bytes: Uint8Array, options: object): Promise<Record<string, unknown>> => {
    const parts: unknown = await exifr
      .parse(bytes, { mergeOutput: false, translateValues: false, reviveValues: false, ...options })
      .catch(() => null)
    return typeof parts === 'object' && parts !== null ? (parts as Record<string, unknown>) : {}
  }

  const nothing = {
    ifd0: false,
    exif: false,
    gps: false,
    interop: false,
    ifd1: false,
    iptc: false,
    xmp: false,
  }
  const isMarked = exif !== null && exif[0] === 0x45 && exif[4] === 0
  const tiff =
    exif === null
      ? {}
      : await parse(isMarked ? exif.subarray(6) : exif, { ...nothing, ifd0: true, exif: true, gps: true })
  const carried: (readonly [number, Uint8Array])[] = []
  // In ascending order, as TIFF 6.0 asks: 700 is XMP, 33723 IPTC.
  if (xmp !== null) carried.push([700, xmp])
  if (iptc !== null) carried.push([33_723, iptc])
  const words =
    carried.length === 0
      ? {}
      : await parse(tiffOf(carried), { ...nothing, ifd0: true, iptc: true, xmp: true })
  const { ifd0: _carrier, errors: _errors, iptc: fromIptc, ...namespaces } = words
  // Whatever is no plain data stays in the thread.
  return JSON.parse(
    JSON.stringify({
      exif: { ifd0: tiff.ifd0, exif: tiff.exif },
      iptc: fromIptc,
      xmp: namespaces,
      located: typeof tiff.gps === 'object' && tiff.gps !== null,
    }),
  ) as RawMetadata
}
