import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/import/make-drafts'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'

let portal: TestPortal
let editor: Client
let source: string

beforeAll(async () => {
  portal = await openPortal()
  editor = await signIn(portal, await portal.user('editor'))
  source = [
    'Good practices',
    '',
    'This section features examples of how companies are taking action.',
    '',
    '© UNICEF/AFGA2009-00426/Noorani',
    '',
    'Millicom carried out a mobile operator child rights impact self-assessment. Read more [PDF] about the findings.',
  ].join('\n')
})
afterAll(() => portal?.close())

const send = async (body: object, client = editor) => {
  const answer = await client.send('POST', '/import', body)
  return { status: answer.status, ...(answer.body as unknown as { outcomes: Outcome[]; made: boolean }) }
}
const count = async () => {
  const counts = await Promise.all(
    (['practices', 'organisations', 'photo-credits', 'sections'] as const).map((collection) =>
      portal.payload.count({ collection }),
    ),
  )
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

describe('the import of a page', () => {
  it('says what it would make, and writes nothing', async () => {
    const { status, outcomes, made } = await send({ source })
    expect(status).toBe(200)
    expect(made).toBe(false)
    expect(outcomes.some(({ collection }) => collection === 'practices')).toBe(true)
    expect(outcomes.every((outcome) => outcome.made)).toBe(true)
    expect(await count()).toBe(0)
  })

  it('makes just that as drafts of the user, and the same page again makes nothing', async () => {
    const expected = await send({ source })
    const done = await send({ source, confirmed: true })
    const names = ({ outcomes }: { outcomes: Outcome[] }) =>
      outcomes.map(({ collection, title }) => [collection, title])
    expect(names(done)).toEqual(names(expected))
    expect(await count()).toBe(done.outcomes.length)
    const [practice] = done.outcomes.filter(({ collection }) => collection === 'practices')
    const found = await editor.send('GET', `/practices/${practice?.id}?draft=true&depth=0`)
    expect(found.body).toMatchObject({ state: 'draft', _status: 'draft' })
    const again = await send({ source, confirmed: true })
    expect(again.outcomes.some((outcome) => outcome.made)).toBe(false)
    expect(await count()).toBe(done.outcomes.length)
  })

  it('is for those who may make entries, and takes nothing that is no page', async () => {
    const reviewer = await signIn(portal, await portal.user('reviewer'))
    expect((await send({ source }, reviewer)).status).toBe(403)
    expect((await send({ source }, await signIn(portal, null))).status).toBe(401)
    expect((await send({})).status).toBe(422)
    expect((await send({ source: 7 })).status).toBe(422)
    expect((await send({ source, publish: true })).status).toBe(422)
    expect((await send({ source: 'Just a word' })).status).toBeLessThan(500)
  })
})
