import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type Card, drawCard } from './card'
import { canWrite, write } from './writing'

const LINE = '© UNICEF/UNI118959/Tylle'
const CARD: Card = { title: 'A title', siteName: 'Greenlight', rtl: false, photo: null }

const photoOf = async (width: number, height: number, x: number): Promise<Card['photo']> => ({
  // Red on the left half, blue on the right one.
  data: await sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .composite([
      {
        input: {
          create: { width: width / 2, height, channels: 3, background: '#ff0000' },
        },
        left: 0,
        top: 0,
      },
    ])
    .jpeg()
    .toBuffer(),
  focalPoint: { x, y: 50 },
  creditLine: LINE,
})

const pixel = async (card: Buffer, left: number, top: number) => {
  const { data } = await sharp(card)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

describe('the picture of a shared page', () => {
  it('is a JPEG of the form that is shown uncut', async () => {
    const { format, width, height } = await sharp(await drawCard(CARD)).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
  })

  it.each([
    ['left', 0, 0],
    ['right', 100, 2],
  ] as const)('keeps the %s where the focal point is there', async (_, x, channel) => {
    const photo = await photoOf(4_000, 800, x)
    const colour = await pixel(await drawCard({ ...CARD, photo }), 600, 220)
    // A machine without fonts draws no credit line, and no photograph.
    if (await canWrite(LINE)) expect(colour.indexOf(Math.max(...colour))).toBe(channel)
  })

  it('has the credit line in it where it has the photograph', async () => {
    if (!(await canWrite(LINE))) return
    const photo = await photoOf(2_000, 1_050, 50)
    const card = await drawCard({ ...CARD, photo })
    const line = await write(LINE, { size: 22, width: 1_072 })
    const corner = await sharp(card)
      .extract({ left: 64, top: 630 - 40 - line.height, width: line.width, height: line.height })
      .greyscale()
      .stats()
    expect(corner.channels[0]?.max).toBeGreaterThan(200)
  })

  it('stands without words that the machine has no letters for', async () => {
    expect(await canWrite('𐤀𐤁')).toBe(true)
    expect((await drawCard({ ...CARD, title: 'Title '.repeat(60) })).length).toBeGreaterThan(1_000)
  })
})
