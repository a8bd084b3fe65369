import type { ReactNode } from 'react'
import { LOCALE_LABELS, type Locale } from '../../config/vocabulary'
import { STYLES } from './styles'

export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr')

interface PageProps {
  locale: Locale
  title: string
  siteName: string
  children: ReactNode
}

/** What every page of a guest stands in. No script, nothing from elsewhere. */
export const Page = ({ locale, title, siteName, children }: PageProps) => (
  <html lang={locale} dir={directionOf(locale)}>
    {/* biome-ignore lint/style/noHeadElement: no page of Next's. */}
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
      <title>{`${title} · ${siteName}`}</title>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: ours, to the letter; the policy of the page names its hash */}
      <style dangerouslySetInnerHTML={{ __html: STYLES }} />
    </head>
    <body>
      <main>
        <span className="brand">{siteName}</span>
        {children}
      </main>
    </body>
  </html>
)
