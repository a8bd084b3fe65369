import sharp from 'sharp'

/** Text as it is drawn. Pango, inside sharp, shapes Arabic and finds a font for each script among those of the machine. */
export interface Written {
  data: Buffer
  width: number
  height: number
}

const inMarkup = (text: string) => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`)

interface WriteOptions {
  /** Points at 72 dots an inch, so pixels. */
  size: number
  /** Pixels; longer lines are broken. */
  width: number
  bold?: boolean
  colour?: string
}

export async function write(
  text: string,
  { size, width, bold = false, colour = '#ffffff' }: WriteOptions,
): Promise<Written> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${inMarkup(text)}</span>`,
      font: `sans${bold ? ' bold' : ''} ${size}`,
      width,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      spacing: Math.round(size / 5),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Two letters of a script, the first much narrower than the second. A font that lacks them shows boxes of one width for both. */
const PROBES: readonly [script: RegExp, narrow: string, wide: string][] = [
  [/\p{Script=Latin}/u, 'iii', 'WWW'],
  [/\p{Script=Cyrillic}/u, 'ггг', 'ЩЩЩ'],
  [/\p{Script=Arabic}/u, 'ااا', 'ششش'],
]
/** Characters of one width, but four dots are not as high as a box. */
const HAN = /\p{Script=Han}/u

const canWriteScript = new Map<string, Promise<boolean>>()

function known(key: string, find: () => Promise<boolean>): Promise<boolean> {
  const before = canWriteScript.get(key)
  if (before) return before
  // Where there is no font at all, drawing fails.
  const found = find().catch(() => false)
  canWriteScript.set(key, found)
  return found
}

/** Whether the fonts of this machine have the letters of a text. */
export async function canWrite(text: string): Promise<boolean> {
  const probe = { size: 40, width: 1_000 }
  const checks = PROBES.filter(([script]) => script.test(text)).map(([, narrow, wide]) =>
    known(narrow, async () => {
      const [one, other] = await Promise.all([write(narrow, probe), write(wide, probe)])
      return one.width * 1.5 < other.width
    }),
  )
  if (HAN.test(text)) {
    checks.push(
      known('灬', async () => {
        const dots = await write('灬', probe)
        return dots.height * 2 < dots.width
      }),
    )
  }
  return (await Promise.all(checks)).every(Boolean)
}
