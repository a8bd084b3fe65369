'use client'
import { useEffect } from 'react'
import type { ThreadView } from '../../workflow/comments/read'
import { rangeOf } from './form-dom'
import type { OpenForm } from './useForm'

const NAME = 'gl-comment'
const SHOWN = 'gl-comment-shown'
const SHOWN_FOR = 2_500

const registry = () => ('highlights' in CSS ? CSS.highlights : null)

const passageOf = ({ quote, before, after, offset }: ThreadView) =>
  quote === null ? null : { quote, before, after, offset }

/** @returns where the passage of a thread is in the form as it is shown now */
export function rangeOfThread(form: OpenForm | null, thread: ThreadView): Range | null {
  const passage = passageOf(thread)
  const field = form?.fields.find(({ path }) => path === thread.field)
  return passage && field ? rangeOf(field.box, passage) : null
}

/** Marks the passages with open comments in the form, where the browser can mark text without changing it. */
export function useHighlights(form: OpenForm | null, open: readonly ThreadView[]): void {
  useEffect(() => {
    const ranges = open.map((thread) => rangeOfThread(form, thread)).filter((range) => range !== null)
    registry()?.set(NAME, new Highlight(...ranges))
    return () => {
      registry()?.delete(NAME)
    }
  }, [form, open])
}

/** Brings a passage into view and marks it for a moment. */
export function showRange(range: Range): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  range.startContainer.parentElement?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' })
  registry()?.set(SHOWN, new Highlight(range))
  setTimeout(() => registry()?.delete(SHOWN), SHOWN_FOR)
}
