import type { ReactNode } from 'react'
import type { Reference } from '../../client'
import { inLanguage, placeOf } from '../addresses'
import type { Visit } from '../visit'
import { listed } from './Facts'

export const EntryLink = ({
  visit,
  entry,
}: {
  visit: Visit
  entry: Pick<Reference, 'type' | 'slug' | 'title'>
}) => <a href={inLanguage(visit.locale, placeOf(entry))}>{entry.title}</a>

/** Links to entries, as the value of a fact; null where there is none. */
export const references = (visit: Visit, entries: readonly Reference[]): ReactNode =>
  listed(entries.map((entry) => ({ key: entry.id, value: <EntryLink visit={visit} entry={entry} /> })))

interface LinkListProps {
  visit: Visit
  title: string
  id: string
  entries: readonly Reference[]
}

/** A headed list of links to entries; nothing where there is none. */
export const LinkList = ({ visit, title, id, entries }: LinkListProps) =>
  entries.length === 0 ? null : (
    <section className="links" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLink visit={visit} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
