import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credit, image, makeLog, practice } from '../testing/rows'
import { type Served, serve } from '../testing/serve'

const filesDir = mkdtempSync(path.join(tmpdir(), 'media-'))
const log = makeLog()
let portal: Served

const resource = {
  label: 'Guide',
  url: '/media/documents/guide.pdf',
  format: 'pdf',
  bytes: 9,
  pages: 1,
  language: 'en',
}

beforeAll(async () => {
  for (const folder of ['photos', 'documents']) mkdirSync(path.join(filesDir, folder))
  for (const name of ['hero.webp', 'hero-400.webp', 'draft.webp', 'hero-og.jpg'])
    writeFileSync(path.join(filesDir, 'photos', name), `picture ${name}`)
  writeFileSync(path.join(filesDir, 'documents', 'guide.pdf'), '%PDF-1.4 ')
  writeFileSync(path.join(filesDir, 'secret.txt'), 'secret')
  symlinkSync(path.join(filesDir, 'secret.txt'), path.join(filesDir, 'photos', 'link.txt'))
  log.publish(credit('rights'))
  log.publish(practice('a', { heroPhoto: image('hero', 'rights'), resources: [resource] }))
  log.publish(practice('b', { heroPhoto: image('missing', 'rights') }))
  const og = { url: '/media/photos/hero-og.jpg', width: 1200, height: 630, format: 'jpeg' as const }
  const hidden = { shape: 'ellipse' as const, x: 0, y: 0, width: 1, height: 1 }
  const cropped = {
    ...image('hero-c', 'rights'),
    og,
    placeholder: 'data:image/webp;base64,AAAA',
    obscured: [hidden],
  }
  log.publish(practice('c', { heroPhoto: cropped }))
  portal = await serve(log.rows, { filesDir })
})
afterAll(async () => {
  await portal.close()
  rmSync(filesDir, { recursive: true })
})

describe('a file of a live entry', () => {
  test('is sent with its type, its tag, and nothing that could run', async () => {
    const { status, text, headers } = await portal.ask('/media/photos/hero.webp')
    expect([status, text]).toEqual([200, 'picture hero.webp'])
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable, s-maxage=300, proxy-revalidate',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="hero.webp"',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.stringMatching(/^"/),
    })
    const pdf = await portal.ask('/media/documents/guide.pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['cache-control']).toBe('public, max-age=300, must-revalidate')
    expect(pdf.headers['content-security-policy']).toContain('sandbox')
  })

  test('is sent in its sizes, and with HEAD', async () => {
    expect((await portal.ask('/media/photos/hero-400.webp')).status).toBe(200)
    const head = await portal.ask('/media/photos/hero.webp', {}, 'HEAD')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '17'])
  })

  test('is not sent again where the client has it', async () => {
    const { etag } = (await portal.ask('/media/photos/hero.webp')).headers
    expect((await portal.ask('/media/photos/hero.webp', { 'If-None-Match': etag })).status).toBe(304)
  })

  test('is sent in part', async () => {
    const part = await portal.ask('/media/photos/hero.webp', { Range: 'bytes=0-6' })
    expect([part.status, part.text]).toEqual([206, 'picture'])
    expect(part.headers).toMatchObject({ 'content-range': 'bytes 0-6/17', 'content-length': '7' })
    const last = await portal.ask('/media/photos/hero.webp', {
      Range: 'bytes=-9',
      'If-Range': part.headers.etag,
    })
    expect([last.status, last.text]).toEqual([206, 'hero.webp'])
    const other = await portal.ask('/media/photos/hero.webp', { Range: 'bytes=0-6', 'If-Range': '"other"' })
    expect([other.status, other.text]).toEqual([200, 'picture hero.webp'])
    expect((await portal.ask('/media/photos/hero.webp', { Range: 'bytes=900-' })).status).toBe(416)
  })

  test('has its crop and no line of what it hides in the answer', async () => {
    const { data } = (await portal.get('/practices/c')).json()
    expect(data.heroPhoto).toMatchObject({
      og: { url: 'https://portal.example/media/photos/hero-og.jpg', width: 1200 },
      placeholder: 'data:image/webp;base64,AAAA',
    })
    expect(data.heroPhoto).not.toHaveProperty('obscured')
    expect((await portal.ask('/media/photos/hero-og.jpg')).headers['content-type']).toBe('image/jpeg')
  })

  test('that is not on the disk is 404', async () => {
    expect((await portal.ask('/media/photos/missing.webp')).status).toBe(404)
  })
})

describe('no other file', () => {
  test.each([
    '/media/photos/draft.webp',
    '/media/photos/link.txt',
    '/media/secret.txt',
    '/media/photos/../secret.txt',
    '/media/photos/..%2Fsecret.txt',
    '/media/photos/%2e%2e/secret.txt',
    '/media/photos/hero.webp/',
    '/media/photos/HERO.webp',
    '/media/photos/hero.webp%00',
    '/media/photos/',
    '/media/photos',
    '/media/',
    '/media//photos/hero.webp',
  ])('%s is 404', async (place) => {
    const { status, text } = await portal.ask(place)
    expect(status).toBe(404)
    expect(text).not.toContain('secret"')
  })

  test('and no other method', async () => {
    expect((await portal.ask('/media/photos/hero.webp', {}, 'DELETE')).status).toBe(405)
    expect((await portal.ask('/media/photos/%', {})).status).toBe(400)
  })
})

test('a photograph is gone with its credit, and comes back with it; a document is gone with its entry', async () => {
  const statuses = async () => [
    (await portal.ask('/media/photos/hero.webp')).status,
    (await portal.ask('/media/documents/guide.pdf')).status,
  ]
  log.withdraw('photo-credit', 'rights')
  portal.delivery.apply(log.rows)
  expect(await statuses()).toEqual([410, 200])
  log.publish(credit('rights'))
  portal.delivery.apply(log.rows)
  expect(await statuses()).toEqual([200, 200])
  log.withdraw('practice', 'a')
  portal.delivery.apply(log.rows)
  expect(await statuses()).toEqual([410, 410])
})
