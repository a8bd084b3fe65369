/**
 * The look of the site: change this file to put another organisation's name, colours and logo on it. Colours are pairs, for light and
 * for dark screens; `theme.test.ts` checks that each can be read on what it stands on (WCAG 2.2, 1.4.3).
 */
export interface Theme {
  /** Shown beside the logo. Null: the value of `SITE_NAME`. */
  name: string | null
  /** An SVG drawing that fits a square of 32 by 32; `currentColor` is the colour of text. */
  logo: string
  /** Entry of the collection "Sections" that is the page of good practices. */
  section: string
  colours: Record<
    'paper' | 'card' | 'ink' | 'quiet' | 'accent' | 'onAccent' | 'line' | 'band' | 'onBand' | 'mark',
    readonly [light: string, dark: string]
  >
  fonts: { text: string; headings: string }
}

export const THEME: Theme = {
  name: null,
  logo: `<rect x="9" y="2" width="14" height="28" rx="7" fill="none" stroke="currentColor" stroke-width="2.5"/>
<circle cx="16" cy="10" r="3.25" fill="currentColor" opacity=".3"/><circle cx="16" cy="21" r="4.5" fill="#1fa463"/>`,
  section: 'good-practices',
  colours: {
    paper: ['#fbfbf8', '#121512'],
    card: ['#ffffff', '#1a1f1b'],
    ink: ['#171c18', '#e8ede9'],
    quiet: ['#4d574f', '#a9b4ac'],
    accent: ['#0b6138', '#74d6a4'],
    onAccent: ['#ffffff', '#0c1a12'],
    line: ['#d9ded9', '#2f3731'],
    band: ['#e9f1ea', '#18241c'],
    onBand: ['#173d2a', '#cfe9da'],
    mark: ['#fff0b3', '#5a4a00'],
  },
  // What the machine has: nothing is loaded from anywhere.
  fonts: {
    text: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', sans-serif",
    headings:
      "ui-serif, 'Iowan Old Style', Charter, Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif SC', serif",
  },
}
