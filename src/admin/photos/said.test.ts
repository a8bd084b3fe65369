import { describe, expect, it } from 'vitest'
import { standingOf } from './said'

describe('what the file says beside what the form says', () => {
  it.each([
    ['creator', 'Ann Tylle', ' Ann  Tylle ', 'same'],
    ['creator', 'Ann Tylle', 'Bo Pirozzi', 'differs'],
    ['creator', 'Ann Tylle', '', 'empty'],
    ['creator', 'Ann Tylle', null, 'empty'],
    ['takenOn', '2014-01-03', '2014-01-03T12:00:00.000Z', 'same'],
    ['takenOn', '2014-01-03', '2014-01-04T12:00:00.000Z', 'differs'],
    ['credit', '© UNICEF/UNI118959/Tylle', 'UNICEF/UNI118959/Tylle.', 'same'],
    ['credit', '© UNICEF/UNI118959/Tylle', '© UNICEF/UNI118959/Noorani', 'differs'],
    ['usageTerms', 'Ask first', undefined, 'alone'],
    // A caption longer than the form takes is cut there.
    ['copyright', 'x'.repeat(400), 'x'.repeat(300), 'same'],
  ] as const)('%s: %j beside %j is %s', (name, file, form, standing) => {
    expect(standingOf(name, file, form)).toBe(standing)
  })
})
