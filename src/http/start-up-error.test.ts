import { expect, it } from 'vitest'
import { EnvError } from '../config/env'
import { oneLine } from './start-up-error'

const withCode = (code: string) => Object.assign(new Error(`listen ${code}`), { code })

it.each([
  [new EnvError('PORT: must be a whole number from 1 to 65535'), /PORT: must be a whole number/],
  [withCode('EADDRINUSE'), /PORT: another program/],
  [withCode('EADDRNOTAVAIL'), /HOST: /],
  [withCode('ENOTFOUND'), /HOST: /],
  [withCode('EACCES'), /PORT: /],
  [withCode('ENOSPC'), /disk is full/],
  [new Error("Could not find a production build in the '.next' directory."), /npm run build/],
  [
    new Error('Error: cannot connect to SQLite: ConnectionFailed("/x/portal.db: 14")'),
    /DATABASE_URL: the SQLite/,
  ],
  [new Error('cannot connect to MongoDB: mongodb://name:password@host'), /DATABASE_URL: no MongoDB/],
  ['a text', /a text/],
])('says %s in one line', (error, expected) => {
  const line = oneLine(error)
  expect(line).toMatch(/^Greenlight cannot start\. .+\.$/)
  expect(line).toMatch(expected)
  expect(line).not.toContain('password')
})

it('keeps the stack of what nobody foresaw', () => {
  expect(oneLine(new TypeError('x is not a function'))).toContain('start-up-error.test.ts')
})
