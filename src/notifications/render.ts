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

/** Puts values into a text without reading `{…}` inside them again. */
const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** HTML and plain text from one description, in the direction of the language. What people wrote is escaped in the HTML only. */
function render(locale: Locale, { siteName, publicUrl }: Sender, content: Content): Rendered {
  const generator = new Mailgen({
    theme: 'default',
    textDirection: LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr',
    product: { name: siteName, link: publicUrl, copyright: ' ' },
  })
  const bodyWith = (treat: (text: string) => string) => ({
    body: {
      title: `${content.greeting}${content.name ? ` ${treat(oneLine(content.name))}` : ''}`,
      intro: content.intro.map(treat),
      action: { instructions: '', button: { color: '#11693f', text: content.button, link: content.link } },
      outro: content.outro,
      signature: false as const,
    },
  })
  return {
    subject: oneLine(content.subject),
    html: generator.generate(bodyWith(escapeHtml)),
    text: generator.generatePlaintext(bodyWith((text) => text)),
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
  const { greeting, reset } = { ...TEXTS[locale] }
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
