import { expect, it } from 'vitest'
import { isTimeZone, timeZoneOr } from './time-zone'

it.each([
  'UTC',
  'Africa/Nairobi',
  'America/Argentina/Buenos_Aires',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'Etc/GMT+5',
])('%s is a time zone', (name) => expect(isTimeZone(name)).toBe(true))

it.each([
  '',
  '+01:00',
  '-0230',
  'Mars/Olympus',
  'Africa/Nairobi ',
  '../etc/passwd',
  'A'.repeat(65),
  null,
  undefined,
  1,
  {},
])('%j is none', (value) => {
  expect(isTimeZone(value)).toBe(false)
  expect(timeZoneOr(value)).toBe('UTC')
})
