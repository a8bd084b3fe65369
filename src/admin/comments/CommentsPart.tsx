'use client'
import { Button, useConfig, useLocale } from '@payloadcms/ui'
import { useId, useMemo, useRef, useState } from 'react'
import { LOCALES, type Locale } from '../../config/vocabulary'
import type { ThreadView } from '../../workflow/comments/read'
import { isLocalised } from '../review/field-path'
import { usePlace } from '../review/usePlace'
import { useTexts } from '../useTexts'
import { ComposeDialog, type Target } from './ComposeDialog'
import { FieldMarks } from './FieldMarks'
import { type SelectedPassage, selectedIn } from './form-dom'
import { SelectionButton } from './SelectionButton'
import { Thread } from './Thread'
import type { Comments } from './useComments'
import { useOpenForm } from './useForm'
import { rangeOfThread, showRange, useHighlights } from './useHighlights'
import { useSelectedPassage } from './useSelectedPassage'
import './comments.css'

const NO_THREADS: ThreadView[] = []
const NO_FIELDS: string[] = []

/** The path of a thread's field with its language, as `reveal` and `usePlace` take it. */
const pathOf = ({ field, locale }: Pick<ThreadView, 'field' | 'locale'>) =>
  locale ? `${field}.${locale}` : String(field)

const byField = (threads: readonly ThreadView[]): Map<string, ThreadView[]> => {
  const fields = new Map<string, ThreadView[]>()
  for (const thread of threads) {
    const field = thread.field ?? ''
    fields.set(field, [...(fields.get(field) ?? []), thread])
  }
  return fields
}

interface CommentsPartProps {
  collection: string
  id: string
  comments: Comments
  reveal: (path: string) => void
}

/** What is said about the entry: in the panel, and as marks at the fields and passages that it is about. */
export const CommentsPart = ({ collection, id, comments, reveal }: CommentsPartProps) => {
  const text = useTexts()
  const domId = useId()
  const part = useRef<HTMLElement>(null)
  const place = usePlace(collection)
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: collection })
  const { code } = useLocale()
  const locale: Locale = LOCALES.find((known) => known === code) ?? 'en'
  const [settled, setSettled] = useState(false)
  const [target, setTarget] = useState<Target | null>(null)
  const { view, failure, reload, send } = comments

  const threads = view?.threads ?? NO_THREADS
  const openHere = useMemo(
    () => threads.filter((one) => !one.resolved && one.place !== 'gone' && (one.locale ?? locale) === locale),
    [threads, locale],
  )
  const openByField = useMemo(() => byField(openHere), [openHere])
  const form = useOpenForm(part, view !== null)
  useHighlights(form, openHere)
  const [selected, forget] = useSelectedPassage(form?.root ?? null)
  const quotable = (passage: SelectedPassage | null) =>
    passage && view?.fields.includes(passage.path.split('.')[0] ?? '') ? passage : null
  const mayQuote = quotable(selected)

  const shown = threads.filter(({ resolved }) => Boolean(resolved) === settled)
  const resolvedCount = threads.length - (view?.open ?? 0)
  const localeOf = (path: string) => (isLocalised(fields, path) ? locale : null)

  const commentOn = (path: string, passage: Target['passage'] = null) => {
    const of = localeOf(path)
    setTarget({ field: path, locale: of, passage, name: place(pathOf({ field: path, locale: of })) })
  }
  const commentOnSelection = () => {
    // By a shortcut it may be asked for before the selection has come to rest.
    const passage = mayQuote ?? quotable(form && selectedIn(form.root))
    if (!passage || target) return false
    commentOn(passage.path, passage.passage)
    return true
  }
  const showThread = (thread: ThreadView) => {
    setSettled(Boolean(thread.resolved))
    requestAnimationFrame(() => {
      const item = part.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread.id)}"]`)
      item?.scrollIntoView({ block: 'center' })
      item?.focus({ preventScroll: true })
    })
  }
  const showPlace = (thread: ThreadView) => {
    const range = (thread.locale ?? locale) === locale ? rangeOfThread(form, thread) : null
    if (range) showRange(range)
    else reveal(pathOf(thread))
  }
  const filter = (value: boolean, label: string) => (
    <button
      type="button"
      className="gl-comment-filter"
      aria-pressed={settled === value}
      onClick={() => setSettled(value)}
    >
      {label}
    </button>
  )

  return (
    <section ref={part} className="gl-panel__part gl-comments" aria-labelledby={`${domId}-title`}>
      <h3 id={`${domId}-title`}>
        {text('comments')}
        {view && view.open > 0 && ` (${view.open})`}
      </h3>
      {failure && (
        <div className="gl-panel__failure" role="alert">
          <p>
            {text('commentsFailed')} {failure}
          </p>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void reload()}>
            {text('retry')}
          </Button>
        </div>
      )}
      {view && (
        <>
          {view.conditions > 0 && (
            <p className="gl-panel__notice">{text('commentConditions', { count: view.conditions })}</p>
          )}
          <div className="gl-comment-buttons">
            {mayQuote && (
              <Button size="small" margin={false} onClick={commentOnSelection}>
                {text('commentOnSelected')}
              </Button>
            )}
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              extraButtonProps={{ 'data-comment-entry': true }}
              onClick={() => setTarget({ field: null, locale: null, passage: null, name: '' })}
            >
              {text('commentOnEntry')}
            </Button>
          </div>
          {threads.length > 0 && (
            <fieldset className="gl-comment-filters">
              <legend>{text('commentFilter')}</legend>
              {filter(false, text('commentsOpen', { count: view.open }))}
              {filter(true, text('commentsResolved', { count: resolvedCount }))}
            </fieldset>
          )}
          {shown.length > 0 ? (
            <ul className="gl-threads">
              {shown.map((thread) => (
                <Thread
                  key={thread.id}
                  thread={thread}
                  send={send}
                  place={(one) => place(pathOf(one))}
                  show={showPlace}
                />
              ))}
            </ul>
          ) : (
            <p className="gl-panel__aside">{text(settled ? 'commentsNoneResolved' : 'commentsNone')}</p>
          )}
        </>
      )}
      {form && (
        <FieldMarks
          fields={form.fields}
          commentable={view?.fields ?? NO_FIELDS}
          open={openByField}
          place={place}
          onComment={(path) => commentOn(path)}
          onShow={showThread}
        />
      )}
      <SelectionButton selected={target ? null : mayQuote} onComment={commentOnSelection} />
      {target && (
        <ComposeDialog
          target={target}
          draftKey={`${collection}/${id}/${pathOf(target)}`}
          maySetConditions={view?.maySetConditions ?? false}
          onSend={async (body, blocking) => {
            const { field, locale: of, passage } = target
            const refusal = await send('POST', '', {
              field,
              locale: of,
              ...(passage ? { quote: passage.quote, before: passage.before, after: passage.after } : {}),
              body,
              blocking,
            })
            if (refusal === null) {
              forget()
              setSettled(false)
            }
            return refusal
          }}
          onClose={() => setTarget(null)}
        />
      )}
    </section>
  )
}
