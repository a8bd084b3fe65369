import type { Practice } from '../../client'
import type { Visit } from '../visit'
import { inLanguageOf } from './Content'
import { Picture } from './Picture'
import { EntryLink, references } from './References'
import { Resources } from './Resources'

interface PracticeCardProps {
  visit: Visit
  practice: Practice
  first?: boolean
  /** Level of its heading; 2 where not said. */
  level?: 2 | 3
}

/** A practice in a list: photograph, who, what, and what to read. */
export const PracticeCard = ({ visit, practice, first, level = 2 }: PracticeCardProps) => {
  const { heroPhoto, summary, organisations, resources, contentLanguage } = practice
  const Heading = level === 3 ? 'h3' : 'h2'
  return (
    <article className={heroPhoto ? 'card' : 'card card--plain'} {...inLanguageOf(visit, contentLanguage)}>
      {heroPhoto && (
        <Picture
          visit={visit}
          image={heroPhoto}
          first={first}
          ratio={3 / 2}
          sizes="(min-width: 74rem) 34rem, (min-width: 46rem) 45vw, 92vw"
        />
      )}
      <div className="card__text">
        <div className="over">{references(visit, organisations)}</div>
        <Heading>
          <EntryLink visit={visit} entry={practice} />
        </Heading>
        <p>{summary}</p>
        <Resources visit={visit} resources={resources} />
      </div>
    </article>
  )
}
