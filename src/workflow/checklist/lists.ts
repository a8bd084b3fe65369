import { say } from './messages'
import type { Subject, Task } from './rule'
import { oneTask } from './rule'
import { hasNoSpaces } from './segments'
import { type Piece, piecesAt, TEXT_FIELDS } from './texts'

/** What a list of entries or a search engine shows of a title. Characters; half of it in Chinese, whose letters are wide. */
export const LONGEST_TITLE = { spaced: 70, dense: 35 }
/** Shorter summaries say nothing that the title does not say. Characters. */
export const SHORTEST_SUMMARY = { spaced: 60, dense: 20 }

const limitFor = ({ locale }: Piece, limit: { spaced: number; dense: number }) =>
  hasNoSpaces(locale) ? limit.dense : limit.spaced

const isText = (piece: Piece): piece is Piece & { value: string } =>
  typeof piece.value === 'string' && piece.value.trim() !== ''

const lengthOf = (text: string) => [...text.trim()].length

export function lookAtTitles({ collection, entry }: Subject): Task[] {
  const titles = TEXT_FIELDS[collection].titles.flatMap((field) => piecesAt(entry, field)).filter(isText)
  const findings = titles.flatMap((piece) => {
    const characters = lengthOf(piece.value)
    const limit = limitFor(piece, LONGEST_TITLE)
    return characters > limit ? [{ path: piece.path, ...say('title_long', { characters, limit }) }] : []
  })
  return oneTask(titles.length === 0 ? null : findings)
}

/** A sentence's end, and what may close behind it. An ellipsis says that there is more. */
const WHOLE = /[.!?。！？؟۔][\p{Pe}\p{Pf}"'’”»]*$/u
const CUT_OFF = /\.\.[\p{Pe}\p{Pf}"'’”»]*$/u

const endsWhole = (text: string) => WHOLE.test(text) && !CUT_OFF.test(text)

export function lookAtSummaries({ collection, entry }: Subject): Task[] {
  const summaries = TEXT_FIELDS[collection].summaries
    .flatMap((field) => piecesAt(entry, field))
    .filter(isText)
  const findings = summaries.flatMap((piece) => {
    const { path, value } = piece
    const characters = lengthOf(value)
    return [
      ...(characters < limitFor(piece, SHORTEST_SUMMARY)
        ? [{ path, ...say('summary_short', { characters }) }]
        : []),
      ...(endsWhole(value.trim()) ? [] : [{ path, ...say('summary_unfinished') }]),
    ]
  })
  return oneTask(summaries.length === 0 ? null : findings)
}
