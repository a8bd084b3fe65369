import { describe, expect, it } from 'vitest'
import type { Check } from '../../workflow/checklist'
import type { FormChecklist } from '../../workflow/form-checklist'
import { countOf, quoteOf, viewOf } from './view'

const finding = (code: string, path = 'title') =>
  ({ path, code, message: 'M', values: {} }) as Check['findings'][number]
const check = (level: Check['level'], rule: Check['rule'], ...findings: Check['findings']): Check => ({
  rule,
  level,
  path: null,
  findings,
})
const NOT_LIVE = { path: 'organisations.0', code: 'reference_not_live', message: 'M' }

const LIST: FormChecklist = {
  step: 'submit',
  checks: [
    check('error', 'required'),
    check('error', 'required', finding('required')),
    check('error', 'headings', finding('heading_empty', 'body.en'), finding('heading_empty', 'body.fr')),
    check('advice', 'summary'),
    check('advice', 'translations', finding('translation_missing')),
  ],
  notLive: [],
}

describe('what the screen shows of a checklist', () => {
  it('counts what is needed, not advice', () => {
    expect(viewOf(LIST)).toMatchObject({ done: 1, total: 3 })
  })

  it('puts what says the same together', () => {
    const { inTheWay, advice, ticks } = viewOf(LIST)
    expect(inTheWay.map(({ code, lines }) => [code, lines.map(({ path }) => path)])).toEqual([
      ['required', ['title']],
      ['heading_empty', ['body.en', 'body.fr']],
    ])
    expect(countOf(inTheWay)).toBe(3)
    expect(advice.map(({ code }) => code)).toEqual(['translation_missing'])
    expect(ticks.map(({ rule }) => rule)).toEqual(['required', 'summary'])
  })

  it('has what is not live in the way of publishing alone', () => {
    const notLive = [NOT_LIVE]
    expect(viewOf({ ...LIST, notLive })).toMatchObject({ total: 3, later: [{ lines: [NOT_LIVE] }] })
    const last = viewOf({ step: 'publish', checks: [check('error', 'required')], notLive })
    expect(last).toMatchObject({ done: 1, total: 2, later: [], inTheWay: [{ lines: [NOT_LIVE] }] })
  })
})

describe('a quotation', () => {
  const line = (passage?: string, values = {}) => ({ ...finding('sentence_long'), passage, values })
  it('is the passage, or its beginning', () => {
    expect(quoteOf(line('A sentence.'))).toBe('A sentence.')
    expect(quoteOf(line('word '.repeat(60)))).toBe(`${'word '.repeat(31)}word…`)
    expect(quoteOf(line('word, '.repeat(60)))).toBe(`${'word, '.repeat(25)}word…`)
    expect(quoteOf(line('字'.repeat(200)))).toBe(`${'字'.repeat(160)}…`)
  })
  it('does not say again what the message says', () => {
    expect(quoteOf(line('here', { text: 'here' }))).toBeNull()
    expect(quoteOf(line())).toBeNull()
  })
})
