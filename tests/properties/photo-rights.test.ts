import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { rowsAfter } from '../../src/publishing/log'
import { loadPhotos } from '../../src/workflow/load'
import { confirmWaiver, requestWaiver, withdrawConsent } from '../../src/workflow/rights/actions'
import { followDueRights } from '../../src/workflow/rights/clock'
import { fitness } from '../../src/workflow/rights/fitness'
import { ask } from '../integration/support/content'
import { openPortal, PUBLIC_URL, type TestPortal } from '../integration/support/portal'
import {
  act,
  CONSENT,
  draft,
  liveOrganisation,
  type Newsroom,
  photo,
  practiceData,
  publish,
} from '../integration/support/stories'

/** Steps of one walk, and walks; the long proof is for where there is time. */
const [WALKS, STEPS] = process.env.PROOFS === '1' ? [20, 60] : [3, 25]
const HOUR = 3_600_000

type Step =
  | { do: 'wait'; hours: number }
  | { do: 'record'; kind: 'allow' | 'deny'; from: number | null; until: number | null }
  | { do: 'no records' }
  | { do: 'people'; shows: 'none' | 'adults' | 'children'; consent: boolean; hours: number }
  | { do: 'withdraw' | 'publish' | 'waive' | 'clock' }

const hours = fc.integer({ min: 1, max: 60 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: hours.map((n): Step => ({ do: 'wait', hours: n })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('allow' as const, 'deny' as const),
        from: fc.option(hours),
        until: fc.option(hours),
      })
      .map((one): Step => ({ do: 'record', ...one })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'no records' }) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        shows: fc.constantFrom('none' as const, 'adults' as const, 'children' as const),
        consent: fc.boolean(),
        hours,
      })
      .map((one): Step => ({ do: 'people', ...one })),
  },
  { weight: 5, arbitrary: fc.constant<Step>({ do: 'publish' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'waive' }, { do: 'clock' }) },
)

/** Milliseconds that the clock of this process is ahead. It goes on by itself: revisions are told apart by their times. */
let ahead = 0
const RealDate = Date
class AheadDate extends RealDate {
  constructor(...given: [] | [string | number]) {
    if (given.length > 0) super(...(given as [string]))
    else super(RealDate.now() + ahead)
  }
  static override now = () => RealDate.now() + ahead
  static override [Symbol.hasInstance] = (value: unknown) =>
    Object.prototype.toString.call(value) === '[object Date]'
}
// Mongoose copies what it holds by the name of its class.
Object.defineProperty(AheadDate, 'name', { value: 'Date' })

let portal: TestPortal
let room: Newsroom
let safeguarding: TypedUser
let credit: string
let delivery: ReturnType<typeof openDelivery>
const counted = { steps: 0, asked: 0, served: 0, gone: 0, published: 0, refused: 0 }

beforeAll(async () => {
  portal = await openPortal()
  vi.stubGlobal('Date', AheadDate)
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  safeguarding = await portal.user('safeguarding')
  const made = await draft(room, 'photo-credits', { agency: 'Agency of walks', licence: 'own-work' })
  await publish(room, made)
  credit = made.id
  const filesDir = path.join(portal.dataDir, 'uploads', 'public')
  mkdirSync(filesDir, { recursive: true })
  delivery = openDelivery({ file: ':memory:', publicUrl: PUBLIC_URL, siteName: 'Walks', filesDir })
})
afterAll(async () => {
  delivery?.close()
  vi.unstubAllGlobals()
  await portal?.close()
  process.stdout.write(`rights walk: ${JSON.stringify(counted)}\n`)
})
async function follow(): Promise<void> {
  for (let rows = await rowsAfter(portal.payload, delivery.lastNumber()); rows.length > 0; ) {
    delivery.apply(rows)
    rows = await rowsAfter(portal.payload, delivery.lastNumber())
  }
}

/** A practice with a photograph of its own, and every file of it. */
async function begin() {
  const heroPhoto = await photo(room, { alt: 'A desk.', credit })
  const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
  const { renditions } = (await portal.payload.findByID({
    collection: 'photos',
    id: heroPhoto,
  })) as unknown as {
    renditions: { url: string }[]
  }
  const { slug } = await portal.payload.findByID({ collection: 'practices', id: entry.id, draft: true })
  return { heroPhoto, entry, slug: String(slug), files: renditions.map(({ url }) => url), text: 0 }
}
type Subject = Awaited<ReturnType<typeof begin>>

const at = (offset: number | null) =>
  offset === null ? null : new Date(Date.now() + offset * HOUR).toISOString()
const change = (subject: Subject, data: object) =>
  portal.payload.update({
    collection: 'photos',
    id: subject.heroPhoto,
    data,
    user: room.editor,
    overrideAccess: false,
  })

async function take(subject: Subject, { entry, heroPhoto }: Subject, one: Step): Promise<void> {
  const { payload } = portal
  const now = new Date()
  switch (one.do) {
    case 'wait':
      ahead += one.hours * HOUR
      return
    case 'record':
      await change(subject, {
        rights: [{ kind: one.kind, channel: 'web', from: at(one.from), until: at(one.until) }],
      })
      return
    case 'no records':
      await change(subject, { rights: [] })
      return
    case 'people':
      await change(subject, {
        shows: one.shows,
        consent: one.consent ? { ...CONSENT, until: at(one.hours) } : { reference: null, until: null },
      })
      return
    case 'withdraw':
      return withdrawConsent(payload, safeguarding, heroPhoto, now)
    case 'waive': {
      const codes = ['consent_missing', 'guardian_consent_missing', 'licence_expired', 'embargoed'] as const
      await requestWaiver(
        payload,
        room.editor,
        heroPhoto,
        { codes, reason: 'A walk', until: String(at(20)) },
        now,
      )
      const { waivers } = await payload.findByID({ collection: 'photos', id: heroPhoto })
      return confirmWaiver(payload, safeguarding, heroPhoto, String(waivers?.at(-1)?.id), now)
    }
    case 'clock':
      return followDueRights(payload, now)
    case 'publish': {
      subject.text += 1
      const data = { summary: `Summary ${subject.text}.` }
      await payload.update({
        collection: 'practices',
        id: entry.id,
        data,
        user: room.editor,
        draft: true,
        overrideAccess: false,
      })
      const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
      const { state } = await act(payload, room.reviewer, entry, 'approve', { revision })
      if (state !== 'approved') await act(payload, safeguarding, entry, 'approve', { revision })
      await act(payload, room.editor, entry, 'publish')
      counted.published += 1
    }
  }
}

/** Nothing of the photograph is served unless the rule says that it may be, now. */
async function check({ heroPhoto, slug, files }: Subject): Promise<void> {
  const facts = (await loadPhotos(await createLocalReq({}, portal.payload), [heroPhoto])).get(heroPhoto)
  const isFit = facts !== undefined && fitness(facts, { channel: 'web', at: new Date() }).fit
  const page = await ask(delivery, `/content/v1/practices/${slug}`)
  counted.asked += 1
  const isShown = page.status === 200 && page.body.includes('/media/photos/')
  if (isShown) expect(isFit).toBe(true)
  for (const file of files) {
    const { status } = await ask(delivery, file)
    counted.asked += 1
    counted[status === 200 ? 'served' : 'gone'] += 1
    expect([200, 404, 410]).toContain(status)
    if (status === 200) expect(isFit).toBe(true)
    expect(status === 200).toBe(isShown)
  }
}

it('no image is ever served without fit rights, whatever happens in whatever order', async () => {
  expect(readdirSync(portal.dataDir)).toContain('uploads')
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: STEPS, maxLength: STEPS }),
      fc.boolean(),
      async (steps, withdraws) => {
        const subject = await begin()
        const walk: Step[] = [
          ...steps,
          ...(withdraws ? [{ do: 'withdraw' } as const, { do: 'publish' } as const] : []),
        ]
        for (const one of walk) {
          counted.steps += 1
          await take(subject, subject, one).catch((error: { status?: number }) => {
            // What is refused changes nothing; anything else is a fault of ours.
            if (typeof error.status !== 'number' || error.status >= 500) throw error
            counted.refused += 1
          })
          await follow()
          await check(subject)
        }
      },
    ),
    { numRuns: WALKS, endOnFailure: true },
  )
  expect(counted.served).toBeGreaterThan(0)
  expect(counted.gone).toBeGreaterThan(0)
}, 1_800_000)
