import type { State } from '../config/vocabulary'
import './state.css'

/** A sign besides the colour, so that nobody has to tell states apart by colour alone. */
const SIGNS: Record<State, string> = {
  draft: '○',
  in_review: '◐',
  changes_requested: '↺',
  approved: '✓',
  scheduled: '◇',
  published: '●',
  withdrawn: '✕',
}

export const StateLabel = ({ state, label }: { state: State; label: string }) => (
  <span className={`gl-state gl-state--${state}`} data-state={state}>
    <span aria-hidden="true">{SIGNS[state]}</span> {label}
  </span>
)
