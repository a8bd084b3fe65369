import { APIError } from 'payload'
import type { EntryCollection } from '../config/vocabulary'

/** One thing that stands in the way of an entry, at a field of it. `photo` is the id of the photograph concerned. */
export interface Obstacle {
  /** Dotted path of the field, for example `moments.2.photo` or `title`. */
  path: string
  code: string
  message: string
  photo?: string
}

/** An entry that keeps those that are to go with it from going. */
export interface EntryInTheWay {
  collection: EntryCollection
  id: string
  title: string
  code: string
  message: string
  obstacles?: Obstacle[]
}

/** Why an action is refused, before it becomes an HTTP answer. */
export interface Refusal {
  status: 403 | 404 | 409 | 422
  code: string
  message: string
  obstacles?: Obstacle[]
  /** Of a release: each entry that stands in its way. */
  entries?: EntryInTheWay[]
  /** The hash that the caller saw, and the one that stands. */
  expected?: string
  current?: string
  /** Who saved the revision that stands, and when. */
  by?: { id: string; name: string } | null
  at?: string | null
}

/** A refused action as Payload answers it: `errors[0].message`, and what it is made of in `errors[0].data`. */
export class WorkflowError extends APIError {
  constructor(readonly refusal: Refusal) {
    const { status, message, ...rest } = refusal
    super(message, status, { ...rest }, true)
    this.name = 'WorkflowError'
  }
}
