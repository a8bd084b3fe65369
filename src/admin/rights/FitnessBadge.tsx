'use client'
import { useTexts } from '../useTexts'
import './rights.css'

/** Whether a photograph may be shown, in a word and a mark: never by colour alone. */
export const FitnessBadge = ({ fit }: { fit: boolean }) => {
  const text = useTexts()
  return (
    <span className="gl-fitness" data-fitness={fit ? 'fit' : 'unfit'}>
      <span aria-hidden="true">{fit ? '✓' : '✕'}</span> {text(fit ? 'rights_fit' : 'rights_unfit')}
    </span>
  )
}
