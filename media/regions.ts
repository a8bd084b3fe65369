/** A part of a photograph that nobody may recognise anything in. Relative to the upright picture: 0 is left or top, 1 right or bottom. */
export interface Region {
  shape: 'rectangle' | 'ellipse'
  x: number
  y: number
  width: number
  height: number
}

/** More of them would only slow down whoever draws and whoever renders. */
export const MOST_REGIONS = 50
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

const isRegion = (value: unknown): value is Region => {
  if (typeof value !== 'object' || value === null) return false
  const { shape, x, y, width, height, ...more } = value as Record<string, unknown>
  return (
    Object.keys(more).length === 0 &&
    (shape === 'rectangle' || shape === 'ellipse') &&
    isShare(x) &&
    isShare(y) &&
    isShare(width) &&
    isShare(height) &&
    width > 0 &&
    height > 0 &&
    // A little more than the picture is rounding.
    x + width <= 1.0001 &&
    y + height <= 1.0001
  )
}

/** The regions in a value from outside; null where it is something else. Nothing is no region. */
export function regionsIn(value: unknown): Region[] | null {
  if (value === undefined || value === null) return []
  return Array.isArray(value) && value.length <= MOST_REGIONS && value.every(isRegion) ? value : null
}

const sameRegion = (a: Region, b: Region) =>
  a.shape === b.shape && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Whether everything that was hidden still is, just so. */
export const hidesAllOf = (now: readonly Region[], before: readonly Region[]): boolean =>
  before.every((region) => now.some((other) => sameRegion(other, region)))
