import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { rowsAfter } from '../../src/publishing/log'
import { remakeDue } from '../../src/publishing/photographs/remake'
import { ask } from './support/content'
import { type Client, signIn } from './support/http'
import { openPortal, PUBLIC_URL, type TestPortal } from './support/portal'
import { draft, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

let portal: TestPortal
let room: Newsroom
let editor: Client
let delivery: ReturnType<typeof openDelivery>

beforeAll(async () => {
  portal = await openPortal()
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
  const filesDir = path.join(portal.dataDir, 'uploads', 'public')
  mkdirSync(filesDir, { recursive: true })
  delivery = openDelivery({ file: ':memory:', publicUrl: PUBLIC_URL, siteName: 'Credits', filesDir })
})
afterAll(async () => {
  delivery?.close()
  await portal?.close()
})

const UNICEF = { licence: 'unicef-terms', rightsHolder: 'UNICEF' }
const credit = (creditLine: string, more: object = {}) =>
  draft(room, 'photo-credits', { creditLine, ...UNICEF, ...more })
const submitted = async ({ id }: { id: string }) => {
  const { status, body } = await editor.send('POST', `/photo-credits/${id}/actions/submit`, {})
  return [status, body.errors?.[0]?.data?.obstacles]
}

describe('the identifier', () => {
  it('is one that the agency could have given', async () => {
    const wrong = await credit('© UNICEF/UNI12/Tylle')
    const obstacle = {
      path: 'assetIdentifier',
      code: 'identifier_invalid',
      message: expect.stringContaining('UNI118959'),
    }
    expect(await submitted(wrong)).toEqual([422, [obstacle]])
    const tidied = await draft(room, 'photo-credits', {
      agency: 'unicef',
      assetIdentifier: ' nyhq2013 – 0433',
      ...UNICEF,
    })
    const { creditLine } = await portal.payload.findByID({
      collection: 'photo-credits',
      id: tidied.id,
      draft: true,
    })
    expect(creditLine).toBe('© UNICEF/NYHQ2013-0433')
    expect((await submitted(tidied))[0]).toBe(200)
  })

  it('stays where the line of the agency has no place for it', async () => {
    const made = await draft(room, 'photo-credits', {
      agency: 'Getty Images',
      assetIdentifier: '1234567890',
      photographer: 'Mawa',
      licence: 'by-arrangement',
      rightsHolder: 'Getty Images',
    })
    const read = () => portal.payload.findByID({ collection: 'photo-credits', id: made.id, draft: true })
    expect(await read()).toMatchObject({ creditLine: 'Mawa/Getty Images', assetIdentifier: '1234567890' })
    await editor.send('PATCH', `/photo-credits/${made.id}`, { creditLine: 'Noorani/Getty Images' })
    expect(await read()).toMatchObject({ photographer: 'Noorani', assetIdentifier: '1234567890' })
  })

  it('belongs to one credit: a second one is named, and goes nowhere', async () => {
    const first = await credit('© UNICEF/UNI156473/Noorani')
    const second = await credit('© UNICEF/UNI156473/Nourani')
    const named = {
      path: 'assetIdentifier',
      code: 'credit_duplicate',
      message: expect.stringContaining('© UNICEF/UNI156473/Noorani'),
    }
    expect(await submitted(second)).toEqual([422, [named]])
    const list = await editor.send('POST', `/photo-credits/${second.id}/checklist`, {})
    expect(JSON.stringify(list.body)).toContain('credit_duplicate')
    const typed = await editor.send('POST', '/photo-credits/checklist', {
      data: { agency: 'UNICEF', assetIdentifier: 'UNI156473' },
    })
    expect(JSON.stringify(typed.body)).toContain('credit_duplicate')
    // The one that was there first is none the worse for it.
    await publish(room, first)
    expect((await submitted(second))[0]).toBe(422)
    await editor.send('PATCH', `/photo-credits/${second.id}`, { assetIdentifier: 'UNI156474' })
    expect((await submitted(second))[0]).toBe(200)
  })
})

it('a photographer who is renamed is so in every published use, after the review and not before', async () => {
  const { payload } = portal
  const made = await credit('© UNICEF/UNI48335/Pirozzi')
  await publish(room, made)
  const slugs: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: made.id })
    const entry = await draft(room, 'practices', practiceData(await liveOrganisation(room), { heroPhoto }))
    await publish(room, entry)
    const { slug } = await payload.findByID({ collection: 'practices', id: entry.id })
    slugs.push(String(slug))
  }
  const follow = async () => {
    const rows = await rowsAfter(payload, delivery.lastNumber())
    if (rows.length > 0) delivery.apply(rows)
    return rows.map(({ type }) => type)
  }
  const seen = async () => {
    const answers = []
    for (const slug of slugs) {
      const { body, headers } = await ask(delivery, `/content/v1/practices/${slug}`)
      const { data } = JSON.parse(body) as { data: { heroPhoto: { creditLine: string } } }
      answers.push({ line: data.heroPhoto.creditLine, etag: headers.get('etag') })
    }
    return answers
  }
  await follow()
  const before = await seen()
  await editor.send('PATCH', `/photo-credits/${made.id}`, { photographer: 'Pirozzi-Rossi' })
  await remakeDue(payload)
  await follow()
  expect(await seen()).toEqual(before)
  await publish(room, made)
  await remakeDue(payload)
  expect(await follow()).toEqual(['photo-credit', 'practice', 'practice', 'practice'])
  for (const [index, { line, etag }] of (await seen()).entries()) {
    expect(line).toBe('© UNICEF/UNI48335/Pirozzi-Rossi')
    expect(etag).not.toBe(before[index]?.etag)
  }
}, 120_000)
