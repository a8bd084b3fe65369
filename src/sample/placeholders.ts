import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import sharp from 'sharp'

const WIDTH = 1920
const HEIGHT = 1280

/** Sky, far hills, near hills: one calm landscape a picture. */
const PALETTES = [
  ['#dfeee6', '#9cc7b0', '#3d7a5e', '#173d2d'],
  ['#f4e7d3', '#e0b98a', '#a9693f', '#552b1a'],
  ['#dde8f4', '#9dbbdc', '#456f9f', '#1d3556'],
  ['#f0e2ec', '#cfa3c0', '#85527a', '#43233d'],
  ['#eef0d8', '#c3cb86', '#7b8a3a', '#3a431a'],
  ['#e2f0f0', '#94c9c9', '#3b8484', '#174646'],
  ['#f6e3dc', '#e3a893', '#b25b47', '#5a241b'],
  ['#e7e5f3', '#aaa4d3', '#5c559c', '#2a2555'],
] as const

const escapeXml = (text: string) => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`)

const hill = (base: number, swing: number, turn: number) => {
  const points = Array.from({ length: 9 }, (_, at) => {
    const x = (WIDTH / 8) * at
    const y = base + Math.sin(at * 1.3 + turn) * swing
    return `${at === 0 ? 'M' : 'L'}${x.toFixed(0)} ${y.toFixed(0)}`
  })
  return `${points.join(' ')} L${WIDTH} ${HEIGHT} L0 ${HEIGHT} Z`
}

/** A picture that says that it is no photograph. The same number and label give the same bytes. */
export function placeholderPhoto(number: number, label: string): Promise<Buffer> {
  const [sky, far, near, ink] = PALETTES[number % PALETTES.length] ?? PALETTES[0]
  const sunX = 300 + ((number * 397) % 1300)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="${sky}"/>
<circle cx="${sunX}" cy="330" r="130" fill="#ffffff" opacity="0.75"/>
<path d="${hill(720, 90, number)}" fill="${far}"/>
<path d="${hill(900, 70, number * 2 + 1)}" fill="${near}"/>
<path d="${hill(1080, 40, number * 3 + 2)}" fill="${ink}"/>
<text x="96" y="1150" font-family="DejaVu Sans, Liberation Sans, sans-serif" font-size="54" font-weight="bold" fill="#ffffff">Placeholder, not a photograph</text>
<text x="96" y="1212" font-family="DejaVu Sans, Liberation Sans, sans-serif" font-size="34" fill="#ffffff" opacity="0.85">${escapeXml(label)}</text>
</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}

const FIXED_DATE = new Date('2024-01-01T00:00:00Z')

/** A PDF of one page that says that it is a placeholder. */
export async function placeholderPdf(title: string): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  pdf.setLanguage('en')
  pdf.setCreationDate(FIXED_DATE)
  pdf.setModificationDate(FIXED_DATE)
  pdf.setProducer('Greenlight')
  pdf.setCreator('Greenlight')
  const page = pdf.addPage([595, 842])
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  const plain = await pdf.embedFont(StandardFonts.Helvetica)
  const ascii = title.replace(/’/g, "'").replace(/[^\x20-\x7e]/g, '?')
  page.drawRectangle({ x: 0, y: 742, width: 595, height: 100, color: rgb(0.07, 0.41, 0.25) })
  page.drawText(ascii, { x: 48, y: 782, size: 22, font: bold, color: rgb(1, 1, 1), maxWidth: 500 })
  page.drawText('Placeholder document', { x: 48, y: 690, size: 16, font: bold })
  page.drawText('It stands where the real document will be, so that the sample can be tried out.', {
    x: 48,
    y: 662,
    size: 12,
    font: plain,
    maxWidth: 500,
  })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}
