/** Text that makes a program of a picture when it is served or included in the wrong way. */
const PROGRAM = /<script|<html[\s>]|<!doctype\s+html|<\?php\s|%PDF-\d/i
const ZIP_ENTRY = Buffer.from('PK\x03\x04', 'latin1')
const ZIP_DIRECTORY = Buffer.from('PK\x01\x02', 'latin1')
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1')
/** Bytes: the record that ends a ZIP is followed by a comment of at most 65 535. */
const ZIP_TAIL = 22 + 65_535

export const holdsProgram = (bytes: Buffer): boolean => PROGRAM.test(bytes.toString('latin1'))

/** ZIP readers start from the end of a file and ignore what stands before the archive. */
export function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL))
  return tail.includes(ZIP_ENTRY) || (tail.includes(ZIP_END) && bytes.includes(ZIP_DIRECTORY))
}

/** For segments of metadata, which may hold text of two bytes a letter. */
export function holdsForeignContent(segment: Buffer): boolean {
  if (segment.includes(ZIP_ENTRY) || holdsProgram(segment)) return true
  return segment.includes(0) && PROGRAM.test(segment.toString('latin1').replaceAll('\0', ''))
}

/** Whether only padding is left: zeros and line ends, which some cameras and mail programs append. */
export const isPadding = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20)
