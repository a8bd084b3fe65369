import { say } from './messages'
import { type Block, readRichText } from './rich-text'
import type { Finding, Subject, Task } from './rule'
import { oneTask } from './rule'
import { type Piece, piecesAt, TEXT_FIELDS } from './texts'

/** The title of the page is of level 1, so its text begins at 2. Four levels are all that the editor offers. */
const TITLE_LEVEL = 1
const LOWEST = 2
const DEEPEST = 4

function wrongHeadings({ path, value }: Pick<Piece, 'path' | 'value'>, above: number | null): Finding[] {
  const findings: Finding[] = []
  let previous = above
  for (const { text, level } of headingsIn(value)) {
    if (text === '') findings.push({ path, ...say('heading_empty') })
    if (level < LOWEST || level > DEEPEST) {
      findings.push({ path, ...say('heading_level', { text, level }), passage: text })
      continue
    }
    if (previous !== null && level > previous + 1) {
      findings.push({
        path,
        ...say('heading_skipped', { text, level, deepest: previous + 1 }),
        passage: text,
      })
    }
    previous = level
  }
  return findings
}

const headingsIn = (value: unknown): Block[] =>
  readRichText(value).blocks.filter(({ kind }) => kind === 'heading')

/** Headings have words, and none is more than one level below the one before it. */
export function lookAtHeadings({ collection, entry }: Subject): Task[] {
  const { pages, passages } = TEXT_FIELDS[collection]
  const below = (fields: readonly string[], above: number | null) =>
    fields.flatMap((field) => piecesAt(entry, field)).map((piece) => ({ piece, above }))
  // What stands under the title of a row may begin at any level.
  const texts = [...below(pages, TITLE_LEVEL), ...below(passages, null)].filter(
    ({ piece }) => headingsIn(piece.value).length > 0,
  )
  return oneTask(texts.length === 0 ? null : texts.flatMap(({ piece, above }) => wrongHeadings(piece, above)))
}

/** A bold line longer than this is an emphasised sentence. Characters. */
const LONGEST_BOLD = 80

const isHeadingInDisguise = ({ kind, bold, text }: Block) =>
  kind === 'paragraph' &&
  bold &&
  text.length > 1 &&
  text.length <= LONGEST_BOLD &&
  !/[.!?…。！？؟:：]$/u.test(text)

/** A line that is bold as a whole looks like a heading, but nobody can jump to it. */
export function lookAtBoldLines({ collection, entry }: Subject): Task[] {
  const { pages, passages } = TEXT_FIELDS[collection]
  const pieces = [...pages, ...passages].flatMap((field) => piecesAt(entry, field))
  const findings = pieces.flatMap(({ path, value }) =>
    readRichText(value)
      .blocks.filter(isHeadingInDisguise)
      .map(({ text }) => ({ path, ...say('heading_bold'), passage: text })),
  )
  return oneTask(pieces.length === 0 ? null : findings)
}
