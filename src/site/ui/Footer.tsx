import { THEME } from '../theme'
import type { Visit } from '../visit'

export const Footer = ({ visit: { words, site } }: { visit: Visit }) => (
  <footer className="foot">
    <div className="foot__inner">
      <p>
        <strong>{THEME.name ?? site.name}</strong> {words.texts.footer}
      </p>
      <ul>
        <li>
          <a href="/content/v1/feed.atom">{words.texts.feed}</a>
        </li>
        <li>
          <a href="/content/v1/docs">{words.texts.api}</a>
        </li>
        <li>
          <a href="/admin">{words.texts.newsroom}</a>
        </li>
      </ul>
    </div>
  </footer>
)
