import type { ReactNode } from 'react'
import { LOCALE_LABELS, type Locale } from '../../config/vocabulary'
import type { Visit } from '../visit'

interface ContentProps {
  visit: Visit
  language: Locale
  className?: string
  children: ReactNode
}

/** Language and direction of a text, where they are not those of the page. */
export const inLanguageOf = (visit: Visit, language: Locale) =>
  language === visit.locale ? {} : { lang: language, dir: LOCALE_LABELS[language].rtl ? 'rtl' : 'ltr' }

/** An entry's own text. Where it is not translated, that is said, and it is read and written in its own language. */
export const Content = ({ visit, language, className, children }: ContentProps) => (
  <>
    {language !== visit.locale && (
      <p className="note" role="note">
        {visit.words.texts.notTranslated}
      </p>
    )}
    <article className={className} {...inLanguageOf(visit, language)}>
      {children}
    </article>
  </>
)
