import type { AddressInfo } from 'node:net'
import { load } from 'cheerio'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { Payload } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { LOCALE_LABELS, LOCALES } from '../config/vocabulary'
import { type Channels, channelsOf } from './channels'
import { type Facts, NOTICE_KINDS as KINDS, type NoticeKind, rulesOf } from './kinds'
import { renderNotice } from './render'
import { TEXTS } from './texts'
import { mailAdapter } from './transport'

const LETTERS = KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const))
const SENDER = { siteName: 'Greenlight', publicUrl: 'https://portal.example' }
const FACTS: Facts = {
  collection: 'practices',
  entry: '7',
  title: 'Safer design, 更安全, أكثر أمانًا',
  who: 'Anna',
  by: 'person',
  reason: 'The second source is missing.\nAdd it.',
  dueAt: null,
}
const LINK = 'https://portal.example/admin/collections/practices/7'
const letter = (kind: NoticeKind, locale: (typeof LOCALES)[number], facts: Facts = FACTS, name = 'Noor') =>
  renderNotice({ kind, facts }, { name, locale, timeZone: 'UTC' }, SENDER)

const received: { to: string[]; mail: ParsedMail }[] = []
const server = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    simpleParser(stream).then((mail) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
      done()
    }, done)
  },
})
const logged: unknown[] = []
let channels: Channels

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const open = await mailAdapter({
    mailFrom: 'newsroom@portal.example',
    mailFromName: 'Greenlight',
    smtpUrl: `smtp://127.0.0.1:${port}`,
    dataDir: 'unused',
    slackWebhookUrl: null,
  })
  const keep = (line: unknown) => logged.push(line)
  const opened = channelsOf({
    email: open({ payload: { logger: { info: keep, error: keep } } as unknown as Payload }),
  })
  if (!opened) throw new Error('The adapter has no channels.')
  channels = opened
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
beforeEach(() => {
  received.length = 0
  logged.length = 0
})

/** What is wrong with a letter as it arrived. */
function faults(
  got: ParsedMail,
  kind: NoticeKind,
  locale: (typeof LOCALES)[number],
  sent: Facts = FACTS,
): string[] {
  const $ = load(got.html || '')
  const shown = $('body').text()
  const subject = TEXTS[locale].kinds[kind].subject.replace('{title}', sent.title)
  const reason = (sent.reason ?? '').split('\n')
  const checks: Record<string, boolean> = {
    subject: got.subject === subject,
    title: shown.includes(sent.title) && !!got.text?.includes(sent.title),
    reason:
      rulesOf(kind).discreet || reason.every((line) => shown.includes(line) && got.text?.includes(line)),
    link: $('a.button').attr('href') === LINK && !!got.text?.includes(LINK),
    direction: $('body').attr('dir') === (LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr'),
    sender: got.from?.value[0]?.address === 'newsroom@portal.example',
  }
  return Object.keys(checks).filter((name) => !checks[name])
}

it('every kind of letter arrives whole in every language', async () => {
  await Promise.all(
    LETTERS.map(([kind, locale]) =>
      channels.mail({ to: `${kind}.${locale}@example.org`, ...letter(kind, locale) }),
    ),
  )
  expect(received).toHaveLength(LETTERS.length)
  for (const [kind, locale] of LETTERS) {
    const got = received.filter(({ to }) => to.includes(`${kind}.${locale}@example.org`))
    expect(got).toHaveLength(1)
    for (const { mail: arrived } of got)
      expect(faults(arrived, kind, locale), `${kind} ${locale}`).toEqual([])
  }
  expect(received.filter(({ mail: { html } }) => load(html || '')('[dir="rtl"]').length > 0)).toHaveLength(
    KINDS.length,
  )
  expect(logged).toEqual([])
})

it('a letter in the wrong language, without its reason or to the wrong entry is found', async () => {
  const wrong = letter('approved', 'en', { ...FACTS, reason: null, entry: '8' })
  await channels.mail({ to: 'noor@example.org', ...wrong })
  const letters = received.map((one) => faults(one.mail, 'approved', 'ar'))
  expect(letters).toEqual([['subject', 'reason', 'link', 'direction']])
})

it.each([
  'Harmless\r\nBcc: spy@example.org\r\n\r\n<b>Body</b>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"</title></head><body onload=alert(1)>',
  '=?utf-8?B?QmNjOiBzcHlAZXhhbXBsZS5vcmc=?=\nX-Evil: 1',
])('the hostile title, name and reason %j stay text', async (words) => {
  const plain = load(letter('withdrawn', 'en').html)('*').not('br').length
  const hostile = { ...FACTS, title: words, who: words, reason: words }
  await channels.mail({ to: 'noor@example.org', ...letter('withdrawn', 'en', hostile, words) })
  expect(received.map(({ to }) => to)).toEqual([['noor@example.org']])
  for (const { mail: got } of received) {
    const names = [...got.headers.keys()]
    expect(names.filter((name) => ['bcc', 'cc', 'x-evil'].includes(name))).toEqual([])
    expect(got.subject).toMatch(/^Withdrawn: [^\r\n]+$/)
    const $ = load(got.html || '')
    expect($('*').not('br').length).toBe(plain)
    expect($('script, img[src=x], [onload], [onerror]')).toHaveLength(0)
    expect($('body').text()).toContain(words.split(/\r?\n/)[0])
    expect(got.text).toContain(words.replaceAll('\r\n', '\n').split('\n')[0])
  }
})
