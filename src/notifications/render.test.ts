import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALE_LABELS, LOCALES } from '../config/vocabulary'
import type { MailKind } from '../workflow/transitions'
import { renderPasswordReset, renderWorkflowMail, type WorkflowMail } from './render'
import { TEXTS } from './texts'

const KINDS = Object.keys(TEXTS.en.kinds) as MailKind[]
const SENDER = { siteName: 'Green & Light', publicUrl: 'https://portal.example' }
const MAIL: WorkflowMail = {
  recipient: 'Noor',
  title: 'A title',
  who: 'Anna',
  reason: null,
  link: 'https://portal.example/admin/collections/practices/7?a=1&b=2',
}

describe('a mail about the workflow', () => {
  it.each(KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
    '%s in %s says who did what to which entry, and leads there',
    (kind, locale) => {
      const { subject, html, text } = renderWorkflowMail(kind, locale, SENDER, MAIL)
      const $ = load(html)
      const shown = $('body').text()
      expect(subject).toContain('A title')
      for (const part of ['A title', 'Anna', 'Noor']) {
        expect(shown).toContain(part)
        expect(text).toContain(part)
      }
      expect($('a.button').attr('href')).toBe(MAIL.link)
      expect(text).toContain(MAIL.link)
      expect($('body').attr('dir')).toBe(LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr')
      expect(`${subject}${text}`).not.toMatch(/\{\w+\}/)
    },
  )

  it('has texts of its own in every language', () => {
    const subjects = LOCALES.flatMap((locale) => KINDS.map((kind) => TEXTS[locale].kinds[kind].subject))
    expect(new Set(subjects).size).toBe(LOCALES.length * KINDS.length)
  })

  it('carries the reason, with its lines', () => {
    const reason = 'First line.\n\nSecond: use a < b & c > d.'
    const { html, text } = renderWorkflowMail('changes-requested', 'en', SENDER, { ...MAIL, reason })
    expect(text).toContain(`Reason: ${reason}`)
    const paragraph = load(html)('p').filter((_, p) => load(p).text().startsWith('Reason'))
    expect(paragraph.find('br')).toHaveLength(2)
    expect(paragraph.text()).toContain('Second: use a < b & c > d.')
  })

  it('shows whatever people wrote as text, in every place of the HTML and unchanged in the plain text', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</td></table><form>',
        '{who}{title}',
        '&lt;b&gt;',
        '<% x %>',
        '$&$1',
      ),
    )
    const plain = load(renderWorkflowMail('withdrawn', 'en', SENDER, { ...MAIL, reason: 'x' }).html)(
      '*',
    ).length
    fc.assert(
      fc.property(anything, anything, anything, anything, (title, who, recipient, reason) => {
        const mail = { ...MAIL, title, who, recipient, reason: `x${reason}` }
        const { subject, html, text } = renderWorkflowMail('withdrawn', 'en', SENDER, mail)
        const $ = load(html)
        expect($('*').not('br').length).toBe(plain)
        expect(text).toContain(`Reason: x${reason}`)
        expect(subject).not.toMatch(/[\r\n]/)
      }),
    )
  })

  it('keeps a title with line breaks on one line of the subject', () => {
    const title = 'Harmless\r\nBcc: everybody@example.org\n\nBody'
    const { subject } = renderWorkflowMail('published', 'en', SENDER, { ...MAIL, title })
    expect(subject).toBe('Published: Harmless Bcc: everybody@example.org Body')
  })
})

describe('the mail for a new password', () => {
  it.each(LOCALES)('leads to the form in %s', (locale) => {
    const link = 'https://portal.example/admin/reset/abc'
    const { subject, html, text } = renderPasswordReset(locale, SENDER, { recipient: '', link })
    expect(subject).toBe(TEXTS[locale].reset.subject)
    expect(load(html)('a.button').attr('href')).toBe(link)
    expect(text).toContain(link)
    expect(text.split('\n')[0]).toBe(TEXTS[locale].greeting)
  })
})
