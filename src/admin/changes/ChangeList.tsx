import { LOCALE_LABELS } from '../../config/vocabulary'
import type { Change, Step } from '../../workflow/comparison/change'
import type { Say } from '../translations/texts'
import { DetailView } from './DetailView'
import './changes.css'

interface ChangeListProps {
  changes: readonly Change[]
  text: Say
  /** Language of the admin. */
  language: string
}

const stepIn = ({ label, row }: Step) => (row === null ? label : `${label} ${row}`)

/** Where inside its field a change is: “Resources 2 › Label”. Empty where it is of the field as a whole. */
const placeOf = ({ steps, detail }: Change) =>
  steps.length > 1 || detail.kind === 'row' ? steps.map(stepIn).join(' › ') : ''

/** Changes that belong to one field of the form, in order. */
function byField(changes: readonly Change[]): [label: string, changes: Change[]][] {
  const fields = new Map<string, [string, Change[]]>()
  for (const change of changes) {
    const [first] = change.steps
    const name = first?.name ?? change.path
    const field = fields.get(name) ?? [first?.label ?? name, []]
    field[1].push(change)
    fields.set(name, field)
  }
  return [...fields.values()]
}

/** What changed, field by field as the form names them, each with its language. */
export const ChangeList = ({ changes, text, language }: ChangeListProps) => (
  <div className="gl-changes__list">
    {byField(changes).map(([label, own]) => (
      <section key={label} className="gl-change" aria-label={label}>
        <h3>{label}</h3>
        {own.map((change) => {
          const place = placeOf(change)
          const where = [place, change.locale ? LOCALE_LABELS[change.locale].label : ''].filter(Boolean)
          return (
            <div
              key={`${change.path}/${change.locale}/${change.detail.kind}`}
              className="gl-change__part"
              data-path={change.path}
            >
              {where.length > 0 && (
                <p className="gl-change__where">
                  <bdi>{where.join(' · ')}</bdi>
                </p>
              )}
              <DetailView
                detail={change.detail}
                text={text}
                language={language}
                lang={change.locale ?? undefined}
              />
            </div>
          )
        })}
      </section>
    ))}
  </div>
)
