'use client'
import { useEffect, useState } from 'react'

interface LocalMomentProps {
  /** ISO 8601 in UTC. */
  at: string
  language: string
}

const format = (at: string, language: string, timeZone?: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(at),
  )

/** A moment in the reader's time zone, which the server does not know: until the page runs, it says UTC. */
export const LocalMoment = ({ at, language }: LocalMomentProps) => {
  const [local, setLocal] = useState<string | null>(null)
  useEffect(() => setLocal(format(at, language)), [at, language])
  return <time dateTime={at}>{local ?? `${format(at, language, 'UTC')} UTC`}</time>
}
