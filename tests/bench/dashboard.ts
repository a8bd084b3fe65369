/**
 * How long the dashboard takes to know what to do next, with 5,000 entries in the newsroom, for each role.
 * Run: `npm run bench:dashboard`. Prints medians in milliseconds.
 */
import type { TypedUser } from 'payload'
import { taskListsOf } from '../../src/admin/dashboard/tasks'
import { ROLES, STATES, type State } from '../../src/config/vocabulary'
import { openPortal } from '../integration/support/portal'

const ENTRIES = Number(process.env.ENTRIES ?? 5_000)
const RUNS = 15

/** Most of a newsroom's entries are live or withdrawn; one in ten is on its way. */
function stateOf(n: number): State {
  if (n % 10 === 0) return STATES[1 + ((n / 10) % 4)] ?? 'in_review'
  return n % 10 === 1 ? 'draft' : n % 10 === 2 ? 'withdrawn' : 'published'
}

const portal = await openPortal()
const { payload } = portal
const people: TypedUser[] = []
for (const role of ROLES) people.push(await portal.user(role))
const editors = [...people.slice(0, 1), ...(await Promise.all([1, 2, 3, 4].map(() => portal.user('editor'))))]

const began = Date.now()
for (let n = 0; n < ENTRIES; n += 1) {
  const state = stateOf(n)
  const at = new Date(began - n * 60_000).toISOString()
  const author = editors[n % editors.length]?.id
  const data = {
    name: `Organisation ${n}`,
    kind: 'company',
    slug: `organisation-${n}`,
    state,
    author,
    contributors: [author],
    awaiting: state === 'in_review' ? ['editorial'] : [],
    submittedAt: at,
    round: 1,
    dueAt: n % 30 === 0 ? new Date(began + (n % 9) * 86_400_000).toISOString() : null,
    assignee: n % 20 === 0 ? people[1]?.id : null,
    _status: state === 'published' ? 'published' : 'draft',
    createdAt: at,
    updatedAt: at,
  }
  const { id } = await payload.db.create({ collection: 'organisations', data })
  await payload.db.createVersion({
    collectionSlug: 'organisations',
    parent: id,
    versionData: data as never,
    createdAt: at,
    updatedAt: at,
    autosave: false,
  })
}
console.log(`${ENTRIES} entries made in ${Math.round((Date.now() - began) / 1000)} s (${payload.db.name})`)

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
for (const user of people) {
  const times: number[] = []
  let shown = ''
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    const lists = await taskListsOf({ payload, user, locale: 'en', now: new Date() })
    times.push(performance.now() - start)
    shown = lists.map(({ name, total }) => `${name} ${total ?? '-'}`).join(', ')
  }
  console.log(
    `${user.roles.join()}: ${median(times).toFixed(0)} ms (first ${times[0]?.toFixed(0)} ms): ${shown}`,
  )
}
await portal.close()
process.exit(0)
