import type { Endpoint } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'
import { rules } from '../../access/rules'
import { DEFAULT_LOCALE, LOCALES } from '../../src/config/vocabulary'
import { calendarOf } from '../../src/workflow/calendar'

/** The longest span that is answered at once: a month with the weeks that it begins and ends in. Milliseconds. */
const LONGEST = 50 * 24 * 60 * 60 * 1000

const moment = z.iso.datetime({ offset: true })
const query = z
  .object({ from: moment, to: moment })
  .transform(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }))
  .refine(({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= LONGEST)

/** What is to come, for the calendar: `GET /api/schedules/calendar?from=…&to=…`. */
export const calendarEndpoint: Omit<Endpoint, 'root'> = {
  path: '/calendar',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new APIError('Sign in first.', 401, null, true)
    if (!rules.readableEntries(req.user)) throw new APIError('You may not see the calendar.', 403, null, true)
    const span = query.safeParse(req.query)
    if (!span.success) {
      throw new APIError(
        'Give “from” and “to” as ISO 8601 with an offset, “from” before “to” and no more than 50 days apart.',
        422,
        null,
        true,
      )
    }
    const locale = LOCALES.find((known) => known === req.locale) ?? DEFAULT_LOCALE
    const items = await calendarOf({ payload: req.payload, user: req.user, locale }, span.data)
    return Response.json({ items }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}
