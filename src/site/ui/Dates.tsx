import type { Visit } from '../visit'

interface DatesProps {
  visit: Visit
  entry: { publishedAt: string; updatedAt: string }
}

/** When an entry went live, and when it was changed, where that was another day. */
export const Dates = ({ visit: { words }, entry: { publishedAt, updatedAt } }: DatesProps) => (
  <p className="dates quiet">
    {words.texts.published} <time dateTime={publishedAt}>{words.date(publishedAt)}</time>
    {words.date(updatedAt) !== words.date(publishedAt) && (
      <>
        {' · '}
        {words.texts.updated} <time dateTime={updatedAt}>{words.date(updatedAt)}</time>
      </>
    )}
  </p>
)
