'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}

/** @returns the credit lines of photographs by the id of the credit, asked for all at once */
export function usePhotoLines(photos: readonly { credit?: unknown }[]): ReadonlyMap<string, string> {
  const { config } = useConfig()
  const [lines, setLines] = useState<ReadonlyMap<string, string>>(new Map())
  const ids = [...new Set(photos.flatMap(({ credit }) => idOf(credit) ?? []))].sort().join(',')
  const { api } = config.routes
  useEffect(() => {
    if (ids === '') return
    const leaving = new AbortController()
    const query = `where[id][in]=${encodeURIComponent(ids)}&draft=true&depth=0&limit=200&select[creditLine]=true`
    fetch(`${api}/photo-credits?${query}`, { credentials: 'include', signal: leaving.signal })
      .then(async (answer) => {
        const { docs = [] } = (await answer.json()) as { docs?: { id: string; creditLine?: string | null }[] }
        if (answer.ok) setLines(new Map(docs.map(({ id, creditLine }) => [String(id), creditLine ?? ''])))
      })
      // Without them the pictures stand alone.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [ids, api])
  return lines
}

/** The line of one photograph; null where it has no credit, or its line is not known yet. */
export const lineOf = (lines: ReadonlyMap<string, string>, { credit }: { credit?: unknown }): string | null =>
  lines.get(idOf(credit) ?? '') || null
