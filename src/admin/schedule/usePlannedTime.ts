'use client'
import { useState } from 'react'
import { fieldOf, type Meaning, meaningOf } from './local-time'
import { useTimeZone } from './useTimeZone'

/** What somebody has filled in. */
export interface TimeInput {
  /** As the browser's field has it; empty for none. */
  local: string
  timeZone: string
  /** Of a time that comes twice, the one that is meant. */
  which: 'first' | 'second'
}

/** Why it cannot be taken as it is. */
export type TimeFault = 'missing' | 'past' | 'never'

export interface PlannedTime {
  input: TimeInput
  meaning: Meaning
  /** ISO 8601 in UTC; null while it is none. */
  at: string | null
  fault: TimeFault | null
  change: (input: Partial<TimeInput>) => void
}

const momentOf = (meaning: Meaning, which: TimeInput['which']): string | null => {
  if (meaning.kind === 'once') return meaning.at
  return meaning.kind === 'twice' ? meaning[which] : null
}

const faultOf = (meaning: Meaning, at: string | null): TimeFault | null => {
  if (meaning.kind === 'never') return 'never'
  if (at === null) return 'missing'
  return Date.parse(at) <= Date.now() ? 'past' : null
}

/**
 * A date, a time and a zone as somebody fills them in.
 * @param planned what was planned before, which is begun with
 */
export function usePlannedTime(planned: { at: string; timeZone: string | null } | null): PlannedTime {
  const own = useTimeZone()
  const [input, setInput] = useState<TimeInput>(() => {
    const timeZone = planned?.timeZone ?? own
    return { local: planned ? fieldOf(planned.at, timeZone) : '', timeZone, which: 'first' }
  })
  const meaning = meaningOf(input.local, input.timeZone)
  const at = momentOf(meaning, input.which)
  return {
    input,
    meaning,
    at,
    fault: faultOf(meaning, at),
    change: (changed) => setInput((before) => ({ ...before, ...changed })),
  }
}
