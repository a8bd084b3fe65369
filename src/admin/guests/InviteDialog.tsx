'use client'
import { useState } from 'react'
import { DEFAULT_LOCALE, LOCALE_LABELS, LOCALES, type Locale } from '../../config/vocabulary'
import type { GuestInvitation } from '../../workflow/guests/invite'
import { type GuestKind, LINK_DAYS, MAX_GUEST_MESSAGE, MAX_GUEST_NAME } from '../../workflow/guests/kinds'
import { LinkShown } from '../LinkShown'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { Moment } from '../review/Moment'
import type { Answer } from '../review/request'
import { useObstacleText } from '../review/useObstacleText'
import { useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import { InviteField } from './InviteField'
import type { LinkMade } from './useGuestLinks'

interface InviteDialogProps {
  kind: GuestKind
  /** Content hash of the revision that the guest is asked about. */
  revision: string
  invite: (invitation: GuestInvitation) => Promise<Answer<LinkMade>>
  onClose: () => void
}

type Faults = Partial<Record<'name' | 'email' | 'days' | 'message' | 'all', string>>

/** Enough to catch a slip; the server decides. */
const LOOKS_LIKE_MAIL = /^\S+@\S+\.\S+$/

/** What the server calls a field, and what it is called here. */
const FIELDS: Record<string, keyof Faults> = {
  name: 'name',
  email: 'email',
  expiresInDays: 'days',
  message: 'message',
}

/** Asks whom to send a link to, and then shows it: this once. */
export const InviteDialog = ({ kind, revision, invite, onClose }: InviteDialogProps) => {
  const text = useTexts()
  const failureText = useFailureText()
  const obstacleText = useObstacleText()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<Locale>(DEFAULT_LOCALE)
  const [days, setDays] = useState(String(LINK_DAYS.usual))
  const [message, setMessage] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<LinkMade | null>(null)

  const check = (): Faults => {
    const number = Number(days)
    const isSpan = Number.isInteger(number) && number >= LINK_DAYS.min && number <= LINK_DAYS.max
    return {
      ...(name.trim() ? {} : { name: text('guestsNameMissing') }),
      ...(LOOKS_LIKE_MAIL.test(email.trim()) ? {} : { email: text('guestsEmailWrong') }),
      ...(days.trim() !== '' && isSpan
        ? {}
        : { days: text('guestsDaysWrong', { min: LINK_DAYS.min, max: LINK_DAYS.max }) }),
    }
  }

  const send = async () => {
    const found = check()
    setFaults(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const answer = await invite({
      kind,
      name: name.trim(),
      email: email.trim(),
      language,
      expiresInDays: Number(days),
      message: message.trim() || null,
      revision,
    })
    setBusy(false)
    if (answer.ok) return setMade(answer.body)
    const named = answer.obstacles.filter(({ path }) => FIELDS[path])
    setFaults(
      named.length > 0
        ? Object.fromEntries(named.map((one) => [FIELDS[one.path], obstacleText(one)]))
        : { all: failureText(answer) },
    )
  }

  if (made)
    return (
      <LinkShown title={text('guestsMade')} link={made.link} onClose={onClose}>
        <p>
          {text('guestsMailed', { email: email.trim() })} {text('guestsUntil')} <Moment at={made.expiresAt} />
          .
        </p>
      </LinkShown>
    )
  return (
    <Modal
      title={text(`guestsInvite_${kind}`)}
      className="gl-invite"
      busy={busy}
      onClose={onClose}
      onKeyDown={(event) => {
        // Enter in a field would save the entry, whose form this stands in.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        if (!busy) void send()
      }}
    >
      <p>{text(`guestsHelp_${kind}`)}</p>
      <InviteField label={text('guestsName')} fault={faults.name}>
        {(aria) => (
          <input
            {...aria}
            type="text"
            name="guest-name"
            autoComplete="off"
            maxLength={MAX_GUEST_NAME}
            dir="auto"
            aria-required
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </InviteField>
      <InviteField label={text('guestsEmail')} fault={faults.email}>
        {(aria) => (
          <input
            {...aria}
            type="email"
            name="guest-email"
            autoComplete="off"
            dir="ltr"
            aria-required
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        )}
      </InviteField>
      <div className="gl-invite__row">
        <InviteField label={text('guestsLanguage')}>
          {(aria) => (
            <select
              {...aria}
              name="guest-language"
              value={language}
              onChange={({ target }) => setLanguage(target.value as Locale)}
            >
              {LOCALES.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {LOCALE_LABELS[locale].label}
                </option>
              ))}
            </select>
          )}
        </InviteField>
        <InviteField label={text('guestsDays')} fault={faults.days}>
          {(aria) => (
            <input
              {...aria}
              type="number"
              name="guest-days"
              min={LINK_DAYS.min}
              max={LINK_DAYS.max}
              value={days}
              onChange={({ target }) => setDays(target.value)}
            />
          )}
        </InviteField>
      </div>
      <InviteField label={text('guestsMessage')} fault={faults.message}>
        {(aria) => (
          <textarea
            {...aria}
            name="guest-message"
            rows={3}
            maxLength={MAX_GUEST_MESSAGE}
            dir="auto"
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        )}
      </InviteField>
      <p className="gl-invite__kept">{text('guestsKept')}</p>
      {faults.all && (
        <p className="gl-dialog__missing" role="alert">
          {faults.all}
        </p>
      )}
      <ModalButtons
        confirm="invite"
        label={text('guestsSend')}
        busy={busy}
        onCancel={onClose}
        onConfirm={() => void send()}
      />
    </Modal>
  )
}
