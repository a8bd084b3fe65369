'use client'
import { useModal } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useFindConflict } from './useSaveDraft'

/** Payload's own warning that an entry was saved meanwhile. It offers to load it anew and nothing else, which loses what was typed. */
const PAYLOADS_WARNING = 'document-stale-data'

/** Where Payload would warn, our comparison comes in its place; or nothing, where it was no content that was saved. */
export function useEarlyWarning(): void {
  const { closeModal, isModalOpen } = useModal()
  const findConflict = useFindConflict()
  const warned = isModalOpen(PAYLOADS_WARNING)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one warning is one reason to look.
  useEffect(() => {
    if (!warned) return
    closeModal(PAYLOADS_WARNING)
    void findConflict()
  }, [warned])
}
