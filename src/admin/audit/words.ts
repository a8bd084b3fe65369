import { eventKey } from '../review/events'
import { sayWith, textIfKnown } from '../translations/texts'

interface Language {
  t: unknown
  translations: unknown
}

/**
 * What happened, in the language of the admin.
 * @param action what the audit log keeps. Words beside those of the workflow have texts `auditWord_…`, with `_` for each blank.
 * @returns the word itself where we have no text for it
 */
export function auditWord(i18n: Language, action: string): string {
  const key = eventKey(action)
  if (key) return sayWith(i18n.t)(key)
  return textIfKnown(i18n, `auditWord_${action.replaceAll(' ', '_')}`) ?? action
}

/** Who stands behind a row that names no account. */
export const actorWord = (i18n: Language, actor: unknown): string =>
  textIfKnown(i18n, `auditActor_${String(actor)}`) ?? sayWith(i18n.t)('somebody')

/** What a row is about that is about no entry. */
export const subjectWord = (i18n: Language, subject: string): string =>
  textIfKnown(i18n, `auditSubject_${subject.replaceAll('-', '_')}`) ?? subject
