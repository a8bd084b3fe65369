import { describe, expect, it } from 'vitest'
import { THEME } from './theme'

/** Relative luminance. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

type Colour = keyof typeof THEME.colours

/** What stands on what. */
const PAIRS: [text: Colour, ground: Colour][] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'mark'],
  ['quiet', 'paper'],
  ['quiet', 'card'],
  ['accent', 'paper'],
  ['accent', 'card'],
  ['accent', 'band'],
  ['accent', 'mark'],
  ['onAccent', 'accent'],
  ['onBand', 'band'],
]

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the theme on %s screens', (_, scheme) => {
  it.each(PAIRS)('shows %s on %s with a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(THEME.colours[text][scheme], THEME.colours[ground][scheme])).toBeGreaterThanOrEqual(4.5)
  })
})
