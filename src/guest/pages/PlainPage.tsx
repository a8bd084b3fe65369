import type { Locale } from '../../config/vocabulary'
import type { PlainTexts } from '../texts/texts'
import { Page } from './Page'

interface PlainPageProps extends PlainTexts {
  locale: Locale
  siteName: string
}

/** A page that says one thing. */
export const PlainPage = ({ locale, siteName, title, text }: PlainPageProps) => (
  <Page locale={locale} title={title} siteName={siteName}>
    <h1>{title}</h1>
    <p>{text}</p>
  </Page>
)
