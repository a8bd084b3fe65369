import { rules } from '../../../access/rules'
import { ownView } from '../own-view'
import { Calendar } from './Calendar'
import './calendar.css'

/** What is to come, month by month: `/admin/calendar`. */
export const CalendarView = ownView({
  path: '/calendar',
  title: 'calendar',
  mayOpen: rules.readableEntries,
  className: 'gl-calendar',
  children: <Calendar />,
})
