'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import { parseFieldPath } from '../review/field-path'
import { usePlace } from '../review/usePlace'
import { useTexts } from '../useTexts'
import { useWords } from './useWords'
import { type Group, type Line, quoteOf } from './view'

export interface FindingsProps {
  collection: string
  reveal: (path: string) => void
}

const Item = ({ collection, reveal, line }: FindingsProps & { line: Line }) => {
  const text = useTexts()
  const words = useWords()
  const place = usePlace(collection)
  const { config } = useConfig()
  const quote = quoteOf(line)
  const photo =
    line.photo &&
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/photos/${encodeURIComponent(line.photo)}`,
    })
  return (
    <li>
      <span>{words(line)}</span>
      {quote && (
        <q dir="auto" lang={parseFieldPath(line.path).locale ?? undefined}>
          {quote}
        </q>
      )}
      <button
        type="button"
        className="gl-panel__link"
        data-path={line.path}
        onClick={() => reveal(line.path)}
      >
        {text('obstacleShow')}: <bdi>{place(line.path)}</bdi>
      </button>
      {photo && <a href={photo}>{text('obstaclePhoto')}</a>}
    </li>
  )
}

const key = ({ path, photo, passage }: Line, index: number) => `${index} ${path} ${photo ?? passage ?? ''}`

interface GroupsProps extends FindingsProps {
  title: string
  className: string
  groups: readonly Group[]
  /** How many lines of one kind are shown at once; the others are a click away. */
  shown: number
}

/** Findings under a heading; each leads to its field. */
export const Findings = ({ title, className, groups, shown, ...props }: GroupsProps) => {
  const text = useTexts()
  const id = useId()
  if (groups.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      <ul className={`gl-checks ${className}`}>
        {groups.map(({ code, lines }) => [
          ...lines
            .slice(0, shown)
            .map((line, index) => <Item key={`${code} ${key(line, index)}`} line={line} {...props} />),
          lines.length > shown && (
            <li key={`${code} more`}>
              <details>
                <summary>{text('checklistMore', { number: lines.length - shown })}</summary>
                <ul className="gl-checks">
                  {lines.slice(shown).map((line, index) => (
                    <Item key={key(line, index)} line={line} {...props} />
                  ))}
                </ul>
              </details>
            </li>
          ),
        ])}
      </ul>
    </section>
  )
}
