import type { Payload, TypedUser } from 'payload'
import { permissions } from '../../../access/permissions'
import type { FitnessCode } from '../../config/vocabulary'
import { actorOf } from '../actor'
import { changePhoto, idOf, refuse, type StoredPhoto } from './change-photo'
import { SAFEGUARDED, WAIVABLE } from './waivers'

/** Longest exception. Days: it is one, and no licence. */
const LONGEST_WAIVER = 366
const DAY = 86_400_000
/** Exceptions of one photograph. */
const MOST_WAIVERS = 50

const NO_PERMISSION = 'Your role does not include this action.'

export const mayWithdraw = (user: TypedUser, photo: Pick<StoredPhoto, 'consent'>): boolean => {
  const actor = actorOf(user)
  return (
    permissions.safeguard(actor) ||
    (permissions.readDrafts(actor) && idOf(photo.consent?.recordedBy) === actor.id)
  )
}

/**
 * Writes down that consent was withdrawn: from now on nobody may use the photograph, and nothing brings it back.
 * @throws WorkflowError 403, 404, or 409 where it was withdrawn before
 */
export const withdrawConsent = (payload: Payload, user: TypedUser, id: string, now: Date): Promise<void> =>
  changePhoto(payload, user, id, (photo) => {
    if (!mayWithdraw(user, photo)) {
      refuse(403, 'no_permission', 'Safeguarding withdraws a consent, and whoever recorded it.')
    }
    if (photo.consent?.withdrawnAt) refuse(409, 'consent_withdrawn', 'The consent was withdrawn before.')
    return { data: { consent: { withdrawnAt: now.toISOString() } }, audit: 'consent withdrawn' }
  })

/** Neither whoever uploaded the photograph nor whoever hid parts of it judges whether that is enough. */
export const mayConfirmIdentity = (
  user: TypedUser,
  photo: Pick<StoredPhoto, 'uploadedBy' | 'obscuredBy'>,
): boolean => {
  const actor = actorOf(user)
  return (
    permissions.readDrafts(actor) &&
    ![photo.uploadedBy, photo.obscuredBy].some((who) => idOf(who) === actor.id)
  )
}

/**
 * Somebody other than the uploader has looked, and nobody can be told from the picture.
 * @throws WorkflowError 403, 404, or 409 where there is nothing to confirm
 */
export const confirmIdentity = (payload: Payload, user: TypedUser, id: string): Promise<void> =>
  changePhoto(payload, user, id, (photo) => {
    if (!permissions.readDrafts(actorOf(user))) refuse(403, 'no_permission', NO_PERMISSION)
    if (!mayConfirmIdentity(user, photo)) {
      refuse(
        403,
        'four_eyes',
        'You uploaded this photograph or hid parts of it, so somebody else has to look at the faces.',
      )
    }
    if (photo.protectIdentity !== true) {
      refuse(409, 'nothing_to_confirm', 'The photograph is not marked “protect identity”.')
    }
    if (photo.identityConfirmedBy) refuse(409, 'confirmed', 'It is confirmed already.')
    return { data: { identityConfirmedBy: user.id }, audit: 'obscured faces confirmed' }
  })

export interface WaiverRequest {
  codes: readonly FitnessCode[]
  reason: string
  /** ISO 8601. */
  until: string
}

/**
 * Asks for an exception. It counts once somebody else has granted it.
 * @throws WorkflowError 403, 404, or 422 where there is no exception of that
 */
export const requestWaiver = (
  payload: Payload,
  user: TypedUser,
  id: string,
  { codes, reason, until }: WaiverRequest,
  now: Date,
): Promise<void> =>
  changePhoto(payload, user, id, (photo) => {
    const actor = actorOf(user)
    if (!permissions.draft(actor) && !permissions.signOff(actor)) refuse(403, 'no_permission', NO_PERMISSION)
    const never = codes.filter((code) => !(WAIVABLE as readonly FitnessCode[]).includes(code))
    if (never.length > 0) refuse(422, 'not_waivable', `There is no exception of: ${never.join(', ')}.`)
    const end = Date.parse(until)
    if (!(end > now.getTime()) || end > now.getTime() + LONGEST_WAIVER * DAY) {
      refuse(422, 'waiver_end', `An exception ends in the future, within ${LONGEST_WAIVER} days.`)
    }
    const waivers = photo.waivers ?? []
    if (waivers.length >= MOST_WAIVERS) refuse(422, 'too_many', 'There are too many exceptions already.')
    const asked = {
      codes: [...codes],
      reason,
      requestedBy: user.id,
      requestedAt: now.toISOString(),
      until: new Date(end).toISOString(),
    }
    return { data: { waivers: [...waivers, asked] }, audit: 'exception requested' }
  })

/**
 * Grants an exception that somebody else asked for.
 * @throws WorkflowError 403, 404, or 409 where it ended or was granted before
 */
export const confirmWaiver = (
  payload: Payload,
  user: TypedUser,
  id: string,
  waiver: string,
  now: Date,
): Promise<void> =>
  changePhoto(payload, user, id, (photo) => {
    const actor = actorOf(user)
    if (!permissions.signOff(actor)) refuse(403, 'no_permission', NO_PERMISSION)
    const waivers = photo.waivers ?? []
    const found = waivers.find((one) => one.id === waiver)
    if (!found) return refuse(404, 'not_found', 'There is no such exception.')
    if (idOf(found.requestedBy) === actor.id) {
      refuse(403, 'four_eyes', 'You asked for this exception, so somebody else has to grant it.')
    }
    const isSafeguarded = SAFEGUARDED.some((code) => found.codes?.includes(code))
    if (isSafeguarded && !permissions.safeguard(actor)) {
      refuse(403, 'safeguarding', 'Only safeguarding grants an exception about consent.')
    }
    if (found.confirmedBy) refuse(409, 'confirmed', 'It is granted already.')
    if (!(Date.parse(found.until ?? '') > now.getTime())) {
      refuse(409, 'ended', 'The time of this exception is over. Ask for a new one.')
    }
    const granted = { ...found, confirmedBy: user.id, confirmedAt: now.toISOString() }
    return {
      data: { waivers: waivers.map((one) => (one.id === waiver ? granted : one)) },
      audit: 'exception granted',
    }
  })
