'use client'
import { useSyncExternalStore } from 'react'
import type { UnsavedComparison } from '../../workflow/revisions/compare-unsaved'

type FormData = Record<string, unknown>

/** What stands between a form and its saving, and what was put aside. */
export interface Standoff {
  /** A save was refused: what the form holds against the newest revision. */
  conflict: UnsavedComparison | null
  /** What a form held before its writer took the newest revision instead. */
  kept: FormData | null
}

const NONE: Standoff = { conflict: null, kept: null }

/** Of each form that is open, by {@link formKey}. It lives as long as the page: button, panel and dialog look at the same. */
const standoffs = new Map<string, Standoff>()
const listeners = new Set<() => void>()

/** A form is of one entry in one language. */
export const formKey = (collection: string, id: string, locale: string) => `${collection}/${id}/${locale}`

export function setStandoff(key: string, change: Partial<Standoff>): void {
  standoffs.set(key, { ...(standoffs.get(key) ?? NONE), ...change })
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useStandoff = (key: string): Standoff =>
  useSyncExternalStore(
    subscribe,
    () => standoffs.get(key) ?? NONE,
    () => NONE,
  )
