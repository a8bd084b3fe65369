import fc from 'fast-check'
import type { Action } from '../../../src/workflow/transitions'
import { ACTIONS } from '../../../src/workflow/transitions'
import { PEOPLE, type Person } from './newsroom'

/** One thing that somebody tries. Nobody asks first whether it is allowed. */
export type Command =
  | { do: 'edit'; who: Person; text: number }
  | { do: 'act'; who: Person | 'guest'; action: Action; stale: boolean; minutes: number }
  | { do: 'sneak'; who: Person; way: SneakyWay; text: number }
  | { do: 'restore'; who: Person; back: number }
  | { do: 'rights'; who: Person; shows: 'none' | 'adults' | 'children' }
  | { do: 'wait'; minutes: number }
  /** The step that leads on, by somebody who may take it: without it few walks would get far. */
  | { do: 'forward'; turn: number }

/** Ways to write around the workflow that a client could try. */
export const SNEAKY_WAYS = [
  'published',
  'noDraftFlag',
  'workflowFields',
  'unpublish',
  'restoreLive',
  'bulk',
  'delete',
] as const
export type SneakyWay = (typeof SNEAKY_WAYS)[number]

const who = fc.constantFrom(...PEOPLE)
const text = fc.integer({ min: 0, max: 2 })
const MINUTES = [1, 30, 60, 12 * 60, 25 * 60]

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 13, arbitrary: fc.record({ do: fc.constant('forward' as const), turn: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), who, text }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      who: fc.oneof({ weight: 8, arbitrary: who }, { weight: 1, arbitrary: fc.constant('guest' as const) }),
      action: fc.constantFrom(...ACTIONS),
      stale: fc.boolean(),
      minutes: fc.constantFrom(...MINUTES),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sneak' as const),
      who,
      way: fc.constantFrom(...SNEAKY_WAYS),
      text,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), who, back: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rights' as const),
      who,
      shows: fc.constantFrom('none' as const, 'adults' as const, 'children' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(...MINUTES) }),
  },
)

export const commands = fc.array(command, { minLength: 6, maxLength: 18, size: 'max' })
