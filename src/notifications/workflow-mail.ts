import type { Payload, TypedUser, Where } from 'payload'
import { DEFAULT_LOCALE, LOCALES } from '../config/vocabulary'
import type { LoadedEntry } from '../workflow/load'
import type { MailKind } from '../workflow/transitions'
import { renderWorkflowMail } from './render'

interface Happened {
  kind: MailKind
  loaded: LoadedEntry
  actor: TypedUser
  reason: string | null
}

const idOf = (value: unknown): string | null =>
  value && typeof value === 'object' && 'id' in value
    ? String(value.id)
    : typeof value === 'string'
      ? value
      : null

/** Who is told: those who can act on it, or whose text it is. Never the one who did it, never a disabled account. */
function recipientsOf({ kind, loaded, actor }: Happened): Where {
  const own = [idOf(loaded.entry.author), idOf(loaded.entry.submittedBy), ...loaded.contributors].filter(
    (id) => id !== null,
  )
  const whose: Where = { id: { in: own } }
  const reviewers: Where = { roles: { in: ['reviewer'] } }
  const who: Record<MailKind, Where> = {
    // Whoever contributed may not review it.
    'review-requested': { and: [reviewers, { id: { not_in: loaded.contributors } }] },
    'changes-requested': whose,
    approved: whose,
    published: whose,
    withdrawn: { or: [whose, { roles: { in: ['reviewer', 'safeguarding'] } }] },
  }
  return { and: [who[kind], { id: { not_equals: String(actor.id) } }, { disabled: { not_equals: true } }] }
}

const titleOf = ({ collection, entry }: LoadedEntry, payload: Payload): string => {
  const field = payload.collections[collection].config.admin.useAsTitle ?? 'slug'
  const value = entry[field]
  const title =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[DEFAULT_LOCALE] : value
  return typeof title === 'string' && title !== '' ? title : String(entry.slug ?? entry.id)
}

/** Tells the right people, each in a message of their own and in their language. */
export async function mailAbout(payload: Payload, happened: Happened): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: recipientsOf(happened),
    depth: 0,
    pagination: false,
  })
  const sender = { siteName: String(payload.config.custom.siteName), publicUrl: payload.config.serverURL }
  const { collection, id } = happened.loaded
  for (const user of docs) {
    const locale = LOCALES.find((known) => known === user.language) ?? DEFAULT_LOCALE
    const mail = renderWorkflowMail(happened.kind, locale, sender, {
      recipient: user.name,
      title: titleOf(happened.loaded, payload),
      who: (happened.actor as { name?: string }).name ?? '',
      reason: happened.reason,
      link: `${sender.publicUrl}/admin/collections/${collection}/${id}`,
    })
    await payload.sendEmail({ to: user.email, ...mail })
  }
}
