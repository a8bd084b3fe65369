import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { permissions } from '../../../access/permissions'
import { actorOf } from '../actor'
import { loadPhotos } from '../load'
import { mayConfirmIdentity, mayWithdraw } from './actions'
import { idOf, refuse, type StoredPhoto, type StoredWaiver } from './change-photo'
import type { UnfitReason } from './fitness'
import { fitness } from './fitness'
import { standingOf } from './standing'
import { SAFEGUARDED, WAIVABLE } from './waivers'

/** An exception as the panel shows it. */
export interface DescribedWaiver {
  id: string
  codes: string[]
  reason: string
  requestedBy: string | null
  confirmedBy: string | null
  until: string
  /** Whether whoever asks may grant it. */
  mayConfirm: boolean
}

/** Everything that the panel of a photograph shows. */
export interface DescribedRights {
  fit: boolean
  reasons: UnfitReason[]
  nextChangeAt: string | null
  /** When it stops being fit, where it is. */
  fitUntil: string | null
  waivers: DescribedWaiver[]
  may: { withdrawConsent: boolean; confirmIdentity: boolean; requestWaiver: boolean }
  /** Codes of which an exception can be asked for now. */
  waivable: string[]
}

/** Names of accounts, by id. */
async function namesOf(req: PayloadRequest, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: wanted } },
    depth: 0,
    pagination: false,
    req,
    // Colleagues know each other's names, whoever asks.
    overrideAccess: true,
  })
  return new Map(docs.map((user) => [String(user.id), user.name]))
}

const isOver = ({ until }: StoredWaiver, now: Date) => !(Date.parse(until ?? '') > now.getTime())

/**
 * What the rule says of a photograph, and what this user may do about it.
 * @throws WorkflowError 404 where there is no such photograph, or none that this user may read
 */
export async function describeRights(
  payload: Payload,
  user: TypedUser,
  id: string,
  now: Date,
): Promise<DescribedRights> {
  const req = await createLocalReq({ user }, payload)
  const photo = (await payload.findByID({
    collection: 'photos',
    id,
    depth: 0,
    disableErrors: true,
    user,
    overrideAccess: false,
  })) as unknown as StoredPhoto | null
  const facts = photo && (await loadPhotos(req, [id])).get(id)
  if (!photo || !facts) return refuse(404, 'not_found', 'There is no such photograph.')
  const actor = actorOf(user)
  const waivers = (photo.waivers ?? []).filter((waiver) => !isOver(waiver, now))
  const names = await namesOf(
    req,
    waivers.flatMap(({ requestedBy, confirmedBy }) => [idOf(requestedBy), idOf(confirmedBy)]),
  )
  const nameOf = (account: unknown) => names.get(idOf(account) ?? '') ?? null
  const { fit, reasons, nextChangeAt } = fitness(facts, { channel: 'web', at: now })
  const mayGrant = ({ codes, requestedBy, confirmedBy }: StoredWaiver) =>
    !confirmedBy &&
    idOf(requestedBy) !== actor.id &&
    (SAFEGUARDED.some((code) => codes?.includes(code))
      ? permissions.safeguard(actor)
      : permissions.signOff(actor))
  return {
    fit,
    reasons,
    nextChangeAt,
    fitUntil: standingOf(facts, now).fitUntil,
    waivers: waivers.map((waiver) => ({
      id: String(waiver.id),
      codes: waiver.codes ?? [],
      reason: waiver.reason ?? '',
      requestedBy: nameOf(waiver.requestedBy),
      confirmedBy: nameOf(waiver.confirmedBy),
      until: String(waiver.until),
      mayConfirm: mayGrant(waiver),
    })),
    may: {
      withdrawConsent: !photo.consent?.withdrawnAt && mayWithdraw(user, photo),
      confirmIdentity:
        photo.protectIdentity === true && !photo.identityConfirmedBy && mayConfirmIdentity(user, photo),
      requestWaiver: permissions.draft(actor) || permissions.signOff(actor),
    },
    waivable: reasons
      .map(({ code }) => code)
      .filter((code) => (WAIVABLE as readonly string[]).includes(code)),
  }
}
