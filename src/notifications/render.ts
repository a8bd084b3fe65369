import Mailgen from 'mailgen'
import { LOCALE_LABELS, type Locale } from '../config/vocabulary'
import { type Facts, type Invitation, NAMES_PEOPLE, type Notice, rulesOf } from './kinds'
import { momentIn } from './local-time'
import { TEXTS } from './texts'
import type { MailTexts } from './texts/texts'

export interface Sender {
  siteName: string
  publicUrl: string
}

/** Whoever reads the mail. */
export interface Reader {
  name: string
  locale: Locale
  timeZone: string
}

export interface Rendered {
  subject: string
  html: string
  text: string
}

interface Content {
  subject: string
  name: string
  greeting: string
  intro: string[]
  /** Lines with a link of their own, after the intro. */
  list?: { text: string; link: string }[]
  after?: string[]
  button: string
  link: string
  outro: string
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const inHtml = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br />')

/** Puts values into a text without reading `{…}` inside them again. */
const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/**
 * HTML and plain text from one description, in the direction of the language. What people wrote is escaped in the HTML only.
 * The plain text is put together here: mailgen's own drops line breaks and whatever stands in angle brackets.
 */
function render(locale: Locale, { siteName, publicUrl }: Sender, content: Content): Rendered {
  const generator = new Mailgen({
    theme: 'default',
    textDirection: LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr',
    product: { name: inHtml(siteName), link: escapeHtml(publicUrl), copyright: ' ' },
  })
  const name = oneLine(content.name)
  const title = name ? `${content.greeting} ${name}` : content.greeting
  const { intro, list = [], after = [], button, link, outro } = content
  return {
    subject: oneLine(content.subject),
    html: generator.generate({
      body: {
        title: inHtml(title),
        intro: [
          ...intro.map(inHtml),
          ...list.map((item) => `<a href="${escapeHtml(item.link)}">${inHtml(item.text)}</a>`),
          ...after.map(inHtml),
        ],
        action: {
          instructions: '',
          button: { color: '#11693f', text: inHtml(button), link: escapeHtml(link) },
        },
        outro: inHtml(outro),
        signature: false,
      },
    }),
    text: [
      title,
      ...intro,
      ...list.map((item) => `${item.text}\n${item.link}`),
      ...after,
      `${button}:\n${link}`,
      outro,
      siteName,
    ].join('\n\n'),
  }
}

/** Address of an entry in the admin. */
export const linkTo = ({ publicUrl }: Sender, { collection, entry }: Pick<Facts, 'collection' | 'entry'>) =>
  `${publicUrl}/admin/collections/${collection}/${encodeURIComponent(entry)}`

/** @param outside whether people outside the newsroom may read it */
function wordsOf({ kind, facts }: Notice, texts: MailTexts, outside: boolean) {
  const unnamed = (outside || rulesOf(kind).discreet) && NAMES_PEOPLE.includes(facts.collection)
  const title = unnamed ? texts.unnamed : oneLine(facts.title)
  const [open, close] = texts.quotes
  const who = facts.by === 'person' ? oneLine(facts.who ?? '') || texts.somebody : texts[facts.by]
  const values = { title, who, entry: unnamed ? texts.unnamed : `${open}${title}${close}` }
  const { subject, intro } = texts.kinds[kind]
  const sentence = fill(intro, values)
  // A sentence that begins with the words for what may not be named begins with a capital all the same.
  const begins = unnamed && intro.startsWith('{entry}')
  return {
    subject: fill(subject, values),
    intro: begins ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence,
  }
}

/** The mail about one entry, in the reader's language and on the reader's clock. */
export function renderNotice(notice: Notice, reader: Reader, sender: Sender): Rendered {
  const texts = TEXTS[reader.locale]
  const { always, discreet } = rulesOf(notice.kind)
  const { reason, dueAt } = notice.facts
  const { subject, intro } = wordsOf(notice, texts, false)
  return render(reader.locale, sender, {
    subject,
    name: reader.name,
    greeting: texts.greeting,
    intro: [
      intro,
      ...(dueAt ? [`${texts.due}: ${momentIn(new Date(dueAt), reader.locale, reader.timeZone)}`] : []),
      ...(reason && !discreet ? [`${texts.reason}: ${reason}`] : []),
    ],
    button: texts.button,
    link: linkTo(sender, notice.facts),
    outro: always ? texts.outroAlways : texts.outro,
  })
}

/** One mail for everything since the last one. `left` is how many more there were. */
export function renderDigest(
  notices: readonly Notice[],
  left: number,
  reader: Reader,
  sender: Sender,
): Rendered {
  const texts = TEXTS[reader.locale]
  const count = new Intl.NumberFormat(reader.locale)
  return render(reader.locale, sender, {
    subject: fill(texts.digest.subject, { count: count.format(notices.length + left) }),
    name: reader.name,
    greeting: texts.greeting,
    intro: [texts.digest.intro],
    list: notices.map((notice) => ({
      text: wordsOf(notice, texts, false).subject,
      link: linkTo(sender, notice.facts),
    })),
    after: left > 0 ? [fill(texts.digest.more, { count: count.format(left) })] : [],
    button: texts.digest.button,
    link: `${sender.publicUrl}/admin`,
    outro: texts.digest.outro,
  })
}

/** The mail to somebody without an account. It names neither the text nor the person: an address may be mistyped. */
export function renderInvitation(invitation: Invitation, sender: Sender): Rendered {
  const { locale, name, who, link, until } = invitation
  const { greeting, somebody, invitation: texts } = TEXTS[locale]
  return render(locale, sender, {
    subject: texts.subject,
    name,
    greeting,
    intro: [
      fill(texts.intro, { who: oneLine(who) || somebody }),
      `${texts.once} ${fill(texts.until, { until: momentIn(new Date(until), locale, 'UTC') })}`,
    ],
    button: texts.button,
    link,
    outro: texts.outro,
  })
}

export function renderPasswordReset(reader: Reader, link: string, sender: Sender): Rendered {
  const { greeting, reset } = TEXTS[reader.locale]
  return render(reader.locale, sender, {
    subject: reset.subject,
    name: reader.name,
    greeting,
    intro: [reset.intro],
    button: reset.button,
    link,
    outro: reset.outro,
  })
}

/** What chat programs read as their own marks. Source: Slack, "Formatting text for app surfaces: Escaping text". */
const escapeChat = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * One line for the newsroom's chat, with the link. It tells no reason and no title that may name a person: who reads a channel is not
 * ours to know.
 */
export function renderChat(notice: Notice, locale: Locale, sender: Sender): string {
  const texts = TEXTS[locale]
  const { intro } = wordsOf(notice, texts, true)
  // Nothing in the link can be one of the marks: an origin, a collection of ours, an id that is encoded.
  return `${escapeChat(intro)} <${linkTo(sender, notice.facts)}|${escapeChat(texts.button)}>`
}
