import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileUploads, MARK } from '../../media/testing/hostile'
import { withClientFaults } from '../../src/http/client-faults'
import { type Client, signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'

/** Fewer would prove less than was asked for. */
const LEAST = 300

let portal: TestPortal
let editor: Client

beforeAll(async () => {
  portal = await openPortal({ env: { MAX_PHOTO_BYTES: '2000000' } })
  // As the server answers for forms that cannot be read.
  portal.payload.config = withClientFaults(portal.payload.config)
  editor = await signIn(portal, await portal.user('editor'))
})
afterAll(() => portal?.close())

interface Stored {
  filename: string
  fileSays: unknown
  renditions: { url: string }[]
}

/** Everything that can be asked for of a photograph, were it live. */
async function expectHarmless(label: string, doc: Stored) {
  expect(doc.filename, label).toMatch(/^[0-9a-f]{32}(-\d+)?\.(jpg|png|webp|avif|tif)$/)
  // What the file says is kept without markup: whoever shows it needs no care.
  expect(JSON.stringify(doc.fileSays ?? null), label).not.toMatch(/<[a-z!/?]/i)
  for (const { url } of doc.renditions) {
    expect(url, label).toMatch(/^\/media\/photos\/[0-9a-f]{32}-\d+\.(avif|webp|jpg)$/)
    const bytes = await readFile(path.join(portal.dataDir, 'uploads/public', url.replace('/media/', '')))
    expect(bytes.includes(MARK), label).toBe(false)
    expect(bytes.includes('<script'), label).toBe(false)
    const { exif, iptc, xmp } = await sharp(bytes).metadata()
    // There is no credit yet, so there is nothing that a file could say.
    expect([exif, iptc, xmp], label).toEqual([undefined, undefined, undefined])
  }
}

it('hostile uploads are refused, or stored so that nothing of them is ever served', async () => {
  const uploads = await hostileUploads()
  const statuses = new Map<number, number>()
  for (const { label, bytes, name, type } of uploads) {
    const { status, body } = await editor.upload('/photos', {}, { name, type, bytes })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    expect([201, 400, 409, 413], `${label}: ${status} ${JSON.stringify(body).slice(0, 200)}`).toContain(
      status,
    )
    if (status === 201) await expectHarmless(label, body.doc as Stored)
    else expect(body.errors?.[0]?.message, label).toMatch(/\S/)
  }
  process.stdout.write(
    `hostile uploads: ${uploads.length}, by answer ${JSON.stringify(Object.fromEntries(statuses))}\n`,
  )
  expect(uploads.length).toBeGreaterThanOrEqual(LEAST)
  // Nothing else lies where files are served from.
  const served = await readdir(path.join(portal.dataDir, 'uploads/public/photos')).catch(() => [])
  for (const name of served) expect(name).toMatch(/^[0-9a-f]{32}-\d+\.(avif|webp|jpg)$/)
}, 600_000)
