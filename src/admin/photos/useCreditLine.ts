'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

/** @returns the line of the photo credit that is chosen in the form; null while it is not known, or none is chosen */
export function useCreditLine(chosen: unknown): string | null {
  const { config } = useConfig()
  const [line, setLine] = useState<{ id: string; text: string } | null>(null)
  const id = idOf(chosen)
  const { api } = config.routes
  useEffect(() => {
    if (id === null) return
    const leaving = new AbortController()
    fetch(`${api}/photo-credits/${encodeURIComponent(id)}?depth=0&draft=true&select[creditLine]=true`, {
      credentials: 'include',
      signal: leaving.signal,
    })
      .then(async (answer) => {
        const { creditLine } = (await answer.json()) as { creditLine?: unknown }
        if (answer.ok && typeof creditLine === 'string') setLine({ id, text: creditLine })
      })
      // Without it, the file's line stands alone.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [id, api])
  return line !== null && line.id === id ? line.text : null
}
