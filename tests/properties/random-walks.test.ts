import fc from 'fast-check'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryCollection, SignOff } from '../../src/config/vocabulary'
import { rowsAfter } from '../../src/publishing/log'
import { expireEmergencies } from '../../src/workflow/emergencies'
import { guards } from '../../src/workflow/guards'
import { loadEntry } from '../../src/workflow/load'
import { performAction } from '../../src/workflow/perform'
import { runDueSchedules } from '../../src/workflow/schedules/run'
import { STATE_AFTER_EDIT } from '../../src/workflow/transitions'
import { openPortal, type TestPortal } from '../integration/support/portal'
import {
  type Cast,
  COLLECTION_OF,
  KINDS,
  type Kind,
  makeCast,
  makeEntry,
  PEOPLE,
  type Person,
  TEXT_OF,
} from './support/newsroom'
import { type Command, commands } from './support/walk'
import { Witness } from './support/witness'

/** How many walks to take: `MODEL_SEQUENCES=2000` in CI. */
const SEQUENCES = Number(process.env.MODEL_SEQUENCES ?? 150)
const MINUTE = 60_000

let portal: TestPortal
let payload: Payload
let cast: Cast
const seen = { sequences: 0, commands: 0, passed: 0, live: 0, checks: 0 }

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  cast = await makeCast(portal)
})
afterAll(async () => {
  await portal?.close()
  process.stdout.write(`random walks: ${JSON.stringify(seen)}\n`)
})

/** What the clock of a portal does about entries. */
const tick = async (now: Date) => {
  await runDueSchedules(payload, now)
  await expireEmergencies(payload, now)
}

/** Who signs off when a walk is to get on; now and then somebody who may not. */
const SIGNERS: Record<SignOff, readonly (Person | 'guest')[]> = {
  editorial: [
    'reviewer',
    'chief',
    'safeguarding',
    'writingReviewer',
    'insider',
    'guardian',
    'reviewer',
    'chief',
  ],
  safeguarding: ['safeguarding', 'safeguarding', 'guardian'],
  subject: ['guest'],
}

let walks = 0

class Walk {
  private now = Date.now()
  private hashes: string[] = []
  private text = ''
  private readonly collection: EntryCollection

  private constructor(
    private readonly kind: Kind,
    private readonly id: string,
    private readonly photo: string | null,
    private readonly witness: Witness,
    private readonly number: number,
  ) {
    this.collection = COLLECTION_OF[kind]
    this.text = this.textOf(0)
  }

  static async begin(kind: Kind, author: Person): Promise<Walk> {
    walks += 1
    const { id, photo } = await makeEntry(cast, kind, author, `Walk ${walks} text 0`)
    return new Walk(kind, id, photo, new Witness(kind, author), walks)
  }

  private textOf = (text: number) => `Walk ${this.number} text ${text}`

  private newest = async () => {
    const found = await payload.findByID({
      collection: this.collection,
      id: this.id,
      draft: true,
      depth: 0,
      disableErrors: true,
    })
    return found as unknown as Record<string, unknown> | null
  }

  /** Whoever changed the text by whatever way has written it. */
  private async lookWhoWrote(who: Person): Promise<void> {
    const text = String((await this.newest())?.[TEXT_OF[this.kind]] ?? '')
    if (text !== this.text) this.witness.wrote(who)
    this.text = text
  }

  private async act(who: Person | 'guest', action: Command & { do: 'act' }): Promise<boolean> {
    const current = (await this.status())?.contentHash ?? null
    const revision = action.stale ? (this.hashes.at(-2) ?? null) : current
    if (current && this.hashes.at(-1) !== current) this.hashes.push(current)
    const now = new Date(this.now)
    const at = new Date(this.now + action.minutes * MINUTE).toISOString()
    const takes = action.action === 'schedule' || action.action === 'schedule-withdrawal'
    const done = await performAction(payload, who === 'guest' ? { system: 'guest' } : cast.users[who], {
      collection: this.collection,
      id: this.id,
      action: action.action,
      reason: 'Because',
      revision,
      ...(takes ? { at } : {}),
      now,
    }).catch(refused)
    if (!done) return false
    this.witness.saw(who, action.action, done, this.now)
    return true
  }

  private async status() {
    return loadEntry(await createLocalReq({}, payload), this.collection, this.id).catch(() => null)
  }

  private async write(who: Person, more: object): Promise<boolean> {
    const done = await payload
      .update({
        collection: this.collection,
        id: this.id,
        depth: 0,
        user: cast.users[who],
        overrideAccess: false,
        ...more,
      } as never)
      .then(() => true, refused)
    await this.lookWhoWrote(who)
    return done === true
  }

  private async restore(who: Person, back: number, draft: boolean): Promise<boolean> {
    const { docs } = await payload.findVersions({
      collection: this.collection,
      where: { parent: { equals: this.id } },
      sort: '-updatedAt',
      depth: 0,
      limit: 6,
    })
    const version = docs[Math.min(back, docs.length - 1)]
    if (!version) return false
    const done = await payload
      .restoreVersion({
        collection: this.collection,
        id: version.id,
        draft,
        user: cast.users[who],
        overrideAccess: false,
      })
      .then(() => true, refused)
    // Who brings back an old text answers for it as if they had written it.
    if (done === true) this.witness.wrote(who)
    await this.lookWhoWrote(who)
    return done === true
  }

  private sneak({ who, way, text }: Command & { do: 'sneak' }): Promise<boolean> {
    const data = { [TEXT_OF[this.kind]]: this.textOf(text) }
    switch (way) {
      case 'published':
        return this.write(who, { data: { ...data, _status: 'published' } })
      case 'noDraftFlag':
        return this.write(who, { data, draft: false })
      case 'workflowFields':
        return this.write(who, {
          data: {
            ...data,
            state: 'approved',
            approvedHash: 'f'.repeat(64),
            contributors: [],
            awaiting: [],
            round: 0,
          },
        })
      case 'unpublish':
        return this.write(who, { data: { _status: 'draft' }, unpublishAllLocales: true })
      case 'restoreLive':
        return this.restore(who, text + 1, false)
      case 'bulk':
        return this.write(who, {
          id: undefined,
          where: { id: { equals: this.id } },
          data: { ...data, _status: 'published' },
        })
      case 'delete':
        return payload
          .delete({ collection: this.collection, id: this.id, user: cast.users[who], overrideAccess: false })
          .then(() => true, refused) as Promise<boolean>
    }
  }

  /** Somebody who may takes the step that leads on; who exactly, the turn decides. */
  private async forward(turn: number): Promise<boolean> {
    const state = String((await this.newest())?.state)
    const one = <Item>(items: readonly Item[]): Item => items[turn % items.length] as Item
    const step = (who: Person | 'guest', action: (Command & { do: 'act' })['action']) =>
      this.act(who, { do: 'act', who, action, stale: false, minutes: one([1, 30, 60]) })
    switch (state) {
      case 'draft':
      case 'changes_requested':
        return step(one(['editor', 'administrator', 'chief', 'guardian']), 'submit')
      case 'in_review': {
        const [open] = ((await this.newest())?.awaiting ?? []) as SignOff[]
        return step(one(SIGNERS[open ?? 'editorial']), 'approve')
      }
      case 'approved':
        return step(one(['editor', 'administrator']), one(['publish', 'publish', 'schedule']))
      case 'published':
        return this.write('editor', { data: { [TEXT_OF[this.kind]]: this.textOf(turn % 3) } })
      default:
        return step('editor', one(['reopen', 'unschedule']))
    }
  }

  async take(command: Command): Promise<void> {
    const passed = await this.attempt(command)
    seen.commands += 1
    if (passed) seen.passed += 1
    await this.check()
  }

  private async attempt(command: Command): Promise<boolean> {
    switch (command.do) {
      case 'edit':
        return this.write(command.who, { data: { [TEXT_OF[this.kind]]: this.textOf(command.text) } })
      case 'act':
        return this.act(command.who, command)
      case 'sneak':
        return this.sneak(command)
      case 'restore':
        return this.restore(command.who, command.back, true)
      case 'forward':
        return this.forward(command.turn)
      case 'wait':
        this.now += command.minutes * MINUTE
        await tick(new Date(this.now))
        return true
      case 'rights': {
        if (!this.photo) return false
        const done = await payload
          .update({
            collection: 'photos',
            id: this.photo,
            data: { shows: command.shows },
            user: cast.users[command.who],
            overrideAccess: false,
          })
          .then(() => true, refused)
        if (done !== true) return false
        if (this.witness.shows !== command.shows) this.witness.wrote(command.who)
        this.witness.shows = command.shows
        return true
      }
    }
  }

  /** Never is a text live whose hash was not approved by enough other people; and the log says what the database says. */
  private async check(): Promise<void> {
    const { docs: rows } = await payload.find({
      collection: 'publications',
      where: { entry: { equals: this.id } },
      sort: '-number',
      limit: 1,
      depth: 0,
      pagination: false,
    })
    const { docs } = await payload.find({
      collection: this.collection,
      where: { and: [{ id: { equals: this.id } }, { _status: { equals: 'published' } }] },
      depth: 0,
      pagination: false,
    })
    const [row] = rows
    const [live] = docs as unknown as Record<string, unknown>[]
    seen.checks += 1
    expect(row?.action === 'publish', 'the log and the database agree on what is live').toBe(
      live !== undefined,
    )
    if (!live || !row) return
    seen.live += 1
    const { documents } = row as unknown as { documents: { en: { title: string } } }
    expect(documents.en.title, 'the log holds the text that is live').toBe(live[TEXT_OF[this.kind]])
    expect(row.contentHash).toBe(live.liveHash)
    const complaint = this.witness.complaint(String(row.contentHash), this.now)
    if (complaint) throw new Error(complaint)
  }
}

const refused = (error: unknown): null => {
  const { status } = error as { status?: number }
  // A refusal has a status of the client's; anything else is a fault of ours.
  if (typeof status === 'number' && status >= 400 && status < 500) return null
  throw error
}

const walk = fc.record({
  kind: fc.constantFrom(...KINDS),
  author: fc.constantFrom<Person>('editor', 'writingReviewer', 'guardian', 'administrator'),
  steps: commands,
})

const take = (numRuns: number, seed?: number) =>
  fc.assert(
    fc.asyncProperty(walk, async ({ kind, author, steps }) => {
      seen.sequences += 1
      const under = await Walk.begin(kind, author)
      for (const step of steps) await under.take(step)
    }),
    { numRuns, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
  )

describe('random people doing random things', () => {
  it(`never bring a text live that not enough others approved: ${SEQUENCES} walks`, async () => {
    expect(PEOPLE).toHaveLength(8)
    await take(SEQUENCES)
    const numbers: number[] = []
    for (
      let rows = await rowsAfter(payload, 0);
      rows.length > 0;
      rows = await rowsAfter(payload, numbers.at(-1) ?? 0)
    ) {
      numbers.push(...rows.map(({ number }) => number))
    }
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    // A walk that never gets anywhere would prove nothing.
    expect(seen.live).toBeGreaterThan(SEQUENCES / 2)
  }, 3_600_000)

  const NOT_ENOUGH = /not approved by enough other people/

  /** Runs walks with a fault planted, and takes it out again. */
  const findsIn = async (target: object, fault: object) => {
    const kept = { ...target }
    Object.assign(target, fault)
    try {
      const found = await take(300, 20_261_124).catch((error: Error & { cause?: Error }) => error)
      expect(String((found as { cause?: Error } | undefined)?.cause?.message)).toMatch(NOT_ENOUGH)
    } finally {
      Object.assign(target, kept)
    }
  }

  it.each(['fourEyes', 'signOffOpen', 'ownSignOff', 'independent'] as const)(
    'find that the guard %s is missing',
    (name) => findsIn(guards, { [name]: () => null }),
    600_000,
  )

  it('find an approval that outlives an edit', async () => {
    const kept = guards.approvalHolds
    Object.assign(guards, { approvalHolds: () => null })
    await findsIn(STATE_AFTER_EDIT, { approved: 'approved' }).finally(() =>
      Object.assign(guards, { approvalHolds: kept }),
    )
  }, 600_000)
})
