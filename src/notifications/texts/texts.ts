import type { NoticeKind } from '../kinds'

interface NoticeTexts {
  /** `{title}` is the title as it is, or the word for what may not be named. */
  subject: string
  /** `{who}` is whoever acted, `{entry}` the title in quotation marks, or the words for what may not be named. */
  intro: string
}

/** Every mail in one language of the newsroom. */
export interface MailTexts {
  greeting: string
  reason: string
  due: string
  button: string
  outro: string
  /** Instead of `outro`, where the recipient has no choice. */
  outroAlways: string
  quotes: readonly [string, string]
  /** What stands for an entry whose title may name a person. */
  unnamed: string
  clock: string
  guest: string
  somebody: string
  kinds: Record<NoticeKind, NoticeTexts>
  digest: { subject: string; intro: string; button: string; more: string; outro: string }
  invitation: { subject: string; intro: string; once: string; until: string; button: string; outro: string }
  reset: { subject: string; intro: string; button: string; outro: string }
}
