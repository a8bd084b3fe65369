'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { RemarkView } from '../../workflow/comments/read'
import { ageOf } from '../dashboard/age'
import { useTexts } from '../useTexts'
import { TextBox } from './TextBox'
import type { Comments } from './useComments'
import { useDraft } from './useDraft'

const Age = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <time dateTime={at} title={exact.format(new Date(at))}>
      {ageOf(at, i18n.language, Date.now())}
    </time>
  )
}

const Editing = ({
  remark,
  send,
  onDone,
}: {
  remark: RemarkView
  send: Comments['send']
  onDone: () => void
}) => {
  const text = useTexts()
  const [kept, keep] = useDraft(`edit/${remark.id}`)
  const [body, setBody] = useState(kept === '' ? remark.body : kept)
  return (
    <TextBox
      label={text('commentText')}
      action={text('commentSave')}
      value={body}
      onChange={(next) => {
        setBody(next)
        keep(next)
      }}
      onSend={async () => {
        const refusal = await send('PATCH', `/${remark.id}`, { body })
        if (refusal === null) {
          keep('')
          onDone()
        }
        return refusal
      }}
      onCancel={() => {
        keep('')
        onDone()
      }}
    />
  )
}

/** What one person said: a comment, or an answer to one. */
export const Remark = ({ remark, send }: { remark: RemarkView; send: Comments['send'] }) => {
  const text = useTexts()
  const [editing, setEditing] = useState(false)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { body, author, createdAt, editedAt, removed, may } = remark
  const remove = async () => setRefusal(await send('DELETE', `/${remark.id}`))
  return (
    <div className="gl-remark" data-comment={remark.id}>
      <p className="gl-panel__aside">
        <strong>
          <bdi>{author?.name ?? text('somebody')}</bdi>
        </strong>{' '}
        <Age at={createdAt} />
        {editedAt && !removed && <span> · {text('commentEdited')}</span>}
      </p>
      {removed && <p className="gl-remark__removed">{text('commentRemoved')}</p>}
      {editing ? (
        <Editing remark={remark} send={send} onDone={() => setEditing(false)} />
      ) : (
        !removed && (
          <p className="gl-remark__body" dir="auto">
            {body}
          </p>
        )
      )}
      {!editing && may.includes('edit') && (
        <div className="gl-comment-links">
          <button type="button" className="gl-panel__link" onClick={() => setEditing(true)}>
            {text('commentEdit')}
          </button>
          {asking ? (
            <>
              <button type="button" className="gl-panel__link gl-danger-link" onClick={() => void remove()}>
                {text('commentDeleteSure')}
              </button>
              <button type="button" className="gl-panel__link" onClick={() => setAsking(false)}>
                {text('cancel')}
              </button>
            </>
          ) : (
            <button type="button" className="gl-panel__link" onClick={() => setAsking(true)}>
              {text('commentDelete')}
            </button>
          )}
        </div>
      )}
      {refusal && (
        <p className="gl-panel__refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
