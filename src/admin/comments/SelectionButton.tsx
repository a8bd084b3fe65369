'use client'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '../useTexts'
import { Bubble } from './Bubble'
import type { SelectedPassage } from './form-dom'

/** Room between the words and the button, and to the edge of the window. Pixels. */
const GAP = 8
const WIDEST = 230

interface SelectionButtonProps {
  selected: SelectedPassage | null
  /** @returns whether there were words to comment on */
  onComment: () => boolean
}

/** Offers to comment on the words that are selected, beside them, or by Control, Alt and M. */
export const SelectionButton = ({ selected, onComment }: SelectionButtonProps) => {
  const text = useTexts()
  const comment = useRef(onComment)
  comment.current = onComment

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return
      // On some keyboards the same keys write a letter.
      if (comment.current()) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  if (!selected) return null
  const { bottom, left } = selected.rect
  if (bottom < 0 || bottom > window.innerHeight - 20) return null
  return createPortal(
    <button
      type="button"
      className="gl-selection"
      aria-keyshortcuts="Control+Alt+M"
      style={{
        top: Math.min(bottom + GAP, window.innerHeight - 48),
        left: Math.max(GAP, Math.min(left, window.innerWidth - WIDEST)),
      }}
      // The press must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onComment}
    >
      <Bubble /> {text('commentOnPassage')}
    </button>,
    document.body,
  )
}
