import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import type { State } from '../../config/vocabulary'
import { StateLabel } from '../StateLabel'
import type { TextKey } from '../translations'
import { taskLists } from './tasks'
import './dashboard.css'

interface DashboardProps {
  payload: Payload
  user?: TypedUser | null
  i18n: I18n
}

/** Ages in words: "3 days ago", in the language of the admin. */
function ageOf(at: string, language: string): string {
  const minutes = Math.round((Date.parse(at) - Date.now()) / 60_000)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (minutes > -60) return format.format(minutes, 'minute')
  if (minutes > -60 * 24) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(Math.round(minutes / 60 / 24), 'day')
}

/** Answers the first question of the day: what do I do next? */
export const Dashboard = async ({ payload, user, i18n }: DashboardProps) => {
  if (!user) return null
  const text = (key: TextKey | `state_${State}`) => (i18n.t as (key: string) => string)(`greenlight:${key}`)
  const lists = await taskLists(payload, user)
  const { admin } = payload.config.routes
  if (lists.length === 0) return null
  return (
    <section className="gl-tasks" aria-labelledby="gl-tasks-title">
      <h2 id="gl-tasks-title">{text('nextTitle')}</h2>
      <div className="gl-tasks__lists">
        {lists.map(({ key, empty, tasks, total }) => (
          <section key={key} className="gl-tasks__list">
            <h3>
              {text(key)} <span className="gl-tasks__count">{total}</span>
            </h3>
            {tasks.length === 0 ? (
              <p>{text(empty)}</p>
            ) : (
              <ul>
                {tasks.map((task) => (
                  <li key={`${task.collection}/${task.id}`}>
                    <Link
                      href={`${admin}/collections/${task.collection}/${task.id}`}
                      prefetch={false}
                      dir="auto"
                    >
                      {task.title}
                    </Link>
                    <span className="gl-tasks__about">
                      <StateLabel state={task.state} label={text(`state_${task.state}`)} /> {task.kind} ·{' '}
                      {ageOf(task.updatedAt, i18n.language)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}
