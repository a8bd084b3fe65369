import type { Obstacle, Refusal } from '../errors'

/** What counts of a comment towards an approval. */
export interface Condition {
  id: string
  /** Dotted path of the field, null where it is about the whole entry. */
  field: string | null
  locale: string | null
  body: string
  blocking: boolean
  resolved: boolean
}

/** How much of a comment is repeated where an action is refused. Characters. */
const EXCERPT = 200

const excerpt = (body: string) => (body.length > EXCERPT ? `${body.slice(0, EXCERPT - 1)}…` : body)

/** The open comments that are a condition of approval, each at its field. */
export const openConditions = (comments: readonly Condition[]): Obstacle[] =>
  comments
    .filter(({ blocking, resolved }) => blocking && !resolved)
    .map(({ field, locale, body }) => ({
      path: [field ?? '', locale].filter(Boolean).join('.'),
      code: 'open_comment',
      message: excerpt(body),
    }))

/**
 * Open conditions stop an approval, and a publication too: an approval holds for its text, but a condition that was
 * set after it says “not before this is settled”.
 */
export const conditionsRefusal = (conditions: readonly Obstacle[]): Refusal | null =>
  conditions.length === 0
    ? null
    : {
        status: 422,
        code: 'open_comments',
        message:
          conditions.length === 1
            ? 'One open comment is a condition of approval. Resolve it first.'
            : `${conditions.length} open comments are conditions of approval. Resolve them first.`,
        obstacles: [...conditions],
      }
