import sharp from 'sharp'
import { THEME } from '../theme'
import { canWrite, type Written, write } from './writing'

/** Pixels. Source: the Open Graph protocol's consumers; all of them show this form uncut. */
const WIDTH = 1_200
const HEIGHT = 630
const MARGIN = 64
const TEXT_WIDTH = WIDTH - 2 * MARGIN
const TITLE_SIZES = [64, 52, 42, 34]
const TITLE_HEIGHT = 250

export interface Card {
  title: string
  siteName: string
  rtl: boolean
  photo: { data: Buffer; focalPoint: { x: number; y: number }; creditLine: string } | null
}

const [, PAPER] = THEME.colours.paper
const [BAND] = THEME.colours.accent

/** Cuts a photograph to the form of the card, so that what matters stays in it. */
async function cut({ data, focalPoint }: NonNullable<Card['photo']>): Promise<Buffer> {
  const covered = await sharp(data)
    .resize({ width: WIDTH, height: HEIGHT, fit: 'outside' })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = covered.info
  const at = (whole: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part))
  return sharp(covered.data)
    .extract({
      left: at(width, WIDTH, focalPoint.x),
      top: at(height, HEIGHT, focalPoint.y),
      width: WIDTH,
      height: HEIGHT,
    })
    .toBuffer()
}

const shade = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs>
<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${PAPER}" stop-opacity=".5"/>
<stop offset=".3" stop-color="${PAPER}" stop-opacity="0"/><stop offset=".4" stop-color="${PAPER}" stop-opacity=".1"/>
<stop offset="1" stop-color="${PAPER}" stop-opacity=".94"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#s)"/></svg>`,
)

const logo = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56" viewBox="0 0 32 32" color="#ffffff">${THEME.logo}</svg>`,
)

/** The title as large as it fits. Null where the machine has no letters for it. */
async function writeTitle(title: string): Promise<Written | null> {
  if (!(await canWrite(title))) return null
  for (const size of TITLE_SIZES) {
    const written = await write(title, { size, width: TEXT_WIDTH, bold: true })
    if (written.height <= TITLE_HEIGHT) return written
  }
  return null
}

/**
 * The picture that is shown where a page is shared. The credit line is drawn into it, so that it goes where the photograph goes; where
 * it cannot be drawn, there is no photograph.
 * @returns JPEG
 */
export async function drawCard({ title, siteName, rtl, photo }: Card): Promise<Buffer> {
  const hasPhoto = photo !== null && (await canWrite(photo.creditLine))
  const [words, name, credit] = await Promise.all([
    writeTitle(title),
    (await canWrite(siteName)) ? write(siteName, { size: 30, width: TEXT_WIDTH, bold: true }) : null,
    hasPhoto ? write(photo.creditLine, { size: 22, width: TEXT_WIDTH, colour: '#e8ede9' }) : null,
  ])
  const startOf = (width: number) => (rtl ? WIDTH - MARGIN - width : MARGIN)
  const creditTop = HEIGHT - 40 - (credit?.height ?? 0)
  const layers: sharp.OverlayOptions[] = [
    ...(hasPhoto ? [{ input: shade, left: 0, top: 0 }] : []),
    { input: logo, left: startOf(56), top: 48 },
    ...(name
      ? [{ input: name.data, left: rtl ? WIDTH - MARGIN - 72 - name.width : MARGIN + 72, top: 60 }]
      : []),
    ...(words ? [{ input: words.data, left: startOf(words.width), top: creditTop - 28 - words.height }] : []),
    ...(credit ? [{ input: credit.data, left: startOf(credit.width), top: creditTop }] : []),
  ]
  const ground = hasPhoto
    ? sharp(await cut(photo))
    : sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: BAND } })
  return ground.composite(layers).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}
