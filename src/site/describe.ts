/** Characters that search engines show of a description. */
const LONGEST = 200

/** @returns the beginning of a text, cut between words */
export function describe(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return undefined
  if (plain.length <= LONGEST) return plain
  const cut = plain.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`
}
