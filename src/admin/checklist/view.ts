import type { Check } from '../../workflow/checklist'
import type { Finding } from '../../workflow/checklist/rule'
import type { Obstacle } from '../../workflow/errors'
import type { FormChecklist } from '../../workflow/form-checklist'

/** A finding as the screen lists it. */
export type Line = Obstacle & Partial<Pick<Finding, 'values' | 'passage' | 'waiver'>>

/** Lines that say the same of different places. */
export interface Group {
  code: string
  lines: Line[]
}

export interface ChecklistView {
  /** How many of the things without which the next step is refused are done, of how many. */
  done: number
  total: number
  inTheWay: Group[]
  /** What would keep it from being published, though not from the next step. */
  later: Group[]
  advice: Group[]
  ticks: Check[]
}

function grouped(lines: readonly Line[]): Group[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) groups.set(line.code, [...(groups.get(line.code) ?? []), line])
  return [...groups].map(([code, members]) => ({ code, lines: members }))
}

export const countOf = (groups: readonly Group[]): number =>
  groups.reduce((sum, { lines }) => sum + lines.length, 0)

/** What the screen shows of a checklist: in the way, later, advice, done. */
export function viewOf({ step, checks, notLive }: FormChecklist): ChecklistView {
  const needed = checks.filter(({ level }) => level === 'error')
  const findings = (level: Check['level']) =>
    checks.filter((check) => check.level === level).flatMap((check): Line[] => check.findings)
  const stopsNow = step === 'publish' && notLive.length > 0
  return {
    done: needed.filter((check) => check.findings.length === 0).length,
    total: needed.length + (stopsNow ? 1 : 0),
    inTheWay: grouped([...findings('error'), ...(stopsNow ? notLive : [])]),
    later: stopsNow ? [] : grouped(notLive),
    advice: grouped(findings('advice')),
    ticks: checks.filter((check) => check.findings.length === 0),
  }
}

/** Longest passage that is quoted. Characters. */
const LONGEST_QUOTE = 160

/** A passage as a quotation: its beginning where it is long, cut between words. Null where the message has its words already. */
export function quoteOf({ passage, values }: Line): string | null {
  if (!passage || Object.values(values ?? {}).includes(passage)) return null
  if (passage.length <= LONGEST_QUOTE) return passage
  const cut = passage.slice(0, LONGEST_QUOTE)
  const words = cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : LONGEST_QUOTE)
  return `${words.replace(/\p{P}+$/u, '')}…`
}
