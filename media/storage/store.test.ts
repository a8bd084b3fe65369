import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUCKET, KEY, openS3 } from '../testing/s3-server'
import { type FileStore, isStoreName } from './file-store'
import { inFolder } from './in-folder'
import { localStore, PART } from './local'
import { s3Store } from './s3'

let folder: string
let server: Awaited<ReturnType<typeof openS3>>
const stores: Record<string, FileStore> = {}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'store-'))
  server = await openS3()
  stores['a folder'] = localStore(path.join(folder, 'local'))
  stores['a bucket'] = s3Store({
    name: BUCKET,
    client: {
      endpoint: server.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: KEY,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  })
})
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const contentOf = async (store: FileStore, name: string, range?: { start: number; end: number }) => {
  const chunks: Buffer[] = []
  for await (const chunk of await store.stream(name, range)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const namesIn = async (store: FileStore, place: string) => {
  const names: string[] = []
  for await (const name of store.list(place)) names.push(name)
  return names.sort()
}

describe.each(['a folder', 'a bucket'])('%s', (kind) => {
  const store = () => stores[kind] as FileStore

  it('keeps files, whole and in part, until they are removed', async () => {
    await store().put('public/photos/a.webp', Buffer.from('first'))
    await store().put('public/photos/a.webp', Buffer.from('a picture'))
    await store().put('originals/b.jpg', Buffer.from('original'))
    expect((await store().read('public/photos/a.webp'))?.toString()).toBe('a picture')
    expect(await store().sizeOf('public/photos/a.webp')).toBe(9)
    expect(await contentOf(store(), 'public/photos/a.webp')).toBe('a picture')
    expect(await contentOf(store(), 'public/photos/a.webp', { start: 2, end: 4 })).toBe('pic')
    expect(await namesIn(store(), 'public')).toEqual(['public/photos/a.webp'])
    expect(await namesIn(inFolder(store(), 'public'), 'photos')).toEqual(['photos/a.webp'])
    expect(await inFolder(store(), 'public').sizeOf('photos/a.webp')).toBe(9)
    await store().remove('public/photos/a.webp')
    await store().remove('public/photos/a.webp')
    expect(await store().read('public/photos/a.webp')).toBeNull()
    expect(await store().sizeOf('public/photos/a.webp')).toBeNull()
    await expect(store().stream('public/photos/a.webp')).rejects.toThrow()
    expect(await namesIn(store(), 'nowhere')).toEqual([])
  })

  it.each([
    '../secret',
    'public/../../secret',
    '/etc/passwd',
    'a//b',
    '.hidden',
    'a/..',
    'a\\b',
    'a\0b',
    '',
    'é',
  ])('takes no name such as %j', async (name) => {
    expect(isStoreName(name)).toBe(false)
    await expect(async () => store().put(name, Buffer.from('x'))).rejects.toThrow()
    await expect(async () => store().read(name)).rejects.toThrow()
  })
})

it('a process that is killed in the middle of writing leaves no half file under a name that is served', async () => {
  const place = path.join(folder, 'killed')
  const bytes = 4_000_000
  const source = `
    const { localStore } = await import(${JSON.stringify(path.resolve('media/storage/local.ts'))})
    const store = localStore(${JSON.stringify(place)})
    process.stdout.write('ready')
    for (let number = 0; ; number += 1) await store.put('public/photos/' + (number % 5) + '.jpg', Buffer.alloc(${bytes}, number % 200))`
  for (let round = 0; round < 6; round += 1) {
    const child: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', source],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    await sleep(40 + round * 37)
    child.kill('SIGKILL')
    await ended
    const store = localStore(place)
    for (const name of await readdir(path.join(place, 'public/photos'))) {
      if (name.endsWith(PART)) continue
      const content = await store.read(`public/photos/${name}`)
      expect(content?.length).toBe(bytes)
      expect(new Set(content).size).toBe(1)
    }
  }
})
