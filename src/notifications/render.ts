import Mailgen from 'mailgen'
import { LOCALE_LABELS, type Locale } from '../config/vocabulary'
import type { MailKind } from '../workflow/transitions'
import { TEXTS } from './texts'

interface Sender {
  siteName: string
  publicUrl: string
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
  const { intro, button, link, outro } = content
  return {
    subject: oneLine(content.subject),
    html: generator.generate({
      body: {
        title: inHtml(title),
        intro: intro.map(inHtml),
        action: {
          instructions: '',
          button: { color: '#11693f', text: inHtml(button), link: escapeHtml(link) },
        },
        outro: inHtml(outro),
        signature: false,
      },
    }),
    text: [title, ...intro, `${button}:\n${link}`, outro, siteName].join('\n\n'),
  }
}

export interface WorkflowMail {
  recipient: string
  title: string
  who: string
  reason: string | null
  /** Address of the entry in the admin. */
  link: string
}

/** The mail about one action of the workflow, in the recipient's language. */
export function renderWorkflowMail(
  kind: MailKind,
  locale: Locale,
  sender: Sender,
  mail: WorkflowMail,
): Rendered {
  const texts = TEXTS[locale]
  const values = { title: oneLine(mail.title), who: oneLine(mail.who) }
  return render(locale, sender, {
    subject: fill(texts.kinds[kind].subject, values),
    name: mail.recipient,
    greeting: texts.greeting,
    intro: [
      fill(texts.kinds[kind].intro, values),
      ...(mail.reason ? [`${texts.reason}: ${mail.reason}`] : []),
    ],
    button: texts.button,
    link: mail.link,
    outro: texts.outro,
  })
}

export function renderPasswordReset(
  locale: Locale,
  sender: Sender,
  mail: { recipient: string; link: string },
): Rendered {
  const { greeting, reset } = TEXTS[locale]
  return render(locale, sender, {
    subject: reset.subject,
    name: mail.recipient,
    greeting,
    intro: [reset.intro],
    button: reset.button,
    link: mail.link,
    outro: reset.outro,
  })
}
