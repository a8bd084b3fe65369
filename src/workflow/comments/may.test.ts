import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../config/vocabulary'
import { type CommentFacts, type CommentStep, may } from './may'

const COMMENT: CommentFacts = {
  author: 'author',
  isReply: false,
  blocking: false,
  resolved: false,
  removed: false,
}
const CONDITION = { ...COMMENT, blocking: true }

const ask = (
  step: CommentStep,
  comment: Partial<CommentFacts>,
  roles: readonly Role[],
  { id = 'somebody', contributed = false, disabled = false } = {},
) => may[step]({ ...COMMENT, ...comment }, { actor: { id, roles, disabled }, contributed })?.code ?? 'yes'

const STEPS = Object.keys(may) as CommentStep[]

describe('who may do what with a comment', () => {
  it('is decided for every role, by hand', () => {
    const answers = Object.fromEntries(
      ROLES.map((role) => [
        role,
        {
          edit: ask('edit', {}, [role]),
          editOwn: ask('edit', {}, [role], { id: 'author' }),
          removeOwn: ask('remove', {}, [role], { id: 'author' }),
          reply: ask('reply', {}, [role]),
          resolve: ask('resolve', {}, [role]),
          reopen: ask('reopen', { resolved: true }, [role]),
          setCondition: ask('setCondition', {}, [role]),
          liftCondition: ask('liftCondition', CONDITION, [role]),
          resolveCondition: ask('resolve', CONDITION, [role]),
          reopenCondition: ask('reopen', { ...CONDITION, resolved: true }, [role]),
        },
      ]),
    )
    const everybody = {
      edit: 'not_yours',
      editOwn: 'yes',
      removeOwn: 'yes',
      reply: 'yes',
      resolve: 'yes',
      reopen: 'yes',
    }
    const conditions = (answer: string) => ({
      setCondition: answer,
      liftCondition: answer,
      resolveCondition: answer,
      reopenCondition: answer,
    })
    expect(answers).toEqual({
      editor: { ...everybody, ...conditions('condition') },
      administrator: { ...everybody, ...conditions('condition') },
      reviewer: { ...everybody, ...conditions('yes') },
      safeguarding: { ...everybody, ...conditions('yes') },
    })
  })

  it('is nothing for nobody, and ends with the account', () => {
    for (const step of STEPS) {
      expect(ask(step, {}, [])).toBe('no_permission')
      expect(ask(step, {}, ROLES, { disabled: true, id: 'author' })).toBe('no_permission')
    }
  })

  it('lets nobody who wrote the text say that a condition on it is met', () => {
    for (const roles of [['reviewer'], ['editor', 'reviewer'], ['safeguarding'], ROLES] as const) {
      expect(ask('resolve', CONDITION, roles, { contributed: true })).toBe('four_eyes')
      expect(ask('liftCondition', CONDITION, roles, { contributed: true })).toBe('four_eyes')
      expect(ask('resolve', COMMENT, roles, { contributed: true })).toBe('yes')
    }
  })

  it('lets whoever set a condition lift it, whatever became of their roles', () => {
    expect(ask('resolve', CONDITION, ['editor'], { id: 'author' })).toBe('yes')
    expect(ask('liftCondition', CONDITION, ['editor'], { id: 'author' })).toBe('yes')
    expect(ask('setCondition', COMMENT, ['editor'], { id: 'author' })).toBe('condition')
  })

  it('says why not', () => {
    const why = (
      step: CommentStep,
      comment: Partial<CommentFacts>,
      role: Role | null,
      who: { id?: string; contributed?: boolean } = {},
    ) =>
      may[step](
        { ...COMMENT, ...comment },
        {
          actor: { id: who.id ?? 'somebody', roles: role ? [role] : [], disabled: false },
          contributed: who.contributed ?? false,
        },
      )?.message
    expect([
      why('reply', {}, null),
      why('resolve', { isReply: true }, 'reviewer'),
      why('edit', {}, 'reviewer'),
      why('edit', { removed: true }, 'reviewer', { id: 'author' }),
      why('resolve', CONDITION, 'editor'),
      why('resolve', CONDITION, 'reviewer', { contributed: true }),
      why('setCondition', {}, 'editor'),
      why('resolve', { resolved: true }, 'editor'),
      why('reopen', {}, 'editor'),
    ]).toEqual([
      'Your role does not include comments.',
      'This is an answer: do it with the comment that it answers.',
      'Only its author may change this comment.',
      'This comment was deleted by its author.',
      'This comment is a condition of approval. Its author, a reviewer or safeguarding decides that it is met.',
      'You contributed to this text, so somebody else decides that the condition is met.',
      'Only reviewers and safeguarding make a comment a condition of approval.',
      'This comment is resolved already. Reopen it to go on.',
      'This comment is open: there is nothing to reopen.',
    ])
  })

  it('lets whoever set a condition set it again, whatever became of their roles', () => {
    const reopened = { ...CONDITION, resolved: true }
    expect(ask('reopen', reopened, ['editor'], { id: 'author' })).toBe('yes')
    expect(ask('reopen', reopened, ['editor'])).toBe('condition')
  })

  it('follows the state of the thread', () => {
    expect(ask('reply', { resolved: true }, ['editor'])).toBe('resolved')
    expect(ask('resolve', { resolved: true }, ['editor'])).toBe('resolved')
    expect(ask('reopen', {}, ['editor'])).toBe('not_resolved')
    for (const step of ['reply', 'resolve', 'reopen', 'setCondition', 'liftCondition'] as const) {
      expect(ask(step, { isReply: true }, ['reviewer'])).toBe('not_a_thread')
    }
    expect(ask('edit', { removed: true }, ['editor'], { id: 'author' })).toBe('removed')
    expect(ask('reply', { removed: true }, ['editor'])).toBe('yes')
  })
})
