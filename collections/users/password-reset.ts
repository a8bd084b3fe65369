import type { AuthCollection, PayloadRequest } from 'payload'
import { queuePasswordReset } from '../../src/notifications/password-reset'
import { QUEUED_ALREADY } from '../../src/notifications/queue/queue-message'
import type { Account } from '../../src/notifications/queue/recipient'

type ForgotPassword = Exclude<NonNullable<AuthCollection['config']['auth']>, boolean>['forgotPassword']

/** One hour, as the mail says. Milliseconds. */
const EXPIRES = 60 * 60 * 1000

interface ResetArgs {
  user?: Account
  req?: PayloadRequest
}

/** The mail with the link to choose a new password: queued in the transaction that makes the link, and written when it is sent. */
export const passwordReset: ForgotPassword = {
  expiration: EXPIRES,
  // Payload would note each request outside its own transaction, which on SQLite waits for that very transaction. The queue keeps
  // mails of one account apart instead.
  minRequestInterval: 0,
  generateEmailHTML: async (args) => {
    const { req, user } = args as ResetArgs
    if (req && user) await queuePasswordReset(req, user, new Date())
    return QUEUED_ALREADY
  },
}
