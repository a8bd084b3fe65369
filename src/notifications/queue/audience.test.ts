import { describe, expect, it } from 'vitest'
import type { Role } from '../../config/vocabulary'
import { NOTICE_KINDS, type NoticeKind } from '../kinds'
import { type About, audienceOf } from './audience'

interface Person {
  id: string
  roles: Role[]
  organisation: string | null
  disabled: boolean
}

const person = (id: string, roles: Role[], more: Partial<Person> = {}): Person => ({
  id,
  roles,
  organisation: null,
  disabled: false,
  ...more,
})

const EVERYBODY: Person[] = [
  person('author', ['editor']),
  person('helper', ['editor']),
  person('stranger', ['editor']),
  person('reviewer', ['reviewer']),
  person('reviewer2', ['reviewer']),
  person('writingReviewer', ['reviewer', 'editor']),
  person('insider', ['reviewer'], { organisation: 'thorn' }),
  person('safeguarding', ['safeguarding']),
  person('both', ['reviewer', 'safeguarding']),
  person('administrator', ['administrator']),
  person('gone', ['editor', 'reviewer', 'safeguarding', 'administrator'], { disabled: true }),
]

/** An entry about Thorn, written by its author, a helper, a reviewer and somebody who left. */
const ABOUT: About = {
  actor: null,
  author: 'author',
  submittedBy: 'helper',
  assignee: null,
  contributors: ['author', 'helper', 'writingReviewer', 'gone'],
  featured: ['thorn'],
  open: ['editorial'],
  also: [],
}

const OWN = ['author', 'helper', 'writingReviewer']
const REVIEWERS = ['both', 'insider', 'reviewer', 'reviewer2', 'writingReviewer']

it.each<[NoticeKind, Partial<About>, string[]]>([
  ['review-requested', { actor: 'author' }, ['reviewer', 'reviewer2', 'both']],
  [
    'review-requested',
    { actor: 'author', open: ['editorial', 'safeguarding'] },
    ['reviewer', 'reviewer2', 'safeguarding', 'both'],
  ],
  ['review-requested', { actor: 'author', open: ['safeguarding'] }, ['safeguarding', 'both']],
  ['review-requested', { actor: 'author', open: ['subject'] }, []],
  ['review-requested', { actor: 'author', assignee: 'reviewer' }, ['reviewer']],
  // Safeguarding has to say yes as well, whoever has the editorial review, and the other way round.
  [
    'review-requested',
    { actor: 'author', assignee: 'reviewer', open: ['editorial', 'safeguarding'] },
    ['reviewer', 'safeguarding', 'both'],
  ],
  [
    'review-requested',
    { actor: 'author', assignee: 'safeguarding', open: ['editorial', 'safeguarding'] },
    ['reviewer', 'reviewer2', 'safeguarding', 'both'],
  ],
  [
    'review-requested',
    { actor: 'author', assignee: 'both', open: ['editorial', 'safeguarding'] },
    ['safeguarding', 'both'],
  ],
  // An assignee who may no longer review does not take the review away from the others.
  ['review-requested', { actor: 'author', assignee: 'gone' }, ['reviewer', 'reviewer2', 'both']],
  ['assigned', { actor: 'author', assignee: 'reviewer' }, ['reviewer']],
  ['assigned', { actor: 'reviewer', assignee: 'reviewer' }, []],
  ['assigned', { actor: 'author', assignee: 'gone' }, []],
  ['changes-requested', { actor: 'reviewer' }, OWN],
  ['approved', { actor: 'reviewer' }, OWN],
  ['published', { actor: 'helper' }, ['author', 'writingReviewer']],
  ['published', { also: ['stranger'] }, [...OWN, 'stranger']],
  ['withdrawn', { actor: 'safeguarding' }, [...OWN, ...REVIEWERS]],
  ['schedule-failed', { also: ['stranger'] }, [...OWN, 'stranger', 'administrator']],
  ['due-tomorrow', { assignee: 'reviewer' }, ['author', 'reviewer']],
  ['overdue', { assignee: null }, ['author']],
  ['overdue', { assignee: 'gone', author: 'gone' }, []],
  ['emergency-published', { actor: 'administrator' }, [...OWN, ...REVIEWERS, 'safeguarding']],
  ['emergency-published', { actor: 'other' }, [...OWN, ...REVIEWERS, 'safeguarding', 'administrator']],
  ['emergency-ends-soon', {}, [...OWN, ...REVIEWERS, 'safeguarding', 'administrator']],
  [
    'emergency-confirmed',
    { actor: 'reviewer', also: ['administrator'] },
    [...OWN, 'both', 'insider', 'reviewer2', 'safeguarding', 'administrator'],
  ],
  ['emergency-expired', { also: ['administrator'] }, [...OWN, ...REVIEWERS, 'safeguarding', 'administrator']],
  ['killed', { actor: 'safeguarding' }, [...REVIEWERS, 'administrator']],
  ['guest-answered', { also: ['stranger'] }, [...OWN, 'stranger']],
  ['commented', { actor: 'author', assignee: 'reviewer' }, ['helper', 'writingReviewer', 'reviewer']],
  ['commented', { actor: 'reviewer', also: ['safeguarding'] }, [...OWN, 'safeguarding']],
])('%s, where %j, is told to %j', (kind, about, expected) => {
  const told = audienceOf(kind, { ...ABOUT, ...about }, EVERYBODY).map(({ id }) => id)
  expect(told.sort()).toEqual([...new Set(expected)].sort())
})

describe.each(NOTICE_KINDS)('%s', (kind) => {
  it('is told to nobody who did it, and to no disabled account', () => {
    for (const { id } of EVERYBODY) {
      const everywhere = { author: id, submittedBy: id, assignee: id, contributors: [id], also: [id] }
      const told = audienceOf(kind, { ...ABOUT, ...everywhere, actor: id }, EVERYBODY)
      expect(told.filter((one) => one.id === id || one.disabled)).toEqual([])
      const disabled = audienceOf(kind, { ...ABOUT, ...everywhere }, EVERYBODY)
      expect(disabled.filter((one) => one.disabled)).toEqual([])
    }
  })
})
