import { describe, expect, it } from 'vitest'
import { richText } from '../../sample/rich-text'
import { Look, type Pair, type Standing } from './standing'

const look = (...newestFirst: [source: unknown, translation: unknown][]) => {
  const one = new Look()
  for (const [source, translation] of newestFirst) one.add({ source, translation } satisfies Pair)
  return one
}

describe('how a translation stands to its source', () => {
  it.each<[string, Standing, [unknown, unknown][]]>([
    ['there are no revisions', 'nothing', []],
    ['the source has no words', 'nothing', [['', 'Bonjour']]],
    ['neither has words', 'nothing', [[null, undefined]]],
    ['the source is a rich text without words', 'nothing', [[richText(''), 'Bonjour']]],
    ['there is no translation', 'missing', [['Hello', null]]],
    ['the translation is white space', 'missing', [['Hello', '  ']]],
    [
      'the translation was taken out',
      'missing',
      [
        ['Hello', ''],
        ['Hello', 'Bonjour'],
      ],
    ],
    ['both came at once', 'current', [['Hello', 'Bonjour']]],
    [
      'it was translated after the source was written',
      'current',
      [
        ['Hello', 'Bonjour'],
        ['Hello', null],
      ],
    ],
    [
      'the source changed since',
      'changed',
      [
        ['Hi', 'Bonjour'],
        ['Hello', 'Bonjour'],
        ['Hello', null],
      ],
    ],
    [
      'source and translation changed together',
      'current',
      [
        ['Hi', 'Salut'],
        ['Hello', 'Bonjour'],
      ],
    ],
    [
      'the translation followed the source',
      'current',
      [
        ['Hi', 'Salut'],
        ['Hi', 'Bonjour'],
        ['Hello', 'Bonjour'],
      ],
    ],
    [
      'the source changed and changed back',
      'current',
      [
        ['Hello', 'Bonjour'],
        ['Hi', 'Bonjour'],
        ['Hello', 'Bonjour'],
      ],
    ],
    [
      'the translation is older than its source',
      'changed',
      [
        ['Hello', 'Bonjour'],
        [null, 'Bonjour'],
      ],
    ],
    [
      'the translation went back to an older one, beside the source of now',
      'current',
      [
        ['Hi', 'Bonjour'],
        ['Hi', 'Salut'],
        ['Hello', 'Bonjour'],
      ],
    ],
    [
      'an action saved the same again',
      'changed',
      [
        ['Hi', 'Bonjour'],
        ['Hi', 'Bonjour'],
        ['Hello', 'Bonjour'],
      ],
    ],
    [
      'the rich text changed',
      'changed',
      [
        [richText('Hi'), richText('Bonjour')],
        [richText('Hello'), richText('Bonjour')],
      ],
    ],
  ])('%s: %s', (_, standing, pairs) => {
    expect(look(...pairs).standing).toBe(standing)
  })

  it('knows what was translated', () => {
    expect(look(['Hi', 'Bonjour'], ['Hello', 'Bonjour'], ['Hallo', '']).translated).toBe('Hello')
  })

  it('needs no older revision once the translation was another, or where there is none', () => {
    expect(look(['Hi', 'Bonjour'], ['Hello', 'Bonjour']).isSettled).toBe(false)
    expect(look(['Hi', 'Bonjour'], ['Hello', 'Salut']).isSettled).toBe(true)
    expect(look(['Hi', '']).isSettled).toBe(true)
    expect(look(['', 'Bonjour']).isSettled).toBe(true)
  })
})
