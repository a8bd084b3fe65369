import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { post, settleMail } from './outbox'
import { makeTransport } from './transport'

let logged: unknown[]
const keep = (line: unknown) => logged.push(line)
const logger = { info: keep, error: keep } as unknown as Payload['logger']

beforeEach(() => {
  logged = []
})

describe('posting', () => {
  const failure = Object.assign(new Error('550 no such user noor@example.org'), { code: 'EENVELOPE' })

  it.each<[string, () => Promise<unknown>, string]>([
    ['that is refused', () => Promise.reject(failure), 'EENVELOPE'],
    [
      'that throws at once',
      () => {
        throw new TypeError('noor@example.org')
      },
      'TypeError',
    ],
    [
      'to a server that is not there',
      () =>
        makeTransport({ smtpUrl: 'smtp://127.0.0.1:1', dataDir: '' }).sendMail({ to: 'noor@example.org' }),
      'ESOCKET',
    ],
  ])('a message %s throws nothing and logs its code, not the address', async (_, send, code) => {
    expect(() => post(logger, send)).not.toThrow()
    await settleMail()
    expect(logged).toEqual([{ code, msg: 'A mail could not be sent.' }])
    expect(JSON.stringify(logged)).not.toContain('example.org')
  })

  it('says nothing of a message that went', async () => {
    post(logger, async () => ({ response: '250 OK noor@example.org' }))
    post(logger, async () => undefined)
    await settleMail()
    expect(logged).toEqual([])
  })
})

describe('settling', () => {
  it('waits for every message, also for those posted while it waits', async () => {
    const sent: string[] = []
    post(logger, async () => {
      await sleep(40)
      sent.push('first')
      post(logger, async () => {
        await sleep(40)
        sent.push('second')
      })
    })
    post(logger, async () => {
      await sleep(5)
      throw new Error('lost')
    })
    expect(sent).toEqual([])
    await settleMail()
    expect(sent).toEqual(['first', 'second'])
    expect(logged).toHaveLength(1)
  })

  it('is done at once where nothing is under way', async () => {
    const start = performance.now()
    await settleMail()
    expect(performance.now() - start).toBeLessThan(50)
  })
})

it('a file of a message is there whole or not at all', async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-outbox-'))
  const folder = path.join(dataDir, 'mail')
  const text = `${'x'.repeat(70)}\n`.repeat(30_000)
  const transport = makeTransport({ smtpUrl: null, dataDir })
  let done = false
  const sending = Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      transport.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: `${n}`, text: `${text}end` }),
    ),
  ).finally(() => {
    done = true
  })
  const cut: string[] = []
  while (!done) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.eml')) continue
      if (!(await readFile(path.join(folder, name), 'utf8')).includes('\r\nend')) cut.push(name)
    }
    await sleep(1)
  }
  await sending
  const names = await readdir(folder)
  expect(cut).toEqual([])
  expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(5)
  expect(names).toHaveLength(5)
  const mails = await Promise.all(
    names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
  )
  expect(mails.map(({ subject }) => subject).sort()).toEqual(['0', '1', '2', '3', '4'])
  await rm(dataDir, { recursive: true, force: true })
})
