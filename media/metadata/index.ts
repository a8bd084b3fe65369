import { createRequire } from 'node:module'
import sharp from 'sharp'
import { runApart } from '../apart'
import { fileSaysOf } from './file-says'
import { type Blocks, type RawMetadata, readBlocks } from './reading'
import type { FileSays } from './vocabulary'

/** Bytes of a block. One that is longer was made to keep the reader busy, or holds a whole picture. */
const LONGEST_BLOCK = 1_000_000

const bounded = (block: Buffer | undefined) => (block && block.length <= LONGEST_BLOCK ? block : null)

const SOURCE = `
const read = ${readBlocks.toString()}
run((input) => read(require(input.library), input.blocks))`

const NOTHING: RawMetadata = { exif: null, iptc: null, xmp: null, located: false }

/**
 * Reads EXIF, IPTC and XMP of a photograph that `inspectPhoto` accepted. What cannot be read, or takes too long, says nothing; a
 * photograph is not refused for it.
 */
export async function readFileSays(photo: Buffer): Promise<FileSays> {
  const { exif, iptc, xmp, format } = await sharp(photo).metadata()
  const blocks: Blocks = {
    // The tags of a TIFF are the file itself.
    exif: format === 'tiff' ? photo : bounded(exif),
    iptc: bounded(iptc),
    xmp: bounded(xmp),
  }
  if (Object.values(blocks).every((block) => block === null)) return {}
  const library = createRequire(import.meta.url).resolve('exifr')
  const raw = await runApart<RawMetadata>(SOURCE, { blocks, library }, NOTHING)
  return fileSaysOf(raw)
}
