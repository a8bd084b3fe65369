'use client'
import { useEffect, useState } from 'react'

/**
 * @returns whether the code of the page runs by now. The page is drawn before that; a form would then be sent by the browser itself, and a
 *   button would do nothing, so they wait.
 */
export function useReady(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready
}
