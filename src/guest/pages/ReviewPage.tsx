import { LOCALE_LABELS, type Locale } from '../../config/vocabulary'
import { momentIn } from '../../notifications/local-time'
import type { Appearance } from '../../publishing/as-it-would-appear'
import { type GuestKind, MAX_GUEST_COMMENT } from '../../workflow/guests/kinds'
import { fill } from '../texts'
import type { GuestTexts } from '../texts/texts'
import { Article } from './articles'
import { directionOf, Page } from './Page'

/** What is wrong with an answer that was sent. */
export type AnswerFault = 'tick' | 'empty' | 'long' | 'form'

export interface ReviewPageProps {
  /** Language of the page; the text may be in another one. */
  locale: Locale
  texts: GuestTexts
  siteName: string
  kind: GuestKind
  guestName: string
  /** Who asks. */
  who: string
  message: string | null
  /** ISO 8601 in UTC. */
  until: string
  appearance: Appearance
  /** The language that the guest wants to read. */
  wanted: Locale
  path: string
  /** Of an answer that could not be taken: what is wrong with it, and what was written. */
  fault: AnswerFault | null
  comment: string
}

const languageName = (of: Locale, within: Locale): string =>
  new Intl.DisplayNames([within], { type: 'language' }).of(of) ?? LOCALE_LABELS[of].label

const Languages = ({ texts, appearance, locale }: ReviewPageProps) => {
  const { locales, locale: shown } = appearance
  if (locales.length < 2) return null
  const names = new Intl.ListFormat(locale).format(locales.map((one) => languageName(one, locale)))
  return (
    <nav className="languages" aria-label={texts.otherLanguages}>
      <span>{texts.otherLanguages}</span>
      <ul>
        {locales.map((one) => (
          <li key={one}>
            {one === shown ? (
              <strong lang={one}>{LOCALE_LABELS[one].label}</strong>
            ) : (
              <a href={`?in=${one}`} lang={one} hrefLang={one}>
                {LOCALE_LABELS[one].label}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">{fill(texts.allLanguages, { languages: names })}</p>
    </nav>
  )
}

const Answers = ({ texts, kind, fault, comment, who }: ReviewPageProps) => (
  <section id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title">{texts.answer}</h2>
    <form method="post">
      <h3>{texts.approve.title}</h3>
      <input type="hidden" name="decision" value="approved" />
      <label className="tick">
        <input
          type="checkbox"
          name="agreed"
          value="yes"
          required
          aria-describedby={fault === 'tick' ? 'fault' : undefined}
        />
        <span>{texts.approve.tick[kind]}</span>
      </label>
      <button type="submit">{texts.approve.button[kind]}</button>
    </form>
    <form method="post">
      <h3>{texts.comments.title}</h3>
      <input type="hidden" name="decision" value="comments" />
      <label className="over" htmlFor="comment">
        {texts.comments.label}
      </label>
      <textarea
        id="comment"
        name="comment"
        required
        maxLength={MAX_GUEST_COMMENT}
        dir="auto"
        defaultValue={comment}
        aria-describedby={fault === 'empty' || fault === 'long' ? 'fault hint' : 'hint'}
      />
      <p id="hint" className="quiet">
        {texts.comments.hint[kind]}
      </p>
      <button type="submit" className="second">
        {texts.comments.button}
      </button>
    </form>
    <p className="quiet">{fill(texts.kept, { who })}</p>
  </section>
)

/** One revision as it would appear, who asks about it, and two ways to answer. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { locale, texts, siteName, kind, guestName, who, message, until, appearance, wanted, path, fault } =
    props
  return (
    <Page locale={locale} title={texts.title} siteName={siteName}>
      <a className="skip" href="#answer">
        {texts.skip}
      </a>
      {fault && (
        <p className="error" id="fault" role="alert">
          <strong>{texts.errors.title}</strong> {texts.errors[fault]} <a href="#answer">{texts.skip}</a>
        </p>
      )}
      <h1>{texts.title}</h1>
      <p>{fill(texts.lead, { name: guestName, who, site: siteName })}</p>
      <p>{texts.about[kind]}</p>
      <p className="quiet">{fill(texts.until, { until: momentIn(new Date(until), locale, 'UTC') })}</p>
      {message && (
        <blockquote className="note">
          <cite>{fill(texts.note, { who })}</cite>
          <span dir="auto">{message}</span>
        </blockquote>
      )}
      <Languages {...props} />
      {appearance.locale !== wanted && (
        <p className="quiet">{fill(texts.notTranslated, { language: languageName(wanted, locale) })}</p>
      )}
      <article lang={appearance.locale} dir={directionOf(appearance.locale)} aria-label={texts.text}>
        <Article context={{ texts, appearance, path }} />
      </article>
      <Answers {...props} />
    </Page>
  )
}
