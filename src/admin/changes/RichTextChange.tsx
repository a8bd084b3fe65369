import type { BlockChange, Detail, Note } from '../../workflow/comparison/change'
import type { Say } from '../translations/texts'
import { directionOf, Parts } from './Parts'

/** Keeps the direction of words from another language to themselves. */
export const isolate = (words: string) => `\u2068${words}\u2069`

const kindIn = (text: Say, { kind, level }: { kind: BlockChange['kind']; level: number }) =>
  text(`changesBlock_${kind}`, { level })

/** A change of formatting or of a link as a sentence. */
export function sentenceOf(text: Say, note: Note): string {
  if (note.what === 'layout') return text('changesLayout')
  const words = isolate(note.text)
  if (note.what === 'format') {
    const format = text(`changesFormat_${note.format}`)
    return text(note.now ? 'changesFormatOn' : 'changesFormatOff', { text: words, format })
  }
  const { before, after } = note
  if (before !== null && after !== null) {
    return text('changesLinkChanged', { text: words, before: isolate(before), after: isolate(after) })
  }
  return after === null
    ? text('changesLinkRemoved', { text: words, url: isolate(before ?? '') })
    : text('changesLinkAdded', { text: words, url: isolate(after) })
}

const Block = ({ block, text, lang }: { block: BlockChange; text: Say; lang?: string }) => (
  <li className="gl-block" data-what={block.what}>
    <span className="gl-block__kind">
      {kindIn(text, block)}
      {block.was && ` (${text('changesBlockWas', { kind: kindIn(text, block.was) })})`}
      {block.parts.length === 0 &&
        ` · ${text(block.what === 'removed' ? 'changesRowRemoved' : 'changesRowAdded')}`}
    </span>
    <p className="gl-words" dir={directionOf(lang)} lang={lang}>
      <Parts parts={block.parts} text={text} />
    </p>
    {block.notes.length > 0 && (
      <ul className="gl-block__notes">
        {block.notes.map((note) => (
          <li key={JSON.stringify(note)}>{sentenceOf(text, note)}</li>
        ))}
      </ul>
    )}
  </li>
)

/** Blocks that did not change, between those that did, as how many they are. */
function folded(blocks: readonly BlockChange[]): (BlockChange | number)[] {
  const items: (BlockChange | number)[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (block.what !== 'same') items.push(block)
    else if (typeof last === 'number') items[items.length - 1] = last + 1
    else items.push(1)
  }
  return items
}

interface RichTextChangeProps {
  detail: Extract<Detail, { kind: 'richText' }>
  text: Say
  /** Language of the text. */
  lang?: string
}

/** A rich text: the blocks that changed in full, those between them as their number. */
export const RichTextChange = ({ detail, text, lang }: RichTextChangeProps) => {
  if (detail.unseen) return <p>{text('changesUnseen')}</p>
  return (
    <ol className="gl-blocks">
      {folded(detail.blocks).map((item, at) =>
        typeof item === 'number' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what the list is about, and it never changes.
          <li key={at} className="gl-block gl-block--same">
            {text('changesUnchanged', { count: item })}
          </li>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Block key={at} block={item} text={text} lang={lang} />
        ),
      )}
    </ol>
  )
}
