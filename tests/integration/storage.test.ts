import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inFolder } from '../../media/storage/in-folder'
import { BUCKET, KEY, openS3 } from '../../media/testing/s3-server'
import { filesOf, PUBLIC } from '../../src/config/files'
import { openDelivery } from '../../src/delivery'
import { startPublishing } from '../../src/publishing'
import { findOrphans, removeOrphans } from '../../src/storage/orphans'
import { ask } from './support/content'
import { type Client, signIn } from './support/http'
import { openPortal, type TestPortal } from './support/portal'
import { draft, jpeg, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

let server: Awaited<ReturnType<typeof openS3>>
let portal: TestPortal
let room: Newsroom
let editor: Client

beforeAll(async () => {
  server = await openS3()
  portal = await openPortal({
    env: {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: server.endpoint,
      S3_ACCESS_KEY_ID: KEY.accessKeyId,
      S3_SECRET_ACCESS_KEY: KEY.secretAccessKey,
    },
  })
  room = {
    payload: portal.payload,
    editor: await portal.user('editor'),
    reviewer: await portal.user('reviewer'),
  }
  editor = await signIn(portal, room.editor)
})
afterAll(async () => {
  await portal?.close()
  await server?.close()
})

const names = async () => {
  const all: string[] = []
  for (const folder of ['originals', PUBLIC])
    for await (const name of filesOf(portal.payload).list(folder)) all.push(name)
  return all.sort()
}

describe('a portal with a bucket', () => {
  it('keeps originals and renditions there, serves them whole and in part, and nothing of them lies on its disk', async () => {
    const organisation = await liveOrganisation(room)
    const credit = await draft(room, 'photo-credits', {
      creditLine: '© UNICEF/UNI1189/Tylle',
      licence: 'own-work',
    })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const entry = await draft(room, 'practices', practiceData(organisation, { heroPhoto }))
    await publish(room, entry)
    const doc = await portal.payload.findByID({ collection: 'photos', id: heroPhoto, depth: 0 })
    expect(await names()).toEqual(
      expect.arrayContaining([
        `originals/${doc.filename}`,
        ...(doc.renditions as { url: string }[]).map(({ url }) => `${PUBLIC}/${url.slice('/media/'.length)}`),
      ]),
    )
    const delivery = openDelivery({
      file: ':memory:',
      publicUrl: 'http://portal.example',
      siteName: 'Test',
      filesDir: '/nonexistent',
      files: inFolder(filesOf(portal.payload), PUBLIC),
    })
    const tail = await startPublishing({ payload: portal.payload, delivery })
    const [{ url }] = doc.renditions as [{ url: string }]
    const answer = await ask(delivery, url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/avif'])
    expect((await ask(delivery, `/media/photos/${'0'.repeat(32)}-64.webp`)).status).toBe(404)
    await tail.stop()
    delivery.close()
    expect(await readdir(path.join(portal.dataDir, 'uploads')).catch(() => [])).toEqual([])
  })

  it('gives colleagues the original, and hides in it what is to be hidden', async () => {
    const id = await photo(room, { alt: 'A desk.' })
    const { filename, sizes } = (await editor.send('GET', `/photos/${id}?depth=0`)).body as {
      filename: string
      sizes: { thumbnail: { filename: string } }
    }
    expect((await editor.send('GET', `/photos/file/${filename}`)).status).toBe(200)
    const reviewer = await signIn(portal, room.reviewer)
    const safeguarding = await signIn(portal, await portal.user('safeguarding'))
    await editor.send('PATCH', `/photos/${id}`, {
      obscured: [{ shape: 'rectangle', x: 0, y: 0, width: 1, height: 1 }],
    })
    expect((await reviewer.send('GET', `/photos/file/${filename}`)).status).toBe(403)
    expect((await editor.send('GET', `/photos/file/${filename}`)).status).toBe(200)
    expect((await safeguarding.send('GET', `/photos/file/${filename}`)).status).toBe(200)
    for (const who of [reviewer, safeguarding, editor])
      expect((await who.send('GET', `/photos/${id}/preview`)).status).toBe(200)
    if (sizes.thumbnail.filename)
      expect((await reviewer.send('GET', `/photos/file/${sizes.thumbnail.filename}`)).status).toBe(200)
    const nobody = await signIn(portal, null)
    expect((await nobody.send('GET', `/photos/${id}/preview`)).status).toBe(401)
    expect((await nobody.send('GET', `/photos/file/${filename}`)).status).toBe(403)
    expect((await reviewer.send('GET', '/photos/0/preview')).status).toBe(404)
  })

  it('takes no place for a file from a request', async () => {
    const bytes = await jpeg(77_000)
    const file = { name: 'a.jpg', type: 'image/jpeg', bytes }
    const { body } = await editor.upload('/photos', { prefix: 'public/photos', _objectKey: '../x' }, file)
    const doc = body.doc as { filename: string } | undefined
    if (doc) expect(await names()).toContain(`originals/${doc.filename}`)
    expect((await names()).filter((name) => !/^(originals|public\/photos)\/[0-9a-f]{32}/.test(name))).toEqual(
      [],
    )
  })

  it('lists files without a record and records without a file, and deletes the files alone', async () => {
    const before = await findOrphans(portal.payload)
    // What showed more than a photograph shows now is served no more, and named by nothing.
    expect(before.files.filter((name) => !name.startsWith('public/photos/'))).toEqual([])
    expect(before.missing).toEqual([])
    await removeOrphans(filesOf(portal.payload), before.files)
    expect(await findOrphans(portal.payload)).toMatchObject({ files: [], missing: [] })
    const store = filesOf(portal.payload)
    await store.put('public/photos/lost.webp', Buffer.from('lost'))
    const id = await photo(room, { alt: 'A desk.' })
    const { filename } = await portal.payload.findByID({ collection: 'photos', id, depth: 0 })
    await store.remove(`originals/${filename}`)
    const found = await findOrphans(portal.payload)
    expect(found.files).toEqual(['public/photos/lost.webp'])
    expect(found.missing).toEqual([{ file: `originals/${filename}`, record: `photos/${id}` }])
    await removeOrphans(store, found.files)
    expect((await findOrphans(portal.payload)).files).toEqual([])
    expect(await portal.payload.findByID({ collection: 'photos', id, depth: 0 })).toMatchObject({ filename })
  })
})
