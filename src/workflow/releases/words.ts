import type { EntryInTheWay } from '../errors'

/** Entries that a mail names; the release itself shows them all. */
const NAMED = 8

/** What stands in the way of a release, in English. */
export function inWords(entries: readonly EntryInTheWay[]): string {
  const named = entries.slice(0, NAMED).map(({ title, message, obstacles = [] }) => {
    const details = obstacles.map((one) => one.message)
    return `“${title}”: ${[message, ...details].join(' ')}`
  })
  const left = entries.length - named.length
  return [...named, ...(left > 0 ? [`And ${left} more.`] : [])].join(' ')
}
