import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  image,
  makeLog,
  organisation,
  photoCredit,
  practice,
  profile,
  refer,
} from '../../tests/bench/documents'
import { closeAll, type Served, serveForTest } from '../../tests/bench/serve'

afterEach(closeAll)

const PHOTO = '/media/photos/p.jpg'
const SMALL = '/media/photos/p-400.webp'
const REPORT = '/media/documents/report.pdf'
const BYTES = '0123456789'

const report = { label: 'Report', url: REPORT, format: 'pdf', bytes: 10, pages: 1, language: 'en' }

function write({ filesDir }: Pick<Served, 'filesDir'>, ...names: string[]): void {
  for (const name of names) writeFileSync(path.join(filesDir, name.replace('/media/', '')), BYTES)
}

async function start() {
  const log = makeLog()
  log.publish(photoCredit('k'))
  log.publish(practice('a', { heroPhoto: image('p', 'k'), resources: [report] }))
  const served = await serveForTest({ rows: log.rows })
  write(served, PHOTO, SMALL, REPORT, '/media/photos/other.jpg')
  return { log, served }
}

const statusesOf = ({ askPath }: Served, ...targets: string[]) =>
  Promise.all(targets.map(async (target) => (await askPath(target)).status))

describe('a file of a live entry', () => {
  it('is served with its type, an ETag and no room for scripts', async () => {
    const { served } = await start()
    const { status, headers, text } = await served.askPath(PHOTO)
    expect({ status, text }).toEqual({ status: 200, text: BYTES })
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '10',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300, must-revalidate',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    const { etag } = headers
    expect(etag).toMatch(/^(W\/)?"/)
    const again = await served.askPath(PHOTO, { headers: { 'if-none-match': etag } })
    expect({ status: again.status, length: again.bytes.length }).toEqual({ status: 304, length: 0 })
    expect((await served.askPath(PHOTO, { method: 'HEAD' })).headers['content-length']).toBe('10')
    expect(await statusesOf(served, SMALL, REPORT)).toEqual([200, 200])
  })

  it('is served in parts', async () => {
    const { served } = await start()
    const part = await served.askPath(REPORT, { headers: { range: 'bytes=2-4' } })
    expect(part).toMatchObject({ status: 206, text: '234' })
    expect(part.headers['content-range']).toBe('bytes 2-4/10')
    const beyond = await served.askPath(REPORT, { headers: { range: 'bytes=90-' } })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe('bytes */10')
    const other = await served.askPath(REPORT, { headers: { 'if-match': '"another"' } })
    expect(other.status).toBe(412)
    expect(served.faults).toEqual([])
  })

  it('is served from a folder whose path has a dot in it', async () => {
    const above = mkdtempSync(path.join(os.tmpdir(), '.greenlight-'))
    const filesDir = path.join(above, '.data')
    mkdirSync(path.join(filesDir, 'photos'), { recursive: true })
    const log = makeLog()
    log.publish(photoCredit('k'))
    log.publish(practice('a', { heroPhoto: image('p', 'k') }))
    const served = await serveForTest({ rows: log.rows, filesDir })
    write(served, PHOTO)
    expect(await statusesOf(served, PHOTO)).toEqual([200])
    rmSync(above, { recursive: true })
  })

  it('is 404 where it is missing on the disk', async () => {
    const { served } = await start()
    const answer = await served.askPath('/media/photos/p-800.webp')
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.headers['cache-control']).toBe('public, max-age=5')
    expect(served.faults).toEqual([])
  })
})

describe('a file of no live entry', () => {
  it('is 404 where it never was live', async () => {
    const { served } = await start()
    const answer = await served.askPath('/media/photos/other.jpg')
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain(BYTES)
  })

  it('is 410 once its entry is withdrawn, and comes back with it', async () => {
    const { log, served } = await start()
    expect(await statusesOf(served, PHOTO, SMALL, REPORT)).toEqual([200, 200, 200])
    served.delivery.apply([log.withdraw(practice('a'))])
    expect(await statusesOf(served, PHOTO, SMALL, REPORT)).toEqual([410, 410, 410])
    served.delivery.apply([log.publish(practice('a', { heroPhoto: image('p', 'k') }))])
    expect(await statusesOf(served, PHOTO, SMALL, REPORT)).toEqual([200, 200, 410])
  })

  it('is 410 once a newer revision shows another', async () => {
    const { log, served } = await start()
    served.delivery.apply([log.publish(practice('a', { heroPhoto: image('q', 'k') }))])
    write(served, '/media/photos/q.jpg')
    expect(await statusesOf(served, PHOTO, '/media/photos/q.jpg')).toEqual([410, 200])
  })

  it('stays while another entry shows it', async () => {
    const { log, served } = await start()
    served.delivery.apply([log.publish(profile('b', { portrait: image('p', 'k') }))])
    served.delivery.apply([log.withdraw(practice('a'))])
    expect(await statusesOf(served, PHOTO, REPORT)).toEqual([200, 410])
  })

  it('is 410 as soon as its credit is withdrawn, whoever shows it; documents stay', async () => {
    const { log, served } = await start()
    const moment = { time: '09:00', title: 'T', text: { html: '', text: '' }, photo: image('m', 'k') }
    served.delivery.apply([
      log.publish(organisation('o', { logo: image('l', 'k') })),
      log.publish(profile('b', { portrait: image('p', 'k'), moments: [moment] })),
    ])
    const photos = [PHOTO, SMALL, '/media/photos/l.jpg', '/media/photos/m.jpg']
    write(served, ...photos)
    expect(await statusesOf(served, ...photos)).toEqual([200, 200, 200, 200])
    served.delivery.apply([log.withdraw(photoCredit('k'))])
    expect(await statusesOf(served, ...photos)).toEqual([410, 410, 410, 410])
    expect(await statusesOf(served, REPORT)).toEqual([200])
    served.delivery.apply([log.publish(photoCredit('k'))])
    expect(await statusesOf(served, ...photos)).toEqual([200, 200, 200, 200])
  })

  it('is 404 while its credit has never been live', async () => {
    const log = makeLog()
    log.publish(practice('a', { heroPhoto: image('p', 'k'), organisations: [refer('organisation', 'o')] }))
    const served = await serveForTest({ rows: log.rows })
    write(served, PHOTO)
    expect(await statusesOf(served, PHOTO)).toEqual([404])
  })
})

it.each([
  '/media/photos/../../secret.txt',
  '/media/photos/..%2f..%2fsecret.txt',
  '/media/photos/%2e%2e/%2e%2e/secret.txt',
  '/media/photos/..\\..\\secret.txt',
  '/media/documents/....//....//secret.txt',
  '/media/../secret.txt',
  '/media//etc/passwd',
  '/media/photos//p.jpg',
  '/media/photos/./p.jpg',
  '/media/photos/p.jpg/',
  '/media/photos/p.jpg%00.png',
  '/media/photos/%70.jpg',
  '/media/Photos/p.jpg',
  '/media/photos/P.jpg',
  '/media/photos/.p.jpg',
  '/media/photos/%ZZ',
  '/media/',
  '/media/photos/',
])('%s reaches no file', async (target) => {
  const { served } = await start()
  writeFileSync(path.join(served.filesDir, '..', 'secret.txt'), 'secret')
  const { status, text } = await served.askPath(target)
  expect(status).toBe(404)
  expect(text).not.toContain(BYTES)
  expect(text).not.toContain('secret')
  expect(served.faults).toEqual([])
})
