'use client'
import { Button, Link, useConfig, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useState } from 'react'
import { CALENDAR_KINDS, type CalendarItem, type CalendarKind } from '../../workflow/calendar-kinds'
import { zoneName } from '../schedule/local-time'
import { useTimeZone } from '../schedule/useTimeZone'
import { useTexts } from '../useTexts'
import { Items } from './Items'
import { type Day, dayOf, firstWeekday, isMonth, type Month, monthAfter, spanOf, weeksOf } from './month'
import { useCalendar } from './useCalendar'

interface MonthProps {
  weeks: Day[][]
  byDay: ReadonlyMap<string, CalendarItem[]>
  today: string
  timeZone: string
  caption: string
}

const asDate = (key: string) => new Date(`${key}T12:00:00Z`)

/** The month as a table, a week a row. */
const Grid = ({ weeks, byDay, today, timeZone, caption }: MonthProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const short = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  const full = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <table className="gl-calendar__grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {weeks[0]?.map(({ key }) => (
            <th key={key} scope="col" abbr={long.format(asDate(key))}>
              {short.format(asDate(key))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.key}>
            {week.map(({ key, number: day, inside }) => {
              const isToday = key === today
              return (
                <td key={key} data-inside={inside} aria-current={isToday ? 'date' : undefined}>
                  <time dateTime={key}>
                    <span aria-hidden="true">{number.format(day)}</span>
                    <span className="gl-calendar__full">
                      {full.format(asDate(key))}
                      {isToday && `, ${text('calendar_today')}`}
                    </span>
                  </time>
                  {byDay.has(key) && <Items items={byDay.get(key) ?? []} timeZone={timeZone} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The same as a list of the days on which something is to come: for narrow screens. */
const Agenda = ({ weeks, byDay, today, timeZone }: MonthProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const full = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' })
  const days = weeks.flat().filter(({ key, inside }) => inside && byDay.has(key))
  return (
    <ol className="gl-calendar__agenda">
      {days.map(({ key }) => (
        <li key={key} aria-current={key === today ? 'date' : undefined}>
          <h3>
            {full.format(asDate(key))}
            {key === today && ` · ${text('calendar_today')}`}
          </h3>
          <Items items={byDay.get(key) ?? []} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  )
}

interface Choice {
  /** Null for the present one. */
  month: Month | null
  shown: readonly CalendarKind[]
}

const choiceOf = (query: URLSearchParams): Choice => {
  const month = query.get('month')
  const named = query.get('show')?.split(',') ?? CALENDAR_KINDS
  return {
    month: isMonth(month) ? month : null,
    shown: CALENDAR_KINDS.filter((kind) => named.includes(kind)),
  }
}

/** Which month and which kinds are shown; kept in the address too, so that it can be sent to somebody, and read from there once. */
function useChoice() {
  const query = useSearchParams()
  const [choice, setChoice] = useState(() => choiceOf(query))
  const choose = (change: Partial<Choice>) => {
    const next = { ...choice, ...change }
    const address = new URLSearchParams()
    if (next.month) address.set('month', next.month)
    if (next.shown.length < CALENDAR_KINDS.length) address.set('show', next.shown.join(','))
    // Next's own router would ask the server for the same page again.
    window.history.replaceState(null, '', `?${address}`)
    setChoice(next)
  }
  const toggle = (kind: CalendarKind) =>
    choose({
      shown: CALENDAR_KINDS.filter((one) => (one === kind) !== choice.shown.includes(one)),
    })
  return { ...choice, choose, toggle }
}

const ofDays = (items: readonly CalendarItem[], shown: readonly CalendarKind[], timeZone: string) => {
  const byDay = new Map<string, CalendarItem[]>()
  for (const item of items) {
    if (!shown.includes(item.kind)) continue
    const day = dayOf(item.at, timeZone)
    byDay.set(day, [...(byDay.get(day) ?? []), item])
  }
  return byDay
}

const MonthOf = ({ timeZone, now }: { timeZone: string; now: Date }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const choice = useChoice()
  const today = dayOf(now, timeZone)
  const thisMonth: Month = today.slice(0, 7)
  const month = choice.month ?? thisMonth
  const weeks = useMemo(
    () => weeksOf(month, firstWeekday(i18n.language, navigator.languages)),
    [month, i18n.language],
  )
  const { from, to } = spanOf(weeks)
  const { items, loading, failure, reload } = useCalendar(from, to)
  const byDay = ofDays(items ?? [], choice.shown, timeZone)
  const name = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(asDate(`${month}-15`))
  const ofMonth = (items ?? []).filter(({ at }) => dayOf(at, timeZone).startsWith(month))
  const visible = ofMonth.filter(({ kind }) => choice.shown.includes(kind))
  const shownMonth = {
    weeks,
    byDay,
    today,
    timeZone,
    caption: text('calendar_count', { month: name, count: visible.length }),
  }
  const step = (count: number) => choice.choose({ month: monthAfter(month, count) })

  return (
    <>
      <div className="gl-calendar__head">
        <h1 aria-live="polite">{name}</h1>
        <div className="gl-calendar__steps">
          <button
            type="button"
            data-step="previous"
            aria-label={text('calendar_previous')}
            onClick={() => step(-1)}
          >
            <span aria-hidden="true" className="gl-calendar__back" />
          </button>
          <button
            type="button"
            data-step="today"
            aria-current={month === thisMonth ? 'date' : undefined}
            onClick={() => choice.choose({ month: null })}
          >
            {text('calendar_today')}
          </button>
          <button type="button" data-step="next" aria-label={text('calendar_next')} onClick={() => step(1)}>
            <span aria-hidden="true" className="gl-calendar__on" />
          </button>
        </div>
      </div>
      <fieldset className="gl-calendar__kinds">
        <legend>{text('calendar_show')}</legend>
        {CALENDAR_KINDS.map((kind) => (
          <label key={kind} data-kind={kind}>
            <input
              type="checkbox"
              checked={choice.shown.includes(kind)}
              onChange={() => choice.toggle(kind)}
            />
            {text(`calendar_${kind}`)}
          </label>
        ))}
      </fieldset>
      {failure && (
        <div className="gl-panel__failure" role="alert">
          <p>
            {text('calendar_failed')} {failure}
          </p>
          <Button buttonStyle="secondary" size="small" margin={false} disabled={loading} onClick={reload}>
            {text('retry')}
          </Button>
        </div>
      )}
      {items && visible.length === 0 && !loading && (
        <p className="gl-calendar__empty" role="status">
          {text(ofMonth.length > 0 ? 'calendar_hidden' : 'calendar_empty', { month: name })}
        </p>
      )}
      <div aria-busy={loading}>
        <Grid {...shownMonth} />
        <Agenda {...shownMonth} />
      </div>
      <p className="gl-calendar__zone">
        {text('calendar_zone', { zone: zoneName(timeZone, `${month}-15T12:00:00Z`, i18n.language) })}{' '}
        <Link href={formatAdminURL({ adminRoute: config.routes.admin, path: '/account' })} prefetch={false}>
          {text('calendar_changeZone')}
        </Link>
      </p>
    </>
  )
}

/** What is to come, by day, on the reader's own clock. The browser knows that clock, and so it waits for it. */
export const Calendar = () => {
  const timeZone = useTimeZone()
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => setNow(new Date()), [])
  return now && <MonthOf timeZone={timeZone} now={now} />
}
