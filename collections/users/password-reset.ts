import type { AuthCollection } from 'payload'
import { DEFAULT_LOCALE, LOCALES } from '../../src/config/vocabulary'
import { renderPasswordReset } from '../../src/notifications/render'

type ForgotPassword = Exclude<NonNullable<AuthCollection['config']['auth']>, boolean>['forgotPassword']

/** One hour, as the mail says. Milliseconds. */
const EXPIRES = 60 * 60 * 1000

interface ResetArgs {
  token?: string
  user?: { name?: string; language?: string }
  req?: { payload: { config: { custom: Record<string, unknown> } } }
}

const mailFor = (publicUrl: string, { token = '', user = {}, req }: ResetArgs = {}) =>
  renderPasswordReset(
    LOCALES.find((locale) => locale === user.language) ?? DEFAULT_LOCALE,
    { siteName: String(req?.payload.config.custom.siteName ?? 'Greenlight'), publicUrl },
    { recipient: user.name ?? '', link: `${publicUrl}/admin/reset/${token}` },
  )

/** The mail with the link to choose a new password, in the user's language. */
export const passwordReset = (publicUrl: string): ForgotPassword => ({
  expiration: EXPIRES,
  generateEmailSubject: (args) => mailFor(publicUrl, args as ResetArgs).subject,
  generateEmailHTML: (args) => mailFor(publicUrl, args as ResetArgs).html,
})
