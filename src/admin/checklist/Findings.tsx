'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import { parseFieldPath } from '../review/field-path'
import { usePlace } from '../review/usePlace'
import { useTexts } from '../useTexts'
import { useWords } from './useWords'
import { type Group, type Line, quoteOf } from './view'
import { WaiveButton } from './WaiveButton'

export interface FindingsProps {
  collection: string
  /** Null for an entry that was never saved. */
  id: string | null
  reveal: (path: string) => void
  /** Something was let pass. */
  onWaived: () => void
}

const isSafeguarding = (user: unknown): boolean =>
  ((user as { roles?: readonly string[] } | null)?.roles ?? []).includes('safeguarding')

const Item = ({ collection, id, reveal, onWaived, line }: FindingsProps & { line: Line }) => {
  const text = useTexts()
  const words = useWords()
  const place = usePlace(collection)
  const { config } = useConfig()
  const { user } = useAuth()
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
      {line.waiver && id !== null && isSafeguarding(user) && (
        <WaiveButton
          collection={collection}
          id={id}
          passage={line.waiver}
          finding={words(line)}
          quote={quote}
          onWaived={onWaived}
        />
      )}
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
  const titleId = useId()
  if (groups.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h4 id={titleId}>{title}</h4>
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
