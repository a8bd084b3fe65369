import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { configToSchema } from '@payloadcms/graphql'
import exifr from 'exifr'
import { MongoClient } from 'mongodb'
import type { SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEnv } from '../../src/config/env'
import { makePayloadConfig } from '../../src/config/make-config'
import { ENTRY_COLLECTION_SLUGS, LOCALES } from '../../src/config/vocabulary'
import { makeSchema } from '../../src/delivery/graphql/schema'
import { richText } from '../../src/sample/rich-text'
import { type StartedPortal, startPortal } from '../e2e/support/started-portal'
import { type MailServer, mailServer } from '../integration/support/smtp'
import { type Asker, askerOf, jsonOf, sessionOf } from './support/asking'
import { Aviary, formsOf } from './support/canaries'
import { Crawler, idsOf } from './support/crawl'
import { queriesOf } from './support/graphql'
import { type People, type Planted, plantStory } from './support/planted-story'
import { filesUnder, slugsByRoot, slugsOf, until, walkNewsroom, walkPublic } from './support/walks'

/** A portal starts, builds what is not built, and is asked some thousand times. Milliseconds. */
const LONGEST = 900_000

const aviary = new Aviary()
const hooks: Buffer[] = []
const crawlers: Crawler[] = []
let folder: string
let dataDir: string
let database: string | undefined
let mail: MailServer
let portal: StartedPortal
let people: People
let planted: Planted
let config: SanitizedConfig
let ids: Map<string, string[]>

const receiver = createServer((req, res) => {
  const chunks: Buffer[] = [Buffer.from(JSON.stringify(req.headers))]
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    hooks.push(Buffer.concat(chunks))
    res.writeHead(204).end()
  })
})

const crawlerFor = (who: string, ask: Asker) => {
  const crawler = new Crawler(aviary, portal.url, who, ask)
  crawlers.push(crawler)
  return crawler
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'greenlight-crawl-'))
  dataDir = path.join(folder, 'data')
  mail = await mailServer()
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  if (process.env.MONGODB_TEST_URL) {
    const address = new URL(process.env.MONGODB_TEST_URL)
    address.pathname = `/crawl-${randomUUID()}`
    database = address.toString()
  }
  portal = await startPortal({
    DATA_DIR: dataDir,
    SMTP_URL: mail.url,
    PRIVATE_TARGETS: '127.0.0.1',
    READS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'trace',
    ...(database ? { DATABASE_URL: database } : {}),
  })
  const signIn = (role: 'editor' | 'reviewer' | 'safeguarding' | 'administrator') =>
    sessionOf(portal.url, `${role}@example.org`, portal.password(role))
  people = {
    editor: await signIn('editor'),
    reviewer: await signIn('reviewer'),
    safeguarding: await signIn('safeguarding'),
    administrator: await signIn('administrator'),
    nobody: askerOf(portal.url),
  }
  // The portal's own words for its endpoints: what is added later is asked too.
  config = await makePayloadConfig(loadEnv({ DATA_DIR: path.join(folder, 'words'), LOG_LEVEL: 'silent' }))
  const { port } = receiver.address() as AddressInfo
  planted = await plantStory(aviary, people, `http://127.0.0.1:${port}/hook`)
  ids = await idsOf(people.administrator, config, {
    profiles: planted.profile,
    practices: planted.practice,
    photos: planted.photo,
    'photo-credits': planted.credit,
  })
  await until('the practice is live', async () =>
    (await slugsOf(people.nobody, 'practices')).some((slug) => slug.includes('cnry')),
  )
  await until('webhooks and mails arrived', () => hooks.length >= 4 && mail.received.length >= 6)
}, LONGEST)
afterAll(async () => {
  await portal?.stop()
  await mail?.close()
  receiver.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

describe('what is private', () => {
  it(
    'is in no answer to nobody, whatever is asked',
    async () => {
      const crawler = crawlerFor('nobody', people.nobody)
      const reached = await walkPublic(crawler, aviary, people.nobody)
      expect(reached.length).toBeGreaterThan(300)
      await crawler.graphql(
        'public',
        'GraphQL of front ends',
        '/content/v1/graphql',
        queriesOf(makeSchema(), await slugsByRoot(people.nobody)),
      )
      await crawler.rest('public', config, ids)
      await crawler.graphql(
        'public',
        'GraphQL',
        '/api/graphql',
        queriesOf(configToSchema(config).schema, {}).slice(0, 200),
      )
      for (const collection of ['profiles', 'practices', 'photos'])
        await crawler.see('public', 'site', `/admin/collections/${collection}/${planted.profile}`)
      await crawler.see('public', 'preview', `/en/preview/profiles/${planted.profile}`)
      await crawler.see('public', 'preview', `/preview/v1/profiles/${planted.profile}`)
      const { filename } = jsonOf<{ filename: string }>(
        await people.editor('GET', `/api/photos/${planted.photo}?depth=0`),
      )
      for (const file of [
        `/api/photos/file/${filename}`,
        `/media/photos/${filename}`,
        `/media/originals/${filename}`,
      ])
        await crawler.see('public', 'files', file)
      expect(aviary.drain()).toEqual([])
    },
    LONGEST,
  )

  it(
    'is in no answer to a front end with a key',
    async () => {
      const crawler = crawlerFor(
        'front end',
        askerOf(portal.url, { Authorization: `Bearer ${planted.deliveryKey}` }),
      )
      await walkPublic(crawler, aviary, people.nobody)
      await crawler.graphql(
        'public',
        'GraphQL of front ends',
        '/content/v1/graphql',
        queriesOf(makeSchema(), await slugsByRoot(people.nobody)),
      )
      const preview = crawlerFor(
        'front end with preview',
        askerOf(portal.url, { Authorization: `Bearer ${planted.previewKey}` }),
      )
      for (const collection of ENTRY_COLLECTION_SLUGS) {
        for (const id of ids.get(collection) ?? []) {
          // The newest revision is what such a key is for: the title that waits, and nothing that is for colleagues alone.
          await preview.see(
            collection === 'practices' ? 'newsroom' : 'public',
            'preview',
            `/preview/v1/${collection}/${id}`,
          )
        }
      }
      const waiting = await preview.see('newsroom', 'preview', `/preview/v1/practices/${planted.practice}`)
      for (const { name, word } of aviary.canaries.filter(({ may }) => may.join() === 'newsroom'))
        if (name !== 'title that waits for review') expect(waiting.body.includes(word), name).toBe(false)
      expect(aviary.drain()).toEqual([])
    },
    LONGEST,
  )

  it.each(['editor', 'reviewer'] as const)(
    'is in no answer to the %s',
    async (role) => {
      const crawler = crawlerFor(role, people[role])
      await crawler.rest('newsroom', config, ids)
      await crawler.graphql(
        'newsroom',
        'GraphQL',
        '/api/graphql',
        queriesOf(configToSchema(config).schema, {
          'Profile.id': [planted.profile],
          'Practice.id': [planted.practice],
          'Photo.id': [planted.photo],
        }),
      )
      await walkNewsroom(crawler, { config, ids, planted })
      for (const format of ['csv', 'json'])
        await crawler.see('newsroom', 'audit export', `/api/audit-log/export?format=${format}`)
      // Whoever made a link, and administrators, know whom it is for: that one answer is theirs.
      const knows = role !== 'reviewer'
      const leaks = aviary
        .drain()
        .filter(
          ({ canary, place }) =>
            !(knows && /guest/.test(canary) && place.includes(`/profiles/${planted.profile}/guest-links`)),
        )
      expect(leaks).toEqual([])
      aviary.drain()
    },
    LONGEST,
  )

  it('is shown to a guest no more than the guest’s own', async () => {
    const crawler = crawlerFor('guest', people.nobody)
    const page = await crawler.see('guest', 'guest page', planted.guestPage)
    expect(page.status).toBe(200)
    for (const locale of LOCALES)
      await crawler.see('guest', 'guest page', `${planted.guestPage}?in=${locale}`)
    const photos = page.body.toString().match(/\/guest\/[^"'\s]+\/photos\/[^"'\s,]+/g) ?? []
    expect(photos.length).toBeGreaterThan(0)
    for (const photo of new Set(photos))
      expect((await crawler.see('guest', 'guest page', photo)).status).toBe(200)
    expect(aviary.drain()).toEqual([])
  })

  it('is in no file that is served, and no place where a picture was taken', async () => {
    const reached = [...(aviary.places.get('files') ?? [])].flatMap(
      (place) => place.match(/\/media\/photos\/\S+/) ?? [],
    )
    expect(reached.length).toBeGreaterThan(5)
    for (const place of reached) {
      const { status, body } = await people.nobody('GET', place)
      if (status !== 200) continue
      const says = JSON.stringify((await exifr.parse(body, true).catch(() => null)) ?? {})
      expect(says, place).not.toMatch(/GPS|latitude|Serial|Owner/i)
    }
  })

  it('is in no webhook, no mail to others, and no line of the log', () => {
    for (const [number, body] of hooks.entries())
      aviary.look('public', 'webhooks', `hook ${number}`, body, '')
    for (const [number, { to, mail: letter }] of mail.received.entries()) {
      const isGuest = to.some((address) => address === planted.guestAddress)
      const words = [
        letter.subject,
        letter.text,
        letter.html,
        JSON.stringify([...letter.headers]),
        to.join(),
      ].join('\n')
      aviary.look(
        isGuest ? 'guest' : 'newsroom',
        isGuest ? 'mail to the guest' : 'mail',
        `mail ${number}`,
        Buffer.from(words),
        '',
      )
    }
    aviary.look('public', 'log', 'stdout and stderr', Buffer.from(portal.output()), '')
    expect(aviary.drain()).toEqual([])
  })

  it('is sealed on the disk: in the database, the replica, its index and every other file', async () => {
    for (const file of await filesUnder(dataDir)) {
      const name = path.relative(dataDir, file)
      if (/^(private-keys|secret)$/.test(name)) continue
      const audience = /^(replica|uploads\/public)/.test(name)
        ? 'public'
        : name.startsWith('uploads/')
          ? 'original'
          : 'newsroom'
      const channel = name.startsWith('replica')
        ? 'replica'
        : name.startsWith('greenlight.db')
          ? 'database'
          : 'disk'
      aviary.look(audience, channel, name, await readFile(file), '')
    }
    if (database) {
      const client = await MongoClient.connect(database)
      for (const { name } of await client.db().listCollections().toArray()) {
        const rows = await client.db().collection(name).find().toArray()
        aviary.look('newsroom', 'database', name, Buffer.from(JSON.stringify(rows)), '')
      }
      await client.close()
    }
    expect(aviary.drain()).toEqual([])
  })

  it('was looked for in every channel: what is public was found in each of them', () => {
    const asked = crawlers.reduce((sum, crawler) => sum + crawler.asked, 0)
    const places = [...aviary.places.values()].reduce((sum, known) => sum + known.size, 0)
    process.stdout.write(
      `private crawl: ${aviary.canaries.length} canaries, ${asked} requests to ${places} places in ${aviary.places.size} channels, ${hooks.length} webhooks, ${mail.received.length} mails, ${Math.round(aviary.bytes / 1e6)} MB searched\n`,
    )
    const words = [
      'Content API',
      'JSON-LD',
      'search',
      'sync',
      'feeds and sitemap',
      'site',
      'GraphQL of front ends',
      'REST',
      'GraphQL',
      'endpoints',
      'newsroom pages',
      'preview',
      'webhooks',
      'mail',
      'replica',
      'database',
      'guest page',
      'exports',
    ]
    expect(words.filter((channel) => !aviary.channelsOf('control: public words').includes(channel))).toEqual(
      [],
    )
    expect(aviary.channelsOf('control: credit line')).toContain('files')
    expect(aviary.channelsOf('note of the reviewer')).toContain('audit export')
    // Every canary that somebody may see was seen by somebody: it was really planted.
    const seen = new Set(aviary.allowed.map(({ canary }) => canary))
    expect(
      aviary.canaries.filter(({ name, may }) => may.length > 0 && !seen.has(name)).map(({ name }) => name),
    ).toEqual([])
  })
})

describe('safeguarding', () => {
  it('reads each sealed value, which is where it was planted', async () => {
    const answers = await Promise.all(
      [`/api/profiles/${planted.profile}/private`, `/api/photos/${planted.photo}/private`].map((place) =>
        people.safeguarding('POST', place, {}),
      ),
    )
    const text = answers.map(({ body }) => body.toString()).join()
    for (const { name, word } of aviary.canaries.filter(({ name }) =>
      /guardian|child|birth|behind/.test(name),
    ))
      expect(text.includes(word), name).toBe(true)
  })
})

describe('a leak that is planted', () => {
  it.each(['word0123456789abcdef'])('is found in every form that bytes have of %s', (word) => {
    for (const form of formsOf(word)) {
      const other = new Aviary()
      other.plant('planted', [], word)
      other.look('public', 'test', 'bytes', Buffer.concat([Buffer.from('…'), form, Buffer.from('…')]), '')
      expect(other.drain()).toHaveLength(1)
    }
  })

  it(
    'is found in every channel that it reaches',
    async () => {
      const real = aviary.canaries.find(({ name }) => name.startsWith('real name'))
      const { organisations } = jsonOf<{ organisations: string[] }>(
        await people.editor('GET', `/api/practices/${planted.practice}?depth=0`),
      )
      const answer = await people.editor('POST', '/api/practices?draft=true', {
        title: `A careless company, ${real?.word}`,
        // What is asked for may come back, so the word does not stand in the address.
        slug: 'careless',
        summary: `What ${real?.word} did for children.`,
        body: richText(`Written by ${real?.word}.`),
        organisations,
        themes: ['safety-by-design'],
        regions: ['global'],
      })
      const { id } = jsonOf<{ doc: { id: string } }>(answer).doc
      const act = async (ask: Asker, action: string, body: object = {}) =>
        jsonOf(await ask('POST', `/api/practices/${id}/actions/${action}`, body))
      const { contentHash: revision } = await act(people.editor, 'submit')
      await act(people.reviewer, 'approve', { revision })
      await act(people.editor, 'publish')
      await until('it is live', async () => (await slugsOf(people.nobody, 'practices')).includes('careless'))
      aviary.drain()
      await walkPublic(crawlerFor('nobody again', people.nobody), aviary, people.nobody)
      const leaks = aviary.drain()
      expect([...new Set(leaks.map(({ channel }) => channel))].sort()).toEqual(
        expect.arrayContaining(['Content API', 'JSON-LD', 'feeds and sitemap', 'search', 'site', 'sync']),
      )
      expect(new Set(leaks.map(({ canary }) => canary))).toEqual(new Set([real?.name]))
    },
    LONGEST,
  )
})
