import { z } from 'zod'
import { isTimeZone } from '../config/time-zone'
import type { Priority, SignOff } from '../config/vocabulary'
import { PRIORITIES, SIGN_OFFS } from '../config/vocabulary'
import type { Obstacle } from './errors'
import { WorkflowError } from './errors'
import type { InputName, Transition } from './transitions'
import { MAX_REASON } from './transitions'

/** What an action takes. A field that is missing leaves things as they are; `null` takes away what was set. */
export interface ActionInput {
  reason?: string | null
  /** Content hash of the revision that the user looked at, where the caller says it. */
  revision?: string | null
  /** Which sign-off an approval gives; the first open one that the user may give where it is missing. */
  signOff?: SignOff | null
  /** Id of the reviewer; null leaves the review to the pool. */
  assignee?: string | null
  /** ISO 8601: by when the review is wanted. */
  dueAt?: string | null
  priority?: Priority | null
  /** ISO 8601 with an offset: when it is to happen. */
  at?: string | null
  /** IANA name of the time zone that the time was chosen in, to show it in those terms. */
  timeZone?: string | null
  /** Which plan is given up; both where it is missing. */
  plan?: 'publish' | 'withdraw' | null
}

const moment = z.iso.datetime({ offset: true, error: 'must be a date and time such as 2026-05-03T09:00:00Z' })

/** The body of an action over HTTP. */
export const actionBody = z.strictObject({
  reason: z.string().nullish(),
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a content hash of 64 hex digits')
    .nullish(),
  signOff: z.enum(SIGN_OFFS).nullish(),
  assignee: z.string().min(1).max(100).nullish(),
  dueAt: moment.nullish(),
  priority: z.enum(PRIORITIES).nullish(),
  at: moment.nullish(),
  timeZone: z.string().max(100).refine(isTimeZone, 'must be the IANA name of a time zone').nullish(),
  plan: z.enum(['publish', 'withdraw']).nullish(),
})

const INPUT_NAMES: readonly InputName[] = [
  'signOff',
  'assignee',
  'dueAt',
  'priority',
  'at',
  'timeZone',
  'plan',
]

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const invalid = (obstacle: Obstacle): WorkflowError =>
  new WorkflowError({
    status: 422,
    code: 'invalid_input',
    message: obstacle.message,
    obstacles: [obstacle],
  })

/**
 * Checks what can be checked without the database.
 * @param now times must lie after it
 * @throws WorkflowError 422 with the input that is at fault
 */
export function checkInput(transition: Transition, input: ActionInput, now: Date): void {
  const { reason } = input
  if (transition.reason === 'required' && !reason?.trim()) {
    throw invalid({ path: 'reason', code: 'required', message: 'Say why: a reason is required.' })
  }
  if (reason && reason.length > MAX_REASON) {
    const message = `Keep the reason under ${MAX_REASON.toLocaleString('en')} characters.`
    throw invalid({ path: 'reason', code: 'too_long', message })
  }
  for (const name of transition.needs ?? []) {
    if (given(input[name])) continue
    const message =
      name === 'revision'
        ? 'Name the revision that you looked at by its content hash.'
        : `Give “${name}”: this action needs it.`
    throw invalid({ path: name, code: 'required', message })
  }
  for (const name of INPUT_NAMES) {
    if (!given(input[name]) || transition.takes?.includes(name)) continue
    throw invalid({ path: name, code: 'unknown', message: `This action does not take “${name}”.` })
  }
  for (const name of ['dueAt', 'at'] as const) {
    const value = input[name]
    if (!given(value)) continue
    const time = Date.parse(String(value))
    if (Number.isNaN(time)) throw invalid({ path: name, code: 'invalid', message: 'Give a date and time.' })
    if (time <= now.getTime()) {
      throw invalid({ path: name, code: 'in_the_past', message: 'Choose a time that is still to come.' })
    }
  }
  if (input.timeZone && !isTimeZone(input.timeZone)) {
    throw invalid({ path: 'timeZone', code: 'invalid', message: 'There is no time zone of this name.' })
  }
}
