'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ThreadView } from '../../workflow/comments/read'
import { useTexts } from '../useTexts'
import { Bubble } from './Bubble'
import type { FormField } from './form-dom'

interface Mark {
  path: string
  host: HTMLElement
}

/** Whether the label is the only thing in its line, so that the mark may stand at the end of it. */
const standsAlone = ({ box, label }: FormField) => label.parentElement === box

/** A place for the mark beside the label of each field. It is a node of ours that React's own never look at. */
function hostFor(field: FormField): HTMLElement {
  const anchor = field.label.closest('h3') ?? field.label
  const next = anchor.nextElementSibling
  if (next instanceof HTMLElement && next.classList.contains('gl-field-mark')) return next
  const host = document.createElement('span')
  host.className = `gl-field-mark${standsAlone(field) ? ' gl-field-mark--end' : ''}`
  anchor.after(host)
  return host
}

interface FieldMarksProps {
  fields: readonly FormField[]
  /** Names of the fields that may be commented on. */
  commentable: readonly string[]
  /** Open threads by the path of their field. */
  open: ReadonlyMap<string, ThreadView[]>
  place: (path: string) => string
  onComment: (path: string) => void
  onShow: (thread: ThreadView) => void
}

/** At each field: how many comments are open on it, and a way to write one. */
export const FieldMarks = ({ fields, commentable, open, place, onComment, onShow }: FieldMarksProps) => {
  const text = useTexts()
  const [marks, setMarks] = useState<Mark[]>([])

  useEffect(() => {
    const own = fields.filter(({ path }) => commentable.includes(path.split('.')[0] ?? ''))
    setMarks(own.map((field) => ({ path: field.path, host: hostFor(field) })))
  }, [fields, commentable])

  useEffect(() => {
    // Text fields hold no marks within their words, so the field as a whole is marked.
    for (const { path, box } of fields) {
      if (open.get(path)?.some(({ quote }) => quote !== null)) box.dataset.glCommented = 'true'
      else delete box.dataset.glCommented
    }
  }, [fields, open])

  useEffect(
    () => () => {
      for (const node of document.querySelectorAll('[data-gl-commented]'))
        node.removeAttribute('data-gl-commented')
    },
    [],
  )

  return marks.map(({ path, host }) => {
    const threads = open.get(path) ?? []
    const [first] = threads
    return createPortal(
      <>
        {first && (
          <button
            type="button"
            className="gl-field-mark__count"
            data-field-comments={path}
            aria-label={text('commentsAt', { count: threads.length, field: place(path) })}
            onClick={() => onShow(first)}
          >
            <Bubble /> {threads.length}
          </button>
        )}
        <button
          type="button"
          className="gl-field-mark__add"
          data-comment-field={path}
          aria-label={text('commentAt', { field: place(path) })}
          onClick={() => onComment(path)}
        >
          <span aria-hidden="true">+</span> {text('comment')}
        </button>
      </>,
      host,
      path,
    )
  })
}
