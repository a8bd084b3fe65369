import { DEFAULT_LOCALE, LOCALE_LABELS, LOCALES } from '../../config/vocabulary'
import { inLanguage } from '../addresses'
import { THEME } from '../theme'
import type { Answer, Visit } from '../visit'
import { Footer } from './Footer'
import { Header } from './Header'

interface FrameProps {
  visit: Visit
  answer: Answer
  stylesheet: string
}

const OG_LOCALES = { en: 'en_GB', fr: 'fr_FR', es: 'es_ES', ar: 'ar_AR', zh: 'zh_CN', ru: 'ru_RU' } as const
const SHARE_SIZE = { width: '1200', height: '630' }

const Head = ({ visit, answer, stylesheet }: FrameProps) => {
  const { locale, place, site, query } = visit
  const { title, description, shareImage, languages = LOCALES, contentLanguage = locale } = answer
  const name = THEME.name ?? site.name
  const absolute = (path: string) => `${site.publicUrl}${path}`
  const cursor = query.get('cursor')
  const search = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
  // A page without a translation shows the English text: search engines are told where that is at home.
  const canonical = absolute(inLanguage(contentLanguage, place) + search)
  const isListed = !answer.hidden && (answer.status ?? 200) === 200
  const full = place === '/' ? name : `${title} · ${name}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{full}</title>
      {description && <meta name="description" content={description} />}
      {!isListed && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <meta name="theme-color" content={THEME.colours.paper[0]} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={THEME.colours.paper[1]} media="(prefers-color-scheme: dark)" />
      {isListed && (
        <>
          <link rel="canonical" href={canonical} />
          {languages.map((language) => (
            <link
              key={language}
              rel="alternate"
              hrefLang={language}
              href={absolute(inLanguage(language, place) + search)}
            />
          ))}
          <link
            rel="alternate"
            hrefLang="x-default"
            href={absolute(place === '/' ? '/' : inLanguage(DEFAULT_LOCALE, place) + search)}
          />
          <meta property="og:site_name" content={name} />
          <meta property="og:title" content={title} />
          <meta property="og:type" content={answer.kind ?? 'website'} />
          <meta property="og:url" content={canonical} />
          <meta property="og:locale" content={OG_LOCALES[contentLanguage]} />
          {description && <meta property="og:description" content={description} />}
        </>
      )}
      {isListed && shareImage && (
        <>
          <meta property="og:image" content={absolute(shareImage)} />
          <meta property="og:image:width" content={SHARE_SIZE.width} />
          <meta property="og:image:height" content={SHARE_SIZE.height} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <link
        rel="alternate"
        type="application/atom+xml"
        title={name}
        href={absolute('/content/v1/feed.atom')}
      />
    </head>
  )
}

/** The document that every page stands in. */
export const Frame = (props: FrameProps) => {
  const { visit, answer } = props
  const { locale, words } = visit
  return (
    <html lang={locale} dir={LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr'}>
      <Head {...props} />
      <body>
        <a className="skip" href="#content">
          {words.texts.skip}
        </a>
        <Header visit={visit} part={answer.part} />
        <main id="content" tabIndex={-1}>
          {answer.isPreview && (
            <p className="note" role="note">
              {words.texts.preview}
            </p>
          )}
          {answer.body}
          {visit.isEditor && answer.edit && (
            <a
              className="edit"
              href={`/admin/collections/${answer.edit.collection}/${answer.edit.id}?locale=${answer.contentLanguage ?? locale}`}
            >
              {words.texts.edit}
            </a>
          )}
        </main>
        <Footer visit={visit} />
        {answer.isPreview && <script src="/preview.js" defer />}
      </body>
    </html>
  )
}
