import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFileSays } from '../../media/metadata'
import type { Region } from '../../media/regions'
import { openDelivery } from '../../src/delivery'
import { startPublishing } from '../../src/publishing'
import { lastNumber } from '../../src/publishing/log'
import { remakeDue } from '../../src/publishing/photographs/remake'
import type { Tail } from '../../src/publishing/tail'
import { ask } from './support/content'
import { openPortal, type TestPortal } from './support/portal'
import { draft, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom
let delivery: ReturnType<typeof openDelivery>
let tail: Tail

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  delivery = openDelivery({
    file: ':memory:',
    publicUrl: 'http://portal.example',
    siteName: 'Test',
    filesDir: path.join(portal.dataDir, 'uploads', 'public'),
  })
  tail = await startPublishing({ payload, delivery })
})
afterAll(async () => {
  await tail?.stop()
  delivery?.close()
  await portal?.close()
})

interface Hero {
  url: string
  creditLine: string
  sizes: { url: string; format: string }[]
  og: { url: string } | null
  placeholder: string | null
  focalPoint: { x: number; y: number }
}

/** A live practice with a photograph, and how front ends see it. */
async function story(line: string) {
  const organisation = await liveOrganisation(room)
  const credit = await draft(room, 'photo-credits', { creditLine: line, licence: 'cc-by-4.0' })
  await publish(room, credit)
  const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
  const entry = await draft(room, 'practices', practiceData(organisation, { heroPhoto }))
  await publish(room, entry)
  const { slug } = await payload.findByID({ collection: 'practices', id: entry.id, depth: 0 })
  const seen = async () => {
    await tail.catchUp()
    const { body, headers } = await ask(delivery, `/content/v1/practices/${slug}`)
    return {
      etag: headers.get('etag'),
      hero: (JSON.parse(body) as { data: { heroPhoto: Hero } }).data.heroPhoto,
    }
  }
  return { credit, heroPhoto, seen }
}

const filesOf = (hero: Hero) =>
  [hero.url, hero.og?.url ?? '', ...hero.sizes.map(({ url }) => url)].map((url) => new URL(url).pathname)

const statusesOf = async (paths: readonly string[]) => [
  ...new Set(await Promise.all(paths.map(async (one) => (await ask(delivery, one)).status))),
]

const change = (id: string, data: Record<string, unknown>) =>
  payload.update({ collection: 'photos', id, data, user: room.editor, overrideAccess: false })

describe('the files of a live photograph', () => {
  it('say whose it is, in three formats, with a crop and a placeholder', async () => {
    const { seen } = await story('© UNICEF/UNI118959/Tylle')
    const { hero } = await seen()
    expect([...new Set(hero.sizes.map(({ format }) => format))]).toEqual(['avif', 'webp', 'jpeg'])
    expect(hero.placeholder).toMatch(/^data:image\/webp;base64,/)
    const names = filesOf(hero)
    expect(await statusesOf(names)).toEqual([200])
    for (const name of names) {
      const file = path.join(portal.dataDir, 'uploads/public/photos', path.basename(name))
      const bytes = await readFile(file)
      expect(await readFileSays(bytes)).toMatchObject({
        credit: { value: '© UNICEF/UNI118959/Tylle' },
        copyright: { value: '© UNICEF' },
        creator: { value: 'Tylle' },
        licenceUrl: { value: 'https://creativecommons.org/licenses/by/4.0/' },
      })
    }
    const left = await readdir(path.join(portal.dataDir, 'uploads/public/photos'))
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('are made again when their credit goes live with another photographer: other names, rows of the log, another ETag', async () => {
    const { credit, seen } = await story('© UNICEF/UNI156473/Noorani')
    const before = await seen()
    await payload.update({
      collection: 'photo-credits',
      id: credit.id,
      data: { creditLine: '© UNICEF/UNI156473/Pirozzi' },
      user: room.editor,
      overrideAccess: false,
    })
    await remakeDue(payload)
    // A draft of the credit is nothing that anybody has approved.
    expect(await seen()).toEqual(before)
    await publish(room, credit)
    const number = await lastNumber(payload)
    await remakeDue(payload)
    expect(await lastNumber(payload)).toBe(number + 1)
    const after = await seen()
    expect(after.hero.creditLine).toBe('© UNICEF/UNI156473/Pirozzi')
    expect(after.etag).not.toBe(before.etag)
    const old = filesOf(before.hero)
    const fresh = filesOf(after.hero)
    expect(fresh.filter((name) => old.includes(name))).toEqual([])
    expect(await statusesOf(old)).toEqual([410])
    expect(await statusesOf(fresh)).toEqual([200])
    await remakeDue(payload)
    expect(await lastNumber(payload)).toBe(number + 1)
  })

  it('are made again at once when more is hidden, and only after a review when less is', async () => {
    const { heroPhoto, seen } = await story('© UNICEF/UNI48335/Pirozzi')
    const before = await seen()
    const face: Region = { shape: 'ellipse', x: 0.1, y: 0.1, width: 0.5, height: 0.5 }
    await change(heroPhoto, { obscured: [face] })
    const hidden = await seen()
    expect(filesOf(hidden.hero)).not.toEqual(filesOf(before.hero))
    expect(await statusesOf(filesOf(before.hero))).toEqual([410])
    expect(await statusesOf(filesOf(hidden.hero))).toEqual([200])
    await change(heroPhoto, { obscured: [] })
    await remakeDue(payload)
    expect(filesOf((await seen()).hero)).toEqual(filesOf(hidden.hero))
  })

  it('follow the focal point', async () => {
    const { heroPhoto, seen } = await story('© UNICEF/UNI48336/Pirozzi')
    const before = await seen()
    await change(heroPhoto, { focalX: 10, focalY: 90 })
    const after = await seen()
    expect(after.etag).not.toBe(before.etag)
    expect(after.hero.focalPoint).toEqual({ x: 10, y: 90 })
  })

  it('are made by the clock for a photograph of an older portal', async () => {
    const { heroPhoto } = await story('© UNICEF/UNI48337/Pirozzi')
    await payload.db.updateOne({
      collection: 'photos',
      id: heroPhoto,
      data: { recipe: null, renditions: [] },
    })
    await remakeDue(payload)
    const made = await payload.findByID({ collection: 'photos', id: heroPhoto, depth: 0 })
    expect(made).toMatchObject({ recipe: expect.stringMatching(/^[0-9a-f]{64}$/), filesDue: false })
    expect(made.renditions).toHaveLength(3)
  })
})

it('regions that are none are refused', async () => {
  const id = await photo(room, { alt: 'A desk.' })
  for (const obscured of [
    'x',
    [{}],
    [{ shape: 'star', x: 0, y: 0, width: 1, height: 1 }],
    { length: 1 },
    [null],
  ]) {
    await expect(change(id, { obscured })).rejects.toMatchObject({ status: 400 })
  }
})
