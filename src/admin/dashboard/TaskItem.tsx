import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import { LocalMoment } from '../LocalMoment'
import { sayWith } from '../translations/texts'
import { ageOf, distanceOf } from './age'
import type { SubjectStanding } from './subjects'
import type { Task } from './tasks'

interface TaskItemProps {
  task: Task
  href: string
  /** What kind of entry it is, in words. */
  type: string
  i18n: I18n
  now: Date
}

/** When it is due, in words: not by colour alone. */
const Due = ({ task, i18n, now }: Pick<TaskItemProps, 'task' | 'i18n' | 'now'>) => {
  const text = sayWith(i18n.t)
  if (task.dueAt === null) return null
  const when = distanceOf(task.dueAt, i18n.language, now.getTime())
  return (
    <time dateTime={task.dueAt} className={task.overdue ? 'gl-overdue' : undefined}>
      {text(task.overdue ? 'home_overdue' : 'home_due', { when })}
    </time>
  )
}

/** What the person portrayed has been asked, and said. */
const Subject = ({
  subject,
  i18n,
  now,
}: { subject: SubjectStanding } & Pick<TaskItemProps, 'i18n' | 'now'>) => {
  const text = sayWith(i18n.t)
  const { link, at } = subject
  const when = at === null ? '' : ageOf(at, i18n.language, now.getTime())
  return <span data-subject={link}>{text(`home_subject_${link}`, { when })}</span>
}

/** One entry of a list: one click leads to it. */
export const TaskItem = ({ task, href, type, i18n, now }: TaskItemProps) => {
  const text = sayWith(i18n.t)
  const { title, since, priority, reviewer, plan, subject } = task
  return (
    <li data-entry={task.id}>
      <Link href={href} prefetch={false}>
        <bdi>{title || text('untitled')}</bdi>
      </Link>
      <span className="gl-tasks__about">
        <span>{type}</span>
        {plan ? (
          <span>
            {text(`home_${plan.failure === null ? 'plan' : 'failed'}_${plan.action}`)}{' '}
            <LocalMoment at={plan.at} language={i18n.language} />
          </span>
        ) : (
          <time dateTime={since}>{ageOf(since, i18n.language, now.getTime())}</time>
        )}
        {!plan && <Due task={task} i18n={i18n} now={now} />}
        {priority && priority !== 'normal' && (
          <strong>{text('home_priority', { priority: text(`assignment_priority_${priority}`) })}</strong>
        )}
        {subject && <Subject subject={subject} i18n={i18n} now={now} />}
        {reviewer && (
          <bdi>{reviewer.isYou ? text('home_yours') : text('home_with', { who: reviewer.name })}</bdi>
        )}
      </span>
      {plan?.failure && <span className="gl-tasks__failure">{plan.failure}</span>}
    </li>
  )
}
