import type { ByteRange } from '../../../media/storage/file-store'

/**
 * The part of a file that a request asks for (RFC 9110, section 14). Several parts at once, other units and nonsense ask for the whole,
 * as the standard allows.
 * @param size of the file. Bytes
 * @returns null for the whole file, `unsatisfiable` where the part begins behind its end
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end }
}
