import { identifierFault } from '../../../media/credit-line'
import { say } from './messages'
import type { Subject, Task } from './rule'
import { oneTask } from './rule'

const PATH = 'assetIdentifier'

/** The number is one that the agency could have given. */
export function lookAtIdentifiers({ entry: { agency, assetIdentifier } }: Subject): Task[] {
  if (typeof agency !== 'string' || typeof assetIdentifier !== 'string' || assetIdentifier === '') return []
  const fault = identifierFault(agency, assetIdentifier)
  const values = { agency, text: assetIdentifier, examples: fault?.examples.join(', ') ?? '' }
  return oneTask(fault ? [{ path: PATH, ...say('identifier_invalid', values) }] : [])
}

/** No other credit is of the same photograph. */
export function lookAtTwins({ entry: { assetIdentifier }, twins = [] }: Subject): Task[] {
  if (typeof assetIdentifier !== 'string' || assetIdentifier === '') return []
  return oneTask(
    twins.map(({ creditLine }) => ({ path: PATH, ...say('credit_duplicate', { text: creditLine }) })),
  )
}
