import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTRY_COLLECTIONS, type EntryCollection } from '../../src/config/vocabulary'
import { type Answer, type Served, serve } from '../../src/delivery/testing/serve'
import type { LogRow } from '../../src/publishing/compiled'
import { rowsAfter } from '../../src/publishing/log'
import { richText } from '../../src/sample/rich-text'
import { seedIfEmpty } from '../../src/sample/seed'
import { signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { approve, draft, type Newsroom, photo } from '../integration/support/stories'
import { questions, restQuestions } from './support/questions'

/** Questions that both worlds are asked; the whole proof where PROOFS=1 asks for it, and as many as QUESTIONS says. */
const QUESTIONS = Number(process.env.QUESTIONS ?? (process.env.PROOFS ? 100_000 : 800))
const REST_QUESTIONS = process.env.PROOFS ? 1_000 : 60
/** Equal in both worlds, another one in each run. */
const SEED = randomBytes(4).readInt32BE()

/** A word that is nowhere else: where it is seen, something got out. */
const canary = () => `cnry${randomBytes(8).toString('hex')}`
/** Canaries are drawn before the second world is made, so that they are asked for in both. */
const canaries = Array.from({ length: 60 }, canary)
let used = 0
const secret = (): string => {
  const word = canaries[used++] ?? canary()
  if (used > canaries.length) canaries.push(word)
  return word
}

const DRAFT_SLUGS = Array.from({ length: 5 }, canary)

let portal: TestPortal
const served: Served[] = []

async function wholeLog(): Promise<LogRow[]> {
  const rows: LogRow[] = []
  for (
    let page = await rowsAfter(portal.payload, 0);
    page.length > 0;
    page = await rowsAfter(portal.payload, rows.length)
  )
    rows.push(...page)
  return rows
}

async function world(rows: readonly LogRow[]): Promise<Served> {
  const made = await serve(rows, { filesDir: path.join(portal.dataDir, 'uploads', 'public') })
  served.push(made)
  return made
}

const PASSING = new Set(['date', 'x-request-id', 'x-test-cached', 'keep-alive', 'connection'])

/** Everything that the public sees of an answer, in a few bytes. */
function digest({ status, headers, body }: Answer): string {
  const seen = Object.entries(headers)
    .filter(([name]) => !PASSING.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([status, seen]))
    .update(body)
    .digest('base64url')
}

const slugsOf = (rows: readonly LogRow[]) => [...new Set(rows.map(({ slug }) => slug).filter(Boolean))]

/** Lives in both worlds, and makes the second differ from the first in what is not public alone. */
async function makeSecondWorld(room: Newsroom): Promise<void> {
  const { payload } = portal
  const organisation = await draft(room, 'organisations', {
    name: `Draft ${secret()}`,
    slug: DRAFT_SLUGS[0],
    kind: 'company',
  })
  await draft(room, 'practices', {
    title: `Draft ${secret()}`,
    slug: DRAFT_SLUGS[1],
    summary: secret(),
    body: richText(secret()),
    organisations: [organisation.id],
    notes: secret(),
    themes: ['supply-chain'],
    regions: ['global'],
    year: 2001,
  })
  await draft(room, 'profiles', { displayName: `Draft ${secret()}`, slug: DRAFT_SLUGS[2], role: secret() })
  await draft(room, 'photo-credits', { creditLine: `© ${secret()}`, slug: DRAFT_SLUGS[3] })
  const approved = await draft(room, 'organisations', {
    name: `Approved ${secret()}`,
    slug: DRAFT_SLUGS[4],
    kind: 'academia',
  })
  await approve(room, approved)
  await photo(room, { title: secret(), alt: secret() })
  await payload.create({ collection: 'front-ends', data: { name: secret(), scope: 'preview' } })
  for (const collection of Object.values(ENTRY_COLLECTIONS)) await editAllOf(collection)
}

/** A draft on top of every live entry, and private fields changed under it. */
async function editAllOf(collection: EntryCollection): Promise<void> {
  const { payload } = portal
  const { docs } = await payload.find({
    collection,
    where: { _status: { equals: 'published' } },
    pagination: false,
    depth: 0,
  })
  const title = {
    practices: 'title',
    organisations: 'name',
    profiles: 'displayName',
    sections: 'title',
    'photo-credits': 'creditLine',
  }[collection]
  for (const { id } of docs) {
    if (collection === 'practices')
      await payload.db.updateOne({
        collection,
        id: String(id),
        data: { notes: secret(), importKey: secret() },
      })
    await payload.update({
      collection,
      id: String(id),
      data: {
        [title]: `Pending ${secret()}`,
        ...(collection === 'practices' && { notes: secret(), year: 2002 }),
      } as never,
      draft: true,
    })
  }
}

let first: LogRow[]
let second: LogRow[]
let asked: ReturnType<typeof questions>
let before: string[]
let restBefore: string[]
let restAsked: string[]

const askRest = async () => {
  const client = await signIn(portal, null)
  const answers: string[] = []
  for (const question of restAsked) {
    const { status, body } = await client.send('GET', question)
    answers.push(JSON.stringify([status, body]))
  }
  return answers
}

beforeAll(async () => {
  portal = await openPortal()
  await seedIfEmpty({ payload: portal.payload, env: { sampleContent: 'auto' }, print: () => undefined })
  const room: Newsroom = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  first = await wholeLog()
  const { docs } = await portal.payload.find({ collection: 'photos', pagination: false, depth: 0 })
  const drafts = await portal.payload.find({
    collection: 'practices',
    draft: true,
    pagination: false,
    depth: 0,
  })
  const known = {
    slugs: [...slugsOf(first), ...DRAFT_SLUGS, ...drafts.docs.map(({ slug }) => slug ?? 'none')],
    words: ['supplier', 'safety', 'LEGO', 'chlid', ...canaries, ...DRAFT_SLUGS],
    files: docs.flatMap(({ filename }) => [`/media/photos/${filename}`, `/media/documents/${filename}`]),
    ids: [...first.map(({ entry }) => entry), ...drafts.docs.map(({ id }) => String(id))],
  }
  asked = questions(known, QUESTIONS, SEED)
  restAsked = restQuestions(known, REST_QUESTIONS, SEED)
  const one = await world(first)
  before = []
  for (const { path: place, headers } of asked) before.push(digest(await one.ask(place, headers)))
  restBefore = await askRest()
  await makeSecondWorld(room)
  second = await wholeLog()
}, 1_800_000)
afterAll(async () => {
  for (const portalOfOne of served) await portalOfOne.close()
  await portal?.close()
})

async function compare(two: Served, limit = asked.length) {
  const differing: string[] = []
  let leaked = 0
  for (const [at, { path: place, headers }] of asked.slice(0, limit).entries()) {
    const answer = await two.ask(place, headers)
    const plain = headers['accept-encoding'] === 'identity' || !headers['accept-encoding']
    // A word that was asked for may come back in the message of an error.
    if (
      plain &&
      canaries.some((word) => answer.text.includes(word) && !decodeURIComponent(place).includes(word))
    )
      leaked++
    if (digest(answer) !== before[at]) differing.push(place)
  }
  return { differing, leaked }
}

describe('two portals that differ in what is not public alone', () => {
  it('publish the same log', () => {
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
    expect(used).toBeGreaterThan(20)
  })

  it(`answer ${QUESTIONS} questions byte for byte alike, and no canary is seen`, async () => {
    const { differing, leaked } = await compare(await world(second))
    process.stdout.write(
      `two worlds: ${asked.length} questions, seed ${SEED}, ${used} canaries, ${new Set(before).size} different answers, ${differing.length} differing, ${leaked} leaked\n`,
    )
    expect(differing).toEqual([])
    expect(leaked).toBe(0)
    // The questions must reach something.
    expect(new Set(before).size).toBeGreaterThan(Math.min(QUESTIONS / 10, 1_000))
  }, 1_800_000)

  it('are alike to those who ask Payload without an account', async () => {
    const after = await askRest()
    expect(after).toEqual(restBefore)
    expect(after.filter((answer) => canaries.some((word) => answer.includes(word)))).toEqual([])
  }, 600_000)
})

describe('a leak that is planted is found', () => {
  type Leak = (document: Record<string, unknown>) => object
  const plant = (leak: Leak): LogRow[] =>
    second.map((row) => ({
      ...row,
      documents:
        row.documents &&
        (Object.fromEntries(
          Object.entries(row.documents).map(([locale, document]) => [
            locale,
            { ...document, ...leak(document as unknown as Record<string, unknown>) },
          ]),
        ) as LogRow['documents']),
    }))
  const LEAKS: [string, Leak][] = [
    ['notes in the search index', ({ searchText }) => ({ searchText: `${searchText} ${canaries[3]}` })],
    ['the title of the draft', ({ title }) => ({ title: `${title} ${canaries[4]}` })],
    ['the time of the draft', () => ({ updatedAt: new Date().toISOString() })],
    ['a filter by the year of the draft', ({ type }) => (type === 'practice' ? { year: 2002 } : {})],
  ]

  it.each(LEAKS)(
    '%s',
    async (_name, leak) => {
      const { differing } = await compare(await world(plant(leak)), 400)
      expect(differing.length).toBeGreaterThan(0)
    },
    600_000,
  )
})
