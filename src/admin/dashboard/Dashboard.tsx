import type { I18n } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { DEFAULT_LOCALE, type EntryCollection } from '../../config/vocabulary'
import { sayWith } from '../translations/texts'
import { ageOf } from './age'
import { type TaskList, taskListsOf } from './tasks'
import './dashboard.css'

interface DashboardProps {
  payload: Payload
  user?: TypedUser | null
  i18n: I18n
  locale?: { code: string }
}

interface ListProps extends Omit<DashboardProps, 'user' | 'locale'> {
  list: TaskList
  now: number
}

const Tasks = ({ list, payload, i18n, now }: ListProps) => {
  const text = sayWith(i18n.t)
  const adminRoute = payload.config.routes.admin
  const labelOf = (collection: EntryCollection, form: 'singular' | 'plural') =>
    getTranslation(payload.collections[collection].config.labels[form], i18n)
  const total = list.totals.reduce((sum, one) => sum + one.total, 0)
  const id = `gl-tasks-${list.name}`
  return (
    <section className="gl-tasks__list" aria-labelledby={id} data-list={list.name}>
      <h3 id={id}>
        {text(`list_${list.name}`)} <span className="gl-tasks__count">{total}</span>
      </h3>
      {total === 0 && (
        <p className="gl-tasks__empty">
          {text(`empty_${list.name}`)}{' '}
          {list.name === 'myDrafts' && (
            <Link
              href={formatAdminURL({ adminRoute, path: '/collections/practices/create' })}
              prefetch={false}
            >
              {text('startPractice')}
            </Link>
          )}
        </p>
      )}
      <ul>
        {list.tasks.map((task) => (
          <li key={`${task.collection}/${task.id}`}>
            <Link
              href={formatAdminURL({ adminRoute, path: `/collections/${task.collection}/${task.id}` })}
              prefetch={false}
            >
              <bdi>{task.title || text('untitled')}</bdi>
            </Link>
            <span className="gl-tasks__about">
              {labelOf(task.collection, 'singular')} ·{' '}
              <time dateTime={task.updatedAt}>{ageOf(task.updatedAt, i18n.language, now)}</time>
            </span>
          </li>
        ))}
      </ul>
      {total > list.tasks.length && (
        <p className="gl-tasks__more">
          {text('moreIn')}:{' '}
          {list.totals.map(({ collection, total: count }) => (
            <Link
              key={collection}
              href={formatAdminURL({
                adminRoute,
                path: `/collections/${collection}?where[or][0][and][0][state][equals]=${list.state}`,
              })}
              prefetch={false}
            >
              {labelOf(collection, 'plural')} ({count})
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

/** Answers the first question of the day: what do I do next? */
export const Dashboard = async ({ payload, user, i18n, locale }: DashboardProps) => {
  if (!user) return null
  const lists = await taskListsOf({ payload, user, locale: locale?.code ?? DEFAULT_LOCALE })
  if (lists.length === 0) return null
  const text = sayWith(i18n.t)
  const now = Date.now()
  return (
    <section className="gl-tasks" aria-labelledby="gl-tasks-title">
      <h2 id="gl-tasks-title">{text('dashboard')}</h2>
      <div className="gl-tasks__lists">
        {lists.map((list) => (
          <Tasks key={list.name} list={list} payload={payload} i18n={i18n} now={now} />
        ))}
      </div>
    </section>
  )
}
