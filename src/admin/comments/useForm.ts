'use client'
import { type RefObject, useEffect, useState } from 'react'
import { type FormField, fieldsIn } from './form-dom'

/** What we put into the form ourselves is no reason to look at it again. */
const OURS = '.gl-field-mark, .gl-source'

/** How long the form has to be still before it is read again. Milliseconds. */
const STILL = 150

export interface OpenForm {
  root: HTMLElement
  fields: FormField[]
}

const isOurs = ({ target, addedNodes }: MutationRecord): boolean =>
  [target, ...addedNodes].some((node) => node instanceof Element && node.closest(OURS) !== null)

/**
 * The form that the panel stands in, read again whenever it changes: rows come and go, and fields far below are drawn late.
 * @param ready whether there is anything to show in it yet; the form is left alone until then
 */
export function useOpenForm(panel: RefObject<HTMLElement | null>, ready: boolean): OpenForm | null {
  const [form, setForm] = useState<OpenForm | null>(null)
  useEffect(() => {
    const root = ready ? panel.current?.closest<HTMLElement>('.document-fields') : null
    if (!root) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => setForm({ root, fields: fieldsIn(root) })
    const observer = new MutationObserver((records) => {
      if (records.every(isOurs)) return
      clearTimeout(timer)
      timer = setTimeout(read, STILL)
    })
    read()
    observer.observe(root, { childList: true, subtree: true, characterData: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [panel, ready])
  return form
}
