'use client'
import { useId, useState } from 'react'
import type { Check } from '../../workflow/checklist'
import { usePlace } from '../review/usePlace'
import type { TextKey } from '../translations/texts'
import { useTexts } from '../useTexts'
import { Findings } from './Findings'
import { useChecklist } from './useChecklist'
import { countOf, viewOf } from './view'
import './checklist.css'

/** What is in the way is shown as a whole, unless it is the same fault all over; of advice, a taste. */
const SHOWN = { inTheWay: 12, advice: 2 }

interface ChecklistProps {
  collection: string
  /** Null for an entry that was never saved. */
  id: string | null
  /** Changes with every save and every action. */
  saved: string
  reveal: (path: string) => void
}

/** What the entry still needs, as the form stands: in the way, advice, and what is done. */
export const Checklist = ({ collection, id, saved, reveal }: ChecklistProps) => {
  const text = useTexts()
  const place = usePlace(collection)
  const title = useId()
  const [waived, setWaived] = useState(0)
  const { checklist, failure } = useChecklist(collection, id, `${saved} ${waived}`)
  const view = checklist && viewOf(checklist)
  const tickOf = ({ rule, path }: Check) =>
    rule === 'required' && path !== null ? place(path) : text(`checkRule_${rule}` as TextKey)

  return (
    <section className="gl-panel__part gl-checklist" aria-labelledby={title}>
      <h3 id={title}>{text('checklist')}</h3>
      {failure && (
        <p className="gl-panel__refusal">
          {text('checklistFailed')} {failure}
        </p>
      )}
      {/* Always there, so that screen readers hear the numbers when they change, and not each key. */}
      <p role="status" className="gl-checklist__sum">
        {view &&
          text('checklistSum', {
            done: view.done,
            total: view.total,
            errors: countOf(view.inTheWay),
            advice: countOf(view.advice),
          })}
      </p>
      {view && (
        <>
          <progress
            className="gl-checklist__bar"
            value={view.done}
            max={view.total}
            aria-labelledby={title}
          />
          <Findings
            className="gl-obstacles"
            title={text('obstacles')}
            groups={view.inTheWay}
            shown={SHOWN.inTheWay}
            collection={collection}
            id={id}
            reveal={reveal}
            onWaived={() => setWaived((count) => count + 1)}
          />
          <Findings
            className="gl-checks--later"
            title={text('checklistLater')}
            groups={view.later}
            shown={SHOWN.inTheWay}
            collection={collection}
            id={id}
            reveal={reveal}
            onWaived={() => setWaived((count) => count + 1)}
          />
          <Findings
            className="gl-checks--advice"
            title={text('checklistAdvice')}
            groups={view.advice}
            shown={SHOWN.advice}
            collection={collection}
            id={id}
            reveal={reveal}
            onWaived={() => setWaived((count) => count + 1)}
          />
          {view.ticks.length > 0 && (
            <details className="gl-checklist__done">
              <summary>{text('checklistDone', { number: view.ticks.length })}</summary>
              <ul className="gl-ticks">
                {view.ticks.map((check) => (
                  <li key={`${check.rule} ${check.path}`}>{tickOf(check)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}
