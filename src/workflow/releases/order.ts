import { keyOf, type Member } from './members'

/** What a release takes live, with what each entry needs to be live. */
export interface Ordered {
  loaded: Member
  needs: readonly Member[]
}

/**
 * Entries that others refer to come first, so that whoever follows the log never meets a reference before its target. Otherwise the order
 * of the list stays. Entries that refer to each other in a circle keep it too.
 */
export function referencedFirst<Entry extends Ordered>(entries: readonly Entry[]): Entry[] {
  const byKey = new Map(entries.map((entry) => [keyOf(entry.loaded), entry]))
  const ordered = new Set<Entry>()
  const underWay = new Set<Entry>()
  const visit = (entry: Entry): void => {
    if (ordered.has(entry) || underWay.has(entry)) return
    underWay.add(entry)
    for (const needed of entry.needs) {
      const target = byKey.get(keyOf(needed))
      if (target) visit(target)
    }
    ordered.add(entry)
  }
  for (const entry of entries) visit(entry)
  return [...ordered]
}
