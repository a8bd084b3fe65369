/** The calendar, as Payload's configuration takes views. */
export const calendarViews = {
  calendar: { Component: '/src/admin/calendar/CalendarView#CalendarView', path: '/calendar', exact: true },
} as const
