'use client'
import {
  useAuth,
  useDocumentDrawerContext,
  useDocumentInfo,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { PresenceView } from '../../../collections/presence/endpoint'
import { ageOf } from '../dashboard/age'
import { useTexts } from '../useTexts'
import { usePresence } from './usePresence'
import './presence.css'

const People = ({ people }: { people: PresenceView['people'] }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  return people.map(({ person, name, since, editingSince }) => (
    <p key={person} className={editingSince ? 'gl-presence__editing' : undefined}>
      <span aria-hidden="true" className="gl-presence__dot" />{' '}
      {text(editingSince ? 'presenceEditing' : 'presenceHere', {
        who: name,
        time: time.format(new Date(editingSince ?? since)),
      })}
    </p>
  ))
}

/** Somebody, or oneself in another tab, saved what this form does not hold. */
const Newer = ({ saved }: { saved: PresenceView['saved'] }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { drawerSlug } = useDocumentDrawerContext()
  const modified = useFormModified()
  const router = useRouter()
  const who = saved.by && saved.by.id !== String(user?.id) ? saved.by.name : null
  const age = ageOf(saved.at, i18n.language, Date.now())
  return (
    <div className="gl-panel__notice gl-presence__newer">
      <p>{who === null ? text('presenceNewerOwn', { age }) : text('presenceNewer', { who, age })}</p>
      {modified && <p>{text('presenceUnsaved')}</p>}
      {!modified && !drawerSlug && (
        <button type="button" className="gl-panel__link" onClick={() => router.refresh()}>
          {text('presenceLoad')}
        </button>
      )}
    </div>
  )
}

interface PresenceProps {
  collection: string
  id: string
  /** Runs when something was said or settled by somebody else. */
  onComments: () => void
}

/** Who else has this entry open, and whether they saved it meanwhile. */
export const Presence = ({ collection, id, onComments }: PresenceProps) => {
  const view = usePresence(collection, id)
  const { data } = useDocumentInfo()
  const known = String(data?.editedAt ?? data?.updatedAt ?? '')
  const mark = view?.comments

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is the reason to read again.
  useEffect(() => {
    if (mark !== undefined) onComments()
  }, [mark])

  return (
    <div className="gl-presence" role="status">
      {view && <People people={view.people} />}
      {view && known !== '' && view.saved.at > known && <Newer saved={view.saved} />}
    </div>
  )
}
