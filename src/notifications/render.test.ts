import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALE_LABELS, LOCALES, type Locale } from '../config/vocabulary'
import { type Facts, NOTICE_KINDS as KINDS, type NoticeKind, rulesOf } from './kinds'
import {
  type Rendered,
  renderChat,
  renderDigest,
  renderInvitation,
  renderNotice,
  renderPasswordReset,
} from './render'
import { TEXTS } from './texts'

const SENDER = { siteName: 'Green & Light', publicUrl: 'https://portal.example' }
const FACTS: Facts = {
  collection: 'practices',
  entry: '7',
  title: 'A title',
  who: 'Anna',
  by: 'person',
  reason: null,
  dueAt: null,
}
const LINK = 'https://portal.example/admin/collections/practices/7'
const reader = (locale: Locale, name = 'Noor') => ({ name, locale, timeZone: 'Europe/Berlin' })
const render = (kind: NoticeKind, locale: Locale, facts: Partial<Facts> = {}, name?: string): Rendered =>
  renderNotice({ kind, facts: { ...FACTS, ...facts } }, reader(locale, name), SENDER)

describe('a mail about an entry', () => {
  it.each(KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
    '%s in %s says who did what to which entry, and leads there',
    (kind, locale) => {
      const { subject, html, text } = render(kind, locale)
      const $ = load(html)
      const shown = $('body').text()
      expect(subject).toContain('A title')
      const named = TEXTS[locale].kinds[kind].intro.includes('{who}') ? ['Anna'] : []
      for (const part of ['A title', 'Noor', ...named]) {
        expect(shown).toContain(part)
        expect(text).toContain(part)
      }
      expect($('a.button').attr('href')).toBe(LINK)
      expect(text).toContain(LINK)
      expect($('body').attr('dir')).toBe(LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr')
      expect(`${subject}${text}`).not.toMatch(/\{\w+\}/)
      expect(text).toContain(rulesOf(kind).always ? TEXTS[locale].outroAlways : TEXTS[locale].outro)
    },
  )

  it('has texts of its own in every language, with the same placeholders', () => {
    const marks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const part of ['subject', 'intro'] as const) {
      const all = LOCALES.flatMap((locale) => KINDS.map((kind) => TEXTS[locale].kinds[kind][part]))
      expect(new Set(all).size).toBe(LOCALES.length * KINDS.length)
      for (const kind of KINDS) {
        for (const locale of LOCALES) {
          const texts = TEXTS[locale].kinds[kind][part]
          expect(marks(texts), `${kind} ${locale}`).toEqual(marks(TEXTS.en.kinds[kind][part]))
        }
      }
    }
  })

  it.each([
    ['the clock', 'clock', 'The schedule published “A title”'],
    ['a guest', 'guest', 'A guest published “A title”'],
    ['somebody without a name', 'person', 'Somebody published “A title”'],
  ] as const)('names %s in words', (_name, by, words) => {
    expect(render('published', 'en', { by, who: null }).text).toContain(words)
  })

  it('carries the reason, with its lines', () => {
    const reason = 'First line.\n\nSecond: use a < b & c > d.'
    const { html, text } = render('changes-requested', 'en', { reason })
    expect(text).toContain(`Reason: ${reason}`)
    const paragraph = load(html)('p').filter((_, p) => load(p).text().startsWith('Reason'))
    expect(paragraph.find('br')).toHaveLength(2)
    expect(paragraph.text()).toContain('Second: use a < b & c > d.')
  })

  it('tells the date on the reader’s clock', () => {
    const { text } = render('due-tomorrow', 'en', { dueAt: '2026-06-01T22:30:00.000Z' })
    expect(text).toMatch(/Due: Tuesday,? June 2, 2026 at 12:30 AM GMT\+2/)
  })

  it.each(LOCALES)('names no person after a kill, in %s', (locale) => {
    const secret = {
      title: 'Maria Gonzalez',
      who: 'Sofia',
      reason: 'Her mother asked',
      collection: 'profiles',
    } as const
    const { subject, html, text } = render('killed', locale, secret)
    expect(`${subject}${html}${text}`).not.toMatch(/Maria|Gonzalez|Sofia|mother/)
    expect(subject).toContain(TEXTS[locale].unnamed)
    const other = render('killed', locale, { title: 'Safer design', who: 'Sofia', reason: 'Wrong facts' })
    expect(other.subject).toContain('Safer design')
    expect(`${other.html}${other.text}`).not.toMatch(/Sofia|Wrong facts/)
  })

  it('shows whatever people wrote as text, in every place of the HTML and unchanged in the plain text', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</td></table><form>',
        '{who}{title}{entry}',
        '&lt;b&gt;',
        '<% x %>',
        '$&$1',
      ),
    )
    const plain = load(render('withdrawn', 'en', { reason: 'x' }).html)('*').length
    fc.assert(
      fc.property(anything, anything, anything, anything, (title, who, recipient, reason) => {
        const { subject, html, text } = render(
          'withdrawn',
          'en',
          { title, who, reason: `x${reason}` },
          recipient,
        )
        const $ = load(html)
        expect($('*').not('br').length).toBe(plain)
        expect(text).toContain(`Reason: x${reason}`)
        expect(subject).not.toMatch(/[\r\n]/)
      }),
    )
  })

  it('keeps a title with line breaks on one line of the subject', () => {
    const title = 'Harmless\r\nBcc: everybody@example.org\n\nBody'
    expect(render('published', 'en', { title }).subject).toBe(
      'Published: Harmless Bcc: everybody@example.org Body',
    )
  })
})

describe('a digest', () => {
  const notices = [
    { kind: 'approved' as const, facts: FACTS },
    { kind: 'published' as const, facts: { ...FACTS, entry: '8', title: '<b>Bold</b>' } },
  ]
  it.each(LOCALES)('lists what happened, each with its link, in %s', (locale) => {
    const { subject, html, text } = renderDigest(notices, 0, reader(locale), SENDER)
    const $ = load(html)
    expect(subject).toContain('2')
    for (const entry of ['7', '8']) {
      const link = `https://portal.example/admin/collections/practices/${entry}`
      expect($(`a[href="${link}"]`)).toHaveLength(1)
      expect(text).toContain(link)
    }
    expect($('b')).toHaveLength(0)
    expect($('body').text()).toContain('<b>Bold</b>')
    expect($('a.button').attr('href')).toBe('https://portal.example/admin')
    expect(`${subject}${text}`).not.toMatch(/\{\w+\}/)
  })

  it('says how many more there were', () => {
    const { subject, text } = renderDigest(notices, 1_234, reader('en'), SENDER)
    expect(subject).toBe('Summary of the day: 1,236')
    expect(text).toContain('And 1,234 more.')
  })
})

describe('an invitation', () => {
  it.each(LOCALES)('in %s leads to the link, says until when, and names no text', (locale) => {
    const link = 'https://portal.example/guest/abc'
    const invitation = { name: 'Maria', locale, who: 'Ella', link, until: '2026-12-24T10:00:00.000Z' }
    const { subject, html, text } = renderInvitation(invitation, SENDER)
    expect(load(html)('a.button').attr('href')).toBe(link)
    expect(text).toContain(link)
    expect(text).toContain('Maria')
    expect(text).toContain('Ella')
    expect(text).toContain('2026')
    expect(`${subject}${text}`).not.toMatch(/\{\w+\}/)
  })
})

describe('what the chat is told', () => {
  const chat = (kind: NoticeKind, facts: Partial<Facts>) =>
    renderChat({ kind, facts: { ...FACTS, ...facts } }, 'en', SENDER)

  it('is one line with the link', () => {
    expect(chat('published', {})).toBe(`Anna published “A title”. It is live. <${LINK}|Open the entry>`)
  })

  it('has no marks of the chat program in what people wrote', () => {
    const told = chat('published', { title: '<!channel> & <https://evil.example|click>', who: '<@U1>' })
    expect(told).toBe(
      `&lt;@U1&gt; published “&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;”. It is live. <${LINK}|Open the entry>`,
    )
  })

  it.each(KINDS)('%s names no person portrayed and no reason', (kind) => {
    const told = chat(kind, { collection: 'profiles', title: 'Maria Gonzalez', reason: 'Her mother asked' })
    expect(told).not.toMatch(/Maria|Gonzalez|mother/)
    expect(told).toMatch(/a profile/i)
    expect(told).toMatch(/^[A-Z]/)
  })
})

describe('the mail for a new password', () => {
  it.each(LOCALES)('leads to the form in %s', (locale) => {
    const link = 'https://portal.example/admin/reset/abc'
    const { subject, html, text } = renderPasswordReset(reader(locale, ''), link, SENDER)
    expect(subject).toBe(TEXTS[locale].reset.subject)
    expect(load(html)('a.button').attr('href')).toBe(link)
    expect(text).toContain(link)
    expect(text.split('\n')[0]).toBe(TEXTS[locale].greeting)
  })
})
