import type { I18n } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { DEFAULT_LOCALE, type EntryCollection } from '../../config/vocabulary'
import { sayWith, type TextKey } from '../translations/texts'
import { listAddress } from './list-address'
import { TaskItem } from './TaskItem'
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
  now: Date
}

const Tasks = ({ list, payload, i18n, now }: ListProps) => {
  const text = sayWith(i18n.t)
  const adminRoute = payload.config.routes.admin
  const labelOf = (collection: string, form: 'singular' | 'plural') =>
    getTranslation(payload.collections[collection as EntryCollection].config.labels[form], i18n)
  const { name, tasks, total, more, seeAll } = list
  const id = `gl-tasks-${name}`
  return (
    <section className="gl-tasks__list" aria-labelledby={id} data-list={name}>
      <h3 id={id}>
        {text(`list_${name}`)}{' '}
        {total !== null && <span className="gl-tasks__count">{more ? `${total}+` : total}</span>}
      </h3>
      {tasks.length === 0 && (
        <p className="gl-tasks__empty">
          {text(`empty_${name}` as TextKey)}{' '}
          {name === 'myDrafts' && (
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
        {tasks.map((task) => (
          <TaskItem
            key={`${task.collection}/${task.id}/${task.plan?.at ?? ''}`}
            task={task}
            href={formatAdminURL({ adminRoute, path: `/collections/${task.collection}/${task.id}` })}
            type={labelOf(task.collection, 'singular')}
            i18n={i18n}
            now={now}
          />
        ))}
      </ul>
      {seeAll.length > 0 && (
        <p className="gl-tasks__more">
          {text('moreIn')}:{' '}
          {seeAll.map(({ collection, conditions }) => (
            <Link
              key={collection}
              href={formatAdminURL({ adminRoute, path: listAddress(collection, conditions) })}
              prefetch={false}
            >
              {labelOf(collection, 'plural')}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

/** Whether nothing waits for the user: what is only to know counts for nothing. */
const isFree = (lists: readonly TaskList[]) => lists.every(({ idle, tasks }) => idle || tasks.length === 0)

/** Answers the first question of the day: what do I do next? */
export const Dashboard = async ({ payload, user, i18n, locale }: DashboardProps) => {
  if (!user) return null
  const now = new Date()
  const lists = await taskListsOf({ payload, user, locale: locale?.code ?? DEFAULT_LOCALE, now })
  if (lists.length === 0) return null
  const text = sayWith(i18n.t)
  return (
    <section className="gl-tasks" aria-labelledby="gl-tasks-title">
      <h2 id="gl-tasks-title">{text('dashboard')}</h2>
      {isFree(lists) && <p className="gl-tasks__free">{text('home_free')}</p>}
      <div className="gl-tasks__lists">
        {lists.map((list) => (
          <Tasks key={list.name} list={list} payload={payload} i18n={i18n} now={now} />
        ))}
      </div>
    </section>
  )
}
