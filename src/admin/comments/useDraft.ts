'use client'
import { useCallback, useState } from 'react'

const read = (key: string): string => {
  try {
    return window.sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/**
 * A text that is being written. It outlives a reload of the panel or the page, and ends with the tab.
 * @param key what it is about
 */
export function useDraft(key: string): [string, (text: string) => void] {
  const name = `greenlight.comment.${key}`
  const [text, setText] = useState(() => read(name))
  const write = useCallback(
    (next: string) => {
      setText(next)
      try {
        if (next === '') window.sessionStorage.removeItem(name)
        else window.sessionStorage.setItem(name, next)
      } catch {
        // A browser that keeps nothing still lets people write.
      }
    },
    [name],
  )
  return [text, write]
}
