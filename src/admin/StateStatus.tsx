'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { STATES } from '../config/vocabulary'
import { PANEL_ID } from './ReviewPanel'
import { StateLabel } from './StateLabel'
import { useTexts } from './useTexts'

/**
 * Our state in the place of Payload's "Draft", "Changed" and "Published", which know nothing of a review, and of its
 * offer to revert. It leads to the review panel, which stands below the fields where the screen is narrow.
 */
export const StateStatus = () => {
  const text = useTexts()
  const { data } = useDocumentInfo()
  const state = STATES.find((known) => known === data?.state)
  if (!state) return null
  return (
    <a
      className="gl-status"
      href={`#${PANEL_ID}`}
      onClick={(event) => {
        event.preventDefault()
        const panel = document.getElementById(PANEL_ID)
        panel?.scrollIntoView({ block: 'center' })
        panel?.focus({ preventScroll: true })
      }}
    >
      <StateLabel state={state} label={text(`state_${state}`)} />
    </a>
  )
}
