'use client'
import { useEffect, useState } from 'react'
import { type SelectedPassage, selectedIn } from './form-dom'

/** How long a selection has to rest before it is offered. Milliseconds. */
const REST = 200

/** Inputs tell of their selection by events of their own, closed ones by none. */
const EVENTS = ['selectionchange', 'select', 'mouseup', 'scroll']

/** Parts of the page in which a press leaves the selection as it was. */
const OURS = '.gl-panel, .gl-selection, .gl-dialog'

/**
 * The words that are selected in the form. It is kept while the focus is with our own buttons, which is how a keyboard
 * reaches them.
 */
export function useSelectedPassage(root: HTMLElement | null): [SelectedPassage | null, () => void] {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    if (!root) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const found = selectedIn(root)
        if (found || !document.activeElement?.closest(OURS)) setSelected(found)
      }, REST)
    }
    for (const name of EVENTS) document.addEventListener(name, look, true)
    return () => {
      clearTimeout(timer)
      for (const name of EVENTS) document.removeEventListener(name, look, true)
    }
  }, [root])
  return [selected, () => setSelected(null)]
}
