'use client'
import type { WorkflowStatus } from '../../workflow/status'
import { useTexts } from '../useTexts'

/** Who has to say yes, and who has: worth a line only where it takes more than the reviewer. */
export const SignOffs = ({ signOffs }: Pick<WorkflowStatus, 'signOffs'>) => {
  const text = useTexts()
  if (signOffs.length < 2) return null
  return (
    <dl className="gl-sign-offs" aria-label={text('signOffs')}>
      {signOffs.map(({ kind, given }) => (
        <div key={kind} data-sign-off={kind} data-given={given !== null}>
          <dt>
            <span aria-hidden="true">{given ? '✓' : '○'}</span> {text(`signOff_${kind}`)}
          </dt>
          <dd>
            {given
              ? text('signOffGiven', { who: given.by?.name ?? text(`signOff_${kind}`) })
              : text('signOffOpen')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
