const DAY = 86_400_000

/** How long the word of the person portrayed holds, how long before its end the newsroom is told, and how long after it the profile stays. Days. */
export const CONFIRMATION = { holds: 365, notice: 60, grace: 30 } as const

/** `soon`: the owner is told. `due`: a confirmation is missing. `lapsed`: it has been missing for so long that the profile goes down. */
export type ConfirmationState = 'confirmed' | 'soon' | 'due' | 'lapsed'

export interface Confirmation {
  state: ConfirmationState
  /** ISO 8601 in UTC. */
  confirmedAt: string
  dueAt: string
  /** When the profile is withdrawn by itself. */
  lapsesAt: string
}

/** Where a profile stands that was last confirmed at a moment. Days are of 24 hours, whatever a clock at a wall does. */
export function confirmationAt(confirmed: Date, now: Date): Confirmation {
  const due = confirmed.getTime() + CONFIRMATION.holds * DAY
  const lapses = due + CONFIRMATION.grace * DAY
  const at = now.getTime()
  const state =
    at >= lapses ? 'lapsed' : at >= due ? 'due' : at >= due - CONFIRMATION.notice * DAY ? 'soon' : 'confirmed'
  return {
    state,
    confirmedAt: confirmed.toISOString(),
    dueAt: new Date(due).toISOString(),
    lapsesAt: new Date(lapses).toISOString(),
  }
}
