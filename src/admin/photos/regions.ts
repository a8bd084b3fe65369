import type { Region } from '../../../media/regions'

/** A place on the picture: 0 is left or top, 1 right or bottom. */
export interface Point {
  x: number
  y: number
}
export const SIDES = ['x', 'y', 'width', 'height'] as const
export type Side = (typeof SIDES)[number]

/** Nobody hits anything smaller. */
const SMALLEST = 0.01
/** What an arrow key moves, and what a new region measures. */
export const STEP = 0.01
const NEW = 0.2

const round = (value: number) => Math.round(value * 10_000) / 10_000
const within = (value: number, low: number, high: number) => round(Math.min(high, Math.max(low, value)))

/** The region as it lies inside the picture. */
export function fitted({ shape, x, y, width, height }: Region): Region {
  const size = { width: within(width, SMALLEST, 1), height: within(height, SMALLEST, 1) }
  return { shape, x: within(x, 0, 1 - size.width), y: within(y, 0, 1 - size.height), ...size }
}

export const middle = (shape: Region['shape']): Region =>
  fitted({ shape, x: 0.5 - NEW / 2, y: 0.5 - NEW / 2, width: NEW, height: NEW })

/** The region that was drawn from one corner to the other; null where it was only a click. */
export function drawn(shape: Region['shape'], from: Point, to: Point): Region | null {
  const width = Math.abs(to.x - from.x)
  const height = Math.abs(to.y - from.y)
  if (width < SMALLEST || height < SMALLEST) return null
  return fitted({ shape, x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height })
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** What a key does to the region that has the focus: moves it, with Shift makes it larger or smaller. Null for any other key. */
export function afterKey(region: Region, key: string, isShift: boolean): Region | null {
  const arrow = ARROWS[key]
  if (!arrow) return null
  const [across, down] = arrow
  const { x, y, width, height } = region
  return isShift
    ? fitted({ ...region, width: Math.min(1 - x, width + across), height: Math.min(1 - y, height + down) })
    : fitted({ ...region, x: x + across, y: y + down })
}

/** One measure as a person typed it, in percent. */
export const withSide = (region: Region, side: Side, percent: number): Region =>
  Number.isFinite(percent) ? fitted({ ...region, [side]: percent / 100 }) : region
