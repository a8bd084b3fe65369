import type { Revision } from '../../workflow/revisions/list-revisions'

/** What a person most often wants to compare the newest revision with. */
export type Since = 'live' | 'seen' | 'approval'

const APPROVED: readonly string[] = ['approved', 'scheduled', 'published']

/**
 * The revisions that the quick choices begin with.
 * @param revisions newest first
 * @returns those that there are, in the order in which they are offered
 */
export function quickChoices(revisions: readonly Revision[]): { since: Since; from: string }[] {
  const found: [Since, Revision | undefined][] = [
    ['live', revisions.find(({ live }) => live)],
    ['seen', revisions.find(({ seen }) => seen)],
    ['approval', revisions.find(({ reached }) => reached.some((state) => APPROVED.includes(state)))],
  ]
  return found.flatMap(([since, revision]) => (revision ? [{ since, from: revision.id }] : []))
}

/** A pair of version ids to compare. */
export interface Pair {
  from: string
  to: string
}

/**
 * The two revisions to show: those that the address names, else the newest against the first quick choice, else against the one before.
 * @returns null where there is nothing to compare
 */
export function pairOf(revisions: readonly Revision[], asked: Partial<Pair>): Pair | null {
  const [newest, before] = revisions
  if (!newest) return null
  const known = (id: string | undefined) => revisions.find((revision) => revision.id === id)?.id
  const from = known(asked.from) ?? quickChoices(revisions)[0]?.from ?? before?.id
  return from ? { from, to: known(asked.to) ?? newest.id } : null
}
