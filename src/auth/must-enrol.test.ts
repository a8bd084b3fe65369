import { describe, expect, it } from 'vitest'
import { ROLES } from '../config/vocabulary'
import { mustEnrol } from './must-enrol'

describe('who has to set up a second factor before anything else', () => {
  it.each([
    ['required', ['editor'], {}, false],
    ['required', ['reviewer'], {}, true],
    ['required', ['safeguarding'], {}, true],
    ['required', ['administrator'], {}, true],
    ['required', ['editor', 'reviewer'], {}, true],
    ['required', [], {}, false],
    ['required', null, {}, false],
    ['required', ['reviewer'], { secondFactor: true }, false],
    ['required', ['reviewer'], { secondFactor: null }, true],
    ['required', ['reviewer'], { signInWith: 'sso' }, false],
    ['required', ['reviewer'], { signInWith: null }, true],
    ['optional', [...ROLES], {}, false],
  ] as const)('%s, %j, %j: %s', (setting, roles, more, expected) => {
    expect(mustEnrol(setting, { roles, ...more })).toBe(expected)
  })
})
