'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ThreadView } from '../../workflow/comments/read'
import { Moment } from '../review/Moment'
import type { TextKey } from '../translations/texts'
import { useTexts } from '../useTexts'
import { Remark } from './Remark'
import { TextBox } from './TextBox'
import type { Comments } from './useComments'
import { useDraft } from './useDraft'

const PLACES: Partial<Record<ThreadView['place'], TextKey>> = {
  changed: 'commentPassageChanged',
  gone: 'commentRowGone',
}

const Reply = ({ id, send, onDone }: { id: string; send: Comments['send']; onDone: () => void }) => {
  const text = useTexts()
  const [body, setBody] = useDraft(`reply/${id}`)
  return (
    <TextBox
      label={text('commentReply')}
      action={text('commentReply')}
      value={body}
      onChange={setBody}
      onSend={async () => {
        const refusal = await send('POST', `/${id}/reply`, { body })
        if (refusal === null) {
          setBody('')
          onDone()
        }
        return refusal
      }}
      onCancel={onDone}
    />
  )
}

/** Where a comment is, in the words of the form; pressed, the form shows it. */
const Place = ({ thread, place, show }: ThreadProps) => {
  const text = useTexts()
  const { field } = thread
  if (field === null) return <strong>{text('commentEntry')}</strong>
  const key = PLACES[thread.place]
  return (
    <>
      {thread.place === 'gone' ? (
        <bdi>{place(thread)}</bdi>
      ) : (
        <button type="button" className="gl-panel__link" data-path={field} onClick={() => show(thread)}>
          <bdi>{place(thread)}</bdi>
        </button>
      )}
      {key && <p className="gl-thread__moved">{text(key)}</p>}
    </>
  )
}

interface ThreadProps {
  thread: ThreadView
  send: Comments['send']
  place: (thread: ThreadView) => string
  show: (thread: ThreadView) => void
}

/** A comment with its answers, and what may be done about it. */
export const Thread = (props: ThreadProps) => {
  const { thread, send } = props
  const text = useTexts()
  const [replying, setReplying] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id, blocking, resolved, replies, may } = thread
  const act = async (...args: Parameters<Comments['send']>) => {
    setBusy(true)
    setRefusal(await send(...args))
    setBusy(false)
  }
  const settle = () => act('POST', `/${id}/resolve`, { seen: replies.length })
  return (
    <li
      className={`gl-thread${blocking && !resolved ? ' gl-thread--blocking' : ''}`}
      data-thread={id}
      tabIndex={-1}
    >
      <div className="gl-thread__place">
        <Place {...props} />
        {blocking && (
          <p className="gl-thread__condition">
            <span aria-hidden="true">■</span> {text('commentCondition')}
          </p>
        )}
      </div>
      {thread.quote && (
        <blockquote className="gl-comment-quote" dir="auto">
          {thread.quote}
        </blockquote>
      )}
      <Remark remark={thread} send={send} />
      {replies.length > 0 && (
        <ol className="gl-thread__replies" aria-label={text('commentReplies')}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <Remark remark={reply} send={send} />
            </li>
          ))}
        </ol>
      )}
      {resolved && (
        <p className="gl-panel__aside">
          {text('commentResolvedBy', { who: resolved.by?.name ?? text('somebody') })}{' '}
          <Moment at={resolved.at} />
        </p>
      )}
      {replying && !resolved && <Reply id={id} send={send} onDone={() => setReplying(false)} />}
      {refusal && (
        <p className="gl-panel__refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="gl-comment-buttons">
        {!replying && may.includes('reply') && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setReplying(true)}>
            {text('commentReply')}
          </Button>
        )}
        {may.includes('resolve') && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy}
            extraButtonProps={{ 'data-comment-step': 'resolve' }}
            onClick={() => void settle()}
          >
            {text('commentResolve')}
          </Button>
        )}
        {may.includes('reopen') && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={busy}
            extraButtonProps={{ 'data-comment-step': 'reopen' }}
            onClick={() => void act('POST', `/${id}/reopen`, {})}
          >
            {text('commentReopen')}
          </Button>
        )}
      </div>
      {!resolved && may.includes(blocking ? 'liftCondition' : 'setCondition') && (
        <button
          type="button"
          className="gl-panel__link"
          disabled={busy}
          onClick={() => void act('PATCH', `/${id}`, { blocking: !blocking })}
        >
          {text(blocking ? 'commentLift' : 'commentSet')}
        </button>
      )}
      {blocking && !resolved && !may.includes('resolve') && (
        <p className="gl-panel__why">{text('commentConditionWho')}</p>
      )}
    </li>
  )
}
