/**
 * A path of the form with the id of each row in place of its number: rows move, and keep their ids.
 * @param path dotted, for example `moments.2.text`
 * @param idAt answers the id of the row at a path such as `moments.2`
 */
export function keyOfPath(path: string, idAt: (row: string) => unknown): string {
  const segments = path.split('.')
  return segments
    .map((segment, at) => {
      if (!/^\d+$/.test(segment)) return segment
      const id = idAt(segments.slice(0, at + 1).join('.'))
      return typeof id === 'string' || typeof id === 'number' ? String(id) : segment
    })
    .join('.')
}
