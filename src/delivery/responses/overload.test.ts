import { expect, test } from 'vitest'
import { makeGate } from './overload'

test('whoever comes in the time of a turn is let in, and the next turn begins anew', () => {
  let time = 100
  const turns: (() => void)[] = []
  const gate = makeGate({
    longestTurn: 20,
    always: 1,
    now: () => time,
    afterTurn: (done) => turns.push(done),
  })
  expect(gate.admits()).toBe(true)
  time = 120
  expect(gate.admits()).toBe(true)
  time = 121
  expect([gate.admits(), gate.admits()]).toEqual([false, false])
  expect(turns).toHaveLength(1)
  turns[0]?.()
  expect(gate.admits()).toBe(true)
  expect(gate.refused()).toBe(2)
})

test('a few are let in however long the turn takes: a slow machine is not an overloaded one', () => {
  let time = 0
  const gate = makeGate({ longestTurn: 20, always: 3, now: () => time, afterTurn: () => undefined })
  const answers = Array.from({ length: 5 }, () => {
    time += 1_000
    return gate.admits()
  })
  expect(answers).toEqual([true, true, true, false, false])
})
