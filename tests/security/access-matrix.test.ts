import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdf as makePdf } from '../../media/testing/pdfs'
import {
  ENTRY_COLLECTION_SLUGS,
  type EntryCollection,
  ROLES,
  STATES,
  type State,
} from '../../src/config/vocabulary'
import { ACTIONS, type Action } from '../../src/workflow/transitions'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { jpeg, photo } from '../integration/support/stories'
import { Cast, type Subject, WHO, type Who } from './support/cast'
import { type Row, readMatrix } from './support/matrix'
import { isYes, OPERATIONS, PROTOCOLS } from './support/operations'

/** `ACCESS_MATRIX=all` in CI; otherwise the collections that differ most. */
const COLLECTIONS: readonly EntryCollection[] =
  process.env.ACCESS_MATRIX === 'all' ? ENTRY_COLLECTION_SLUGS : ['practices', 'profiles']
const HALF_AN_HOUR = 1_800_000

const MATRIX = readMatrix(new URL('./access-matrix.md', import.meta.url))
const table = (heading: string): Row[] => {
  const rows = MATRIX[heading]
  if (!rows) throw new Error(`access-matrix.md has no table “${heading}”.`)
  return rows
}

let portal: TestPortal
let cast: Cast
const counted = { cells: 0, yes: 0, no: 0 }
/** Cells where the portal answers otherwise than the file says. */
const differences: string[] = []

beforeAll(async () => {
  portal = await openPortal()
  cast = await Cast.assemble(portal)
})
afterAll(async () => {
  await portal?.close()
  process.stdout.write(`access matrix: ${JSON.stringify(counted)}\n`)
})

const count = (isAllowed: boolean) => {
  counted.cells += 1
  counted[isAllowed ? 'yes' : 'no'] += 1
}

const OWNERS = ['own', 'other'] as const
type Owner = (typeof OWNERS)[number]

/** Whoever is not signed in has nothing of their own. */
const ownersFor = (who: Who): readonly Owner[] => (who === 'nobody' ? ['other'] : OWNERS)
const authorOf = (who: Who, owner: Owner): TypedUser | null => (owner === 'own' ? cast.users[who] : null)

/** What a word of the table “Entries” means for one entry. */
const WORDS: Record<string, (entry: { owner: Owner; state: State }) => boolean> = {
  yes: () => true,
  no: () => false,
  'not withdrawn': ({ state }) => state !== 'withdrawn',
  'never live': ({ state }) => state !== 'published' && state !== 'withdrawn',
  'own never live': ({ owner, state }) => owner === 'own' && state !== 'published' && state !== 'withdrawn',
}

const meant = (word: string | undefined) => {
  const meaning = WORDS[word ?? '']
  if (!meaning) throw new Error(`access-matrix.md says “${word}”, which nobody has explained.`)
  return meaning
}

const TITLES: Record<EntryCollection, string> = {
  practices: 'title',
  organisations: 'name',
  profiles: 'displayName',
  'photo-credits': 'agency',
  sections: 'title',
}

/** GraphQL wants every required field with a create, and names choices without hyphens. */
const CHOICE_FIELDS = ['themes', 'regions', 'licence', 'kind', 'sector']
const forGraphQL = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      CHOICE_FIELDS.includes(name) ? JSON.parse(JSON.stringify(value).replaceAll('-', '_')) : value,
    ]),
  )

/** Operations after which an entry is no longer what it was. */
const CHANGING = ['update', 'restore', 'delete']

let texts = 0

describe('the access matrix', () => {
  it('declares every action, role, state and collection, and nothing else', () => {
    const column = (heading: string, name: string) =>
      [...new Set(table(heading).map((row) => row[name]))].sort()
    expect(column('Actions: who', 'action')).toEqual([...ACTIONS].sort())
    expect(column('Actions: in which state', 'action')).toEqual([...ACTIONS].sort())
    expect(Object.keys(table('Actions: in which state')[0] ?? {}).sort()).toEqual(
      ['action', ...STATES].sort(),
    )
    expect(column('Entries', 'operation')).toEqual(Object.keys(OPERATIONS).sort())
    for (const heading of ['Entries', 'Actions: who', 'Other collections']) {
      const roles = Object.keys(table(heading)[0] ?? {}).filter((name) => WHO.includes(name as Who))
      expect(roles, heading).toEqual([...WHO])
    }
    expect(WHO.filter((who) => (ROLES as readonly string[]).includes(who))).toEqual([...ROLES])
    const ours = portal.payload.config.collections
      .map(({ slug }) => slug)
      .filter(
        (slug) => !slug.startsWith('payload-') && !ENTRY_COLLECTION_SLUGS.includes(slug as EntryCollection),
      )
    expect(column('Other collections', 'collection')).toEqual(ours.sort())
  })

  it.each(COLLECTIONS)(
    'operations on %s',
    async (collection) => {
      for (const row of table('Entries')) {
        const { operation = '' } = row
        for (const who of WHO) {
          for (const owner of ownersFor(who)) {
            for (const state of STATES) {
              const expected = meant(row[who])({ owner, state })
              const author = authorOf(who, owner)
              for (const protocol of PROTOCOLS) {
                const isSpent = expected && CHANGING.includes(operation)
                const subject = isSpent
                  ? await cast.newEntry(collection, state, author)
                  : await cast.entry(collection, state, author)
                texts += 1
                const isNew = protocol === 'GraphQL' && ['create', 'duplicate'].includes(operation)
                const answer = await OPERATIONS[operation]?.[protocol](cast.clients[who], {
                  collection,
                  ...subject,
                  data: isNew
                    ? { ...forGraphQL(cast.dataFor(collection)), [TITLES[collection]]: `Text ${texts}` }
                    : { [TITLES[collection]]: `Text ${texts}` },
                })
                count(expected)
                if (!answer || isYes(answer) !== expected || answer.status >= 500) {
                  differences.push(
                    `${collection} ${operation} ${who} ${owner} ${state} ${protocol}: expected ${expected ? 'yes' : 'no'}, got ${answer?.status} ${JSON.stringify(answer?.body).slice(0, 160)}`,
                  )
                }
              }
            }
          }
        }
      }
      expect(differences.splice(0)).toEqual([])
    },
    HALF_AN_HOUR,
  )

  const fits = (pattern: string | undefined, value: string) =>
    pattern === '*' || (pattern ?? '').split(',').some((one) => one.trim() === value)

  const expectedOf = (action: Action, collection: string, who: Who, owner: Owner, state: State): number => {
    const role = table('Actions: who').find((row) => row.action === action)?.[who]
    if (role !== 'yes') return Number(role)
    const exception = table('Actions: exceptions').find(
      (row) =>
        row.action === action &&
        fits(row.collection, collection) &&
        fits(row.role, who) &&
        fits(row.whose, owner) &&
        fits(row.state, state),
    )
    const word =
      exception?.answer ?? table('Actions: in which state').find((row) => row.action === action)?.[state]
    return word === 'ok' ? 200 : Number(word)
  }

  const bodyFor = (action: Action, { hash }: Subject) => ({
    reason: 'Because',
    ...(action === 'approve' || action === 'emergency-publish' ? { revision: hash } : {}),
    ...(action.startsWith('schedule') ? { at: new Date(Date.now() + 3_600_000).toISOString() } : {}),
  })

  it.each(COLLECTIONS)(
    'actions on %s',
    async (collection) => {
      for (const action of ACTIONS) {
        for (const who of WHO) {
          for (const owner of ownersFor(who)) {
            for (const state of STATES) {
              const expected = expectedOf(action, collection, who, owner, state)
              const author = authorOf(who, owner)
              const subject =
                expected === 200
                  ? await cast.newEntry(collection, state, author)
                  : await cast.entry(collection, state, author)
              const path = `/${collection}/${subject.id}/actions/${action}`
              const answer = await cast.clients[who].send('POST', path, bodyFor(action, subject))
              count(expected === 200)
              if (answer.status !== expected) {
                differences.push(
                  `${collection} ${action} ${who} ${owner} ${state}: expected ${expected}, got ${answer.status} ${JSON.stringify(answer.body).slice(0, 160)}`,
                )
              }
            }
          }
        }
      }
      expect(differences.splice(0)).toEqual([])
    },
    HALF_AN_HOUR,
  )

  it(
    'operations on everything else',
    async () => {
      const others = await otherSubjects()
      for (const row of table('Other collections')) {
        const { collection = '', operation = '' } = row
        const subject = others[collection]
        if (!subject) throw new Error(`No subject for ${collection}`)
        for (const who of WHO) {
          for (const owner of ownersFor(who)) {
            const word = row[who] ?? ''
            expect(['yes', 'no', 'own'], `${collection} ${operation} ${who}`).toContain(word)
            const expected = word === 'yes' || (word === 'own' && owner === 'own')
            for (const protocol of PROTOCOLS) {
              if (protocol === 'GraphQL' && operation === 'create' && subject.upload) continue
              const id = await subject.id(who, owner, expected && operation === 'delete')
              const client = cast.clients[who]
              const data = operation === 'create' ? await subject.create() : subject.change()
              const answer =
                operation === 'create' && subject.upload
                  ? await client.upload(`/${collection}`, data, await subject.upload())
                  : await OPERATIONS[operation]?.[protocol](client, { collection, id, data })
              // A create that is allowed may still be told what is missing; one that is not is turned away before.
              const got = answer !== undefined && isYes(answer)
              count(expected)
              if (!answer || got !== expected || answer.status >= 500) {
                differences.push(
                  `${collection} ${operation} ${who} ${owner} ${protocol}: expected ${expected ? 'yes' : 'no'}, got ${answer?.status} ${JSON.stringify(answer?.body).slice(0, 200)}`,
                )
              }
            }
          }
        }
      }
      expect(differences.splice(0)).toEqual([])
    },
    HALF_AN_HOUR,
  )
})

interface OtherSubject {
  id(who: Who, owner: Owner, isSpent: boolean): Promise<string>
  create(): Promise<Record<string, unknown>> | Record<string, unknown>
  change(): Record<string, unknown>
  upload?: () => Promise<{ name: string; type: string; bytes: Buffer }>
}

/** A document of each collection that is no entry, one's own where there can be such a thing. */
async function otherSubjects(): Promise<Record<string, OtherSubject>> {
  const { payload } = portal
  const { room, users } = cast
  let made = 0
  const picture = async () => ({
    name: 'picture.jpg',
    type: 'image/jpeg',
    bytes: await jpeg(++made, 70 + made),
  })
  const pdf = async () => {
    return {
      name: 'report.pdf',
      type: 'application/pdf',
      bytes: await makePdf((doc) => doc.setTitle(`Report ${++made}`)),
    }
  }
  const fresh = async (collection: 'photos' | 'documents' | 'front-ends' | 'releases'): Promise<string> => {
    if (collection === 'photos') return photo(room, { alt: `Picture ${++made}` })
    if (collection === 'documents') {
      const file = await pdf()
      const { id } = await payload.create({
        collection,
        data: {},
        file: { data: file.bytes, mimetype: file.type, name: file.name, size: file.bytes.length },
      })
      return String(id)
    }
    const name = `Made ${++made}`
    const { id } = await payload.create({ collection, data: { name, title: name } as never })
    return String(id)
  }
  const kept = new Map<string, string>()
  const reusable =
    (collection: 'photos' | 'documents' | 'front-ends' | 'releases') =>
    async (_: Who, __: Owner, isSpent: boolean) => {
      if (isSpent) return fresh(collection)
      const known = kept.get(collection) ?? (await fresh(collection))
      kept.set(collection, known)
      return known
    }
  /** The entry that a record is about: of the asking user, or of a colleague. */
  const recordOf =
    (collection: 'reviews' | 'schedules' | 'audit-log' | 'publications') =>
    async (who: Who, owner: Owner) => {
      const state = collection === 'schedules' ? 'scheduled' : 'published'
      const { id } = await cast.entry('organisations', state, authorOf(who, owner))
      const { docs } = await payload.find({
        collection,
        where: { entry: { equals: id } },
        limit: 1,
        depth: 0,
      })
      return String(docs[0]?.id)
    }
  const owned = (collection: 'comments' | 'seen', make: (user: TypedUser) => Record<string, unknown>) => {
    const ids = new Map<string, string>()
    return async (who: Who, owner: Owner) => {
      const user = authorOf(who, owner) ?? room.editor
      const known = ids.get(String(user.id))
      if (known) return known
      const { id } = await payload.create({ collection, data: make(user) as never })
      ids.set(String(user.id), String(id))
      return String(id)
    }
  }
  const some = (
    collection:
      | 'presence'
      | 'second-factors'
      | 'mails'
      | 'uses'
      | 'guest-links'
      | 'preview-links'
      | 'deliveries'
      | 'safety-waivers'
      | 'link-checks',
    data: Record<string, unknown>,
  ) => {
    let id: Promise<string> | null = null
    return () => {
      id ??= payload.create({ collection, data: data as never }).then((doc) => String(doc.id))
      return id
    }
  }
  const { id: entry } = await cast.entry('organisations', 'draft', null)
  const nothing = () => ({})
  const now = new Date().toISOString()
  return {
    photos: {
      id: reusable('photos'),
      create: () => ({ alt: 'A desk.' }),
      change: () => ({ title: `T ${++made}` }),
      upload: picture,
    },
    documents: {
      id: reusable('documents'),
      create: nothing,
      change: () => ({ title: `T ${++made}` }),
      upload: pdf,
    },
    'front-ends': {
      id: reusable('front-ends'),
      create: () => ({ name: `Front end ${++made}`, scope: 'preview' }),
      change: () => ({ name: `Front end ${++made}` }),
    },
    targets: {
      id: async (_, __, isSpent) => {
        const known = kept.get('targets')
        if (known && !isSpent) return known
        const data = { name: 'T', kind: 'varnish' as const, url: 'https://cache.example/' }
        const { id } = await payload.create({ collection: 'targets', data })
        if (!isSpent) kept.set('targets', String(id))
        return String(id)
      },
      create: () => ({ name: `Target ${++made}`, kind: 'varnish', url: 'https://cache.example/' }),
      change: () => ({ name: `Target ${++made}` }),
    },
    deliveries: {
      id: some('deliveries', { number: 1, state: 'done', tries: 1, at: now }),
      create: () => ({ number: 2, state: 'queued', tries: 0, at: now }),
      change: () => ({ lastError: 'x' }),
    },
    users: {
      id: async (who, owner) => String((authorOf(who, owner) ?? room.editor).id),
      create: () => ({
        name: 'New',
        email: `new-${++made}@example.org`,
        password: 'a long enough password',
        roles: ['editor'],
      }),
      change: () => ({ name: `Name ${++made}` }),
    },
    reviews: {
      id: recordOf('reviews'),
      create: () => ({ decision: 'approved', at: now }),
      change: () => ({ comment: 'x' }),
    },
    schedules: {
      id: recordOf('schedules'),
      create: () => ({ action: 'publish', at: now, status: 'pending' }),
      change: () => ({ reason: 'x' }),
    },
    'audit-log': {
      id: recordOf('audit-log'),
      create: () => ({ action: 'approved', at: now }),
      change: () => ({ reason: 'x' }),
    },
    publications: {
      id: recordOf('publications'),
      create: () => ({ number: 99_999, action: 'publish', type: 'organisation', entry: 'x', at: now }),
      change: () => ({ slug: 'x' }),
    },
    comments: {
      id: owned('comments', ({ id }) => ({
        entryCollection: 'organisations',
        entry,
        body: 'Well said.',
        author: id,
      })),
      create: () => ({ entryCollection: 'organisations', entry, body: 'x' }),
      change: () => ({ body: 'y' }),
    },
    seen: {
      id: owned('seen', ({ id }) => ({
        key: `matrix/${id}`,
        user: id,
        entryCollection: 'organisations',
        entry,
        version: 'x',
        at: now,
      })),
      create: () => ({ key: 'x', entryCollection: 'organisations', entry }),
      change: () => ({ entry: 'x' }),
    },
    presence: {
      id: some('presence', {
        key: 'matrix',
        place: 'organisations/x',
        person: String(users.editor?.id),
        since: now,
        until: now,
      }),
      create: () => ({ key: 'y', place: 'x', person: 'y', since: now, until: now }),
      change: () => ({ place: 'x' }),
    },
    uses: {
      id: some('uses', {
        entryCollection: 'organisations',
        entry,
        standing: 'newest',
        target: 'photos/matrix',
        path: 'logo',
      }),
      create: () => ({
        entryCollection: 'organisations',
        entry,
        standing: 'live',
        target: 'photos/x',
        path: 'x',
      }),
      change: () => ({ path: 'x' }),
    },
    releases: {
      id: reusable('releases'),
      create: () => ({ title: `Release ${++made}` }),
      change: () => ({ note: `Note ${++made}` }),
    },
    mails: {
      id: some('mails', { key: 'matrix', at: now, state: 'failed', kind: 'approved', channel: 'mail' }),
      create: () => ({ at: now, state: 'queued', kind: 'approved', channel: 'mail' }),
      change: () => ({ lastError: 'x' }),
    },
    'guest-links': {
      id: some('guest-links', {
        at: now,
        kind: 'contact',
        entryCollection: 'organisations',
        entry,
        contentHash: 'f'.repeat(64),
        language: 'en',
        expiresAt: now,
        opens: 0,
        guest: payload.encrypt('{}'),
        tokenHash: 'matrix',
      }),
      create: () => ({
        at: now,
        kind: 'contact',
        entryCollection: 'organisations',
        entry,
        contentHash: 'x',
        language: 'en',
        expiresAt: now,
        opens: 0,
      }),
      change: () => ({ comment: 'x' }),
    },
    'preview-links': {
      id: some('preview-links', {
        at: now,
        entryCollection: 'organisations',
        entry,
        contentHash: 'f'.repeat(64),
        expiresAt: now,
        opens: 0,
        tokenHash: 'matrix',
      }),
      create: () => ({
        at: now,
        entryCollection: 'organisations',
        entry,
        contentHash: 'x',
        expiresAt: now,
        opens: 0,
      }),
      change: () => ({ opens: 7 }),
    },
    'safety-waivers': {
      id: some('safety-waivers', {
        at: now,
        entryCollection: 'organisations',
        entry,
        code: 'phone',
        path: 'summary',
        passage: 'f'.repeat(64),
        reason: 'Matrix',
      }),
      create: () => ({
        at: now,
        entryCollection: 'organisations',
        entry,
        code: 'phone',
        path: 'summary',
        passage: 'x',
        reason: 'x',
      }),
      change: () => ({ reason: 'x' }),
    },
    'link-checks': {
      id: some('link-checks', { url: 'https://example.org/matrix', status: 'ok' }),
      create: () => ({ url: 'https://example.org/x', status: 'ok' }),
      change: () => ({ status: 'broken' }),
    },
    'second-factors': {
      id: some('second-factors', { account: 'matrix' }),
      create: () => ({ account: 'x' }),
      change: () => ({ account: 'y' }),
    },
  }
}
