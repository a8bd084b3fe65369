import { LOCALE_LABELS, LOCALES } from '../../config/vocabulary'
import { inLanguage, withQuery } from '../addresses'
import { THEME } from '../theme'
import type { Answer, Visit } from '../visit'
import { Mark } from './Mark'

interface HeaderProps {
  visit: Visit
  part: Answer['part']
}

const MENU = [
  ['/good-practices', 'practices'],
  ['/day-in-the-life', 'profiles'],
  ['/organisations', 'organisations'],
  ['/photo-credits', 'credits'],
  ['/search', 'search'],
] as const

/** The other languages of the same page. A fold of the browser's own: it opens by mouse and keyboard, without any script. */
const Languages = ({ visit }: { visit: Visit }) => {
  const { locale, place, query, words } = visit
  return (
    <details className="languages">
      <summary>
        <span className="aside">{words.texts.language}: </span>
        {LOCALE_LABELS[locale].label}
      </summary>
      <ul>
        {LOCALES.map((language) => (
          <li key={language}>
            <a
              href={withQuery(inLanguage(language, place), query, {})}
              hrefLang={language}
              lang={language}
              aria-current={language === locale ? 'true' : undefined}
            >
              {LOCALE_LABELS[language].label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

export const Header = ({ visit, part }: HeaderProps) => {
  const { locale, words, site } = visit
  return (
    <header className="top">
      <div className="top__inner">
        <a className="brand" href={inLanguage(locale, '/')}>
          <Mark />
          <span>{THEME.name ?? site.name}</span>
        </a>
        <Languages visit={visit} />
        <nav aria-label={words.texts.menu}>
          <ul>
            {MENU.map(([place, text]) => (
              <li key={place}>
                <a href={inLanguage(locale, place)} aria-current={part === place ? 'page' : undefined}>
                  {words.texts[text]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
