import { expect, it } from 'vitest'
import { EnvError } from '../config/env'
import { oneLine } from './start-up-error'

it.each([
  [
    new EnvError('PORT: it must be a whole number'),
    'Greenlight cannot start. PORT: it must be a whole number.',
  ],
  [
    Object.assign(new Error('listen 0.0.0.0:80'), { code: 'EADDRINUSE' }),
    'Greenlight cannot start. PORT: another program listens there already.',
  ],
  [
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    'Greenlight cannot start. DATA_DIR: the disk is full.',
  ],
  ['a text', 'Greenlight cannot start. a text'],
])('what the operator can mend is one line: %s', (error, expected) => {
  expect(oneLine(error)).toBe(expected)
})

it('anything else comes with its stack', () => {
  const error = new TypeError('x is not a function')
  expect(oneLine(error)).toBe(`Greenlight cannot start. ${error.stack}`)
  expect(error.stack).toContain('start-up-error.test.ts')
})
