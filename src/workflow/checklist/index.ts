import type { EntryCollection } from '../../config/vocabulary'
import type { Finding, Level, Step, Subject } from './rule'
import { RULES, type RuleName } from './rules'

/** A thing that was looked at. */
export interface Check {
  rule: RuleName
  level: Level
  /** The field, where it is about one. */
  path: string | null
  findings: Finding[]
}

/** Findings of one task; a text that is all wrong is not told so a thousand times. */
const MOST_FINDINGS = 50

export const rulesFor = (collection: EntryCollection, step: Step) =>
  RULES.filter(
    ({ collections, before }) =>
      (collections as readonly EntryCollection[]).includes(collection) &&
      (before as readonly Step[]).includes(step),
  )

/**
 * Everything that is asked of an entry before its next step, done or not.
 * @param level only the rules of this level; without it, all
 */
export const checklistOf = (subject: Subject, step: Step, level?: Level): Check[] =>
  rulesFor(subject.collection, step)
    .filter((rule) => level === undefined || rule.level === level)
    .flatMap((rule) =>
      rule.look(subject).map(({ path, findings }) => ({
        rule: rule.name,
        level: rule.level,
        path,
        findings: findings.slice(0, MOST_FINDINGS),
      })),
    )
