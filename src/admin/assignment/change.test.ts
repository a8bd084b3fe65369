import { expect, it } from 'vitest'
import { changeOf, fieldsOf } from './change'
import { fieldOf } from './due'

const PASSED = '2020-01-01T09:00:00.000Z'
const NOTHING = fieldsOf({ assignee: null, dueAt: null, priority: null })
const SET = fieldsOf({ assignee: { id: 'u1', name: 'Noor' }, dueAt: PASSED, priority: 'high' })

it('says nothing where nothing changed, not even a due date that has passed', () => {
  expect(changeOf(NOTHING, NOTHING)).toEqual({})
  expect(changeOf(SET, SET)).toEqual({})
})

it('says what changed, and takes away what is empty now', () => {
  expect(changeOf(NOTHING, SET)).toEqual({ assignee: 'u1', dueAt: PASSED, priority: 'high' })
  expect(changeOf(SET, NOTHING)).toEqual({ assignee: null, dueAt: null, priority: 'normal' })
  expect(changeOf(SET, { ...SET, assignee: 'u2' })).toEqual({ assignee: 'u2' })
})

it('holds no priority as the normal one', () => {
  expect(NOTHING).toEqual({ assignee: null, due: '', priority: 'normal' })
  expect(SET.due).toBe(fieldOf(PASSED))
})
