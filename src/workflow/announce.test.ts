import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPortal, type TestPortal } from '../../tests/integration/support/portal'
import { settleMail } from '../notifications/outbox'
import { mailAdapter } from '../notifications/transport'
import { announce } from './announce'
import type { LoadedEntry } from './load'

let portal: TestPortal
let mailDir: string

beforeAll(async () => {
  mailDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-announce-'))
  const email = mailAdapter({
    smtpUrl: null,
    dataDir: mailDir,
    mailFrom: 'newsroom@portal.example',
    mailFromName: 'Greenlight',
  })
  portal = await openPortal({ email })
})
afterAll(async () => {
  await portal?.close()
  await rm(mailDir, { recursive: true, force: true })
})

it('a portal that stops right after an action still tells the people concerned', async () => {
  const author = await portal.user('editor')
  const reviewer = await portal.user('reviewer')
  const loaded = {
    collection: 'organisations',
    id: 'e1',
    entry: { id: 'e1', slug: 'thorn', name: { en: 'Thorn' }, author: author.id },
    contributors: [String(author.id)],
  } as unknown as LoadedEntry
  const done = {
    state: 'in_review',
    from: 'draft',
    contentHash: '',
    audit: 'submitted',
    published: null,
    loaded,
  } as const
  announce(portal.payload, { action: 'submit', done, actor: author, reason: 'Ready' })
  announce(portal.payload, { action: 'reopen', done, actor: author, reason: 'Tells nobody' })
  await settleMail()
  const folder = path.join(mailDir, 'mail')
  const mails = await Promise.all(
    (await readdir(folder)).map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
  )
  expect(mails.map(({ subject }) => subject)).toEqual(['Review requested: Thorn'])
  expect(mails[0]?.to).toMatchObject({ value: [{ address: reviewer.email }] })
})
