/** A part of a name that is shorter says nothing: “de”, “bin”, “al”. Letters. */
const SHORTEST = 3

/** Han and kana are written without spaces, so a name stands inside a run of letters. */
const isDense = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

/** Letters alone, in one form: accents (so also ё and the hamza of an alif), case and Arabic vowel signs make no other name. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/ٱ/g, 'ا')
    .replace(/ى/g, 'ي')
    .toLowerCase()

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

/** The parts by which somebody is known: the whole name, and each part of it that is long enough. */
const partsOf = (name: string): string[] => {
  const folded = foldName(name)
  if (isDense(folded)) return [wordsOf(folded).join('')]
  return wordsOf(folded).filter((word) => word.length >= SHORTEST)
}

/**
 * Whether a text names somebody, by the whole name or one part of it.
 * @param text also a file name or an address: what is no letter parts words
 */
export function isNamed(text: string, names: readonly string[]): boolean {
  const folded = foldName(text)
  const words = new Set(wordsOf(folded))
  return names
    .flatMap(partsOf)
    .some((part) => (isDense(part) ? part.length >= 2 && folded.includes(part) : words.has(part)))
}

/** The names of a list, one a line. */
export const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
