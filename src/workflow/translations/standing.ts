import { readRichText } from '../checklist/rich-text'
import { isUnlike } from '../comparison/details'

/** How a translation stands to its source: there is nothing to translate, it is missing, older than its source, or up to date. */
export const STANDINGS = ['nothing', 'missing', 'changed', 'current'] as const
export type Standing = (typeof STANDINGS)[number]

/** One text in two languages, as one revision has it. */
export interface Pair {
  source: unknown
  translation: unknown
}

/** Whether a text or rich text has words. */
export const says = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : readRichText(value).blocks.some(({ text }) => text !== '')

/**
 * How a translation stands, when the revisions are looked at one by one, the newest first. Which language a save was made in is written
 * down nowhere; that a text became what it is says when it was last worked on. The source as it was then is what was translated, and it
 * changed where it is another now; a source that was changed and changed back is the same.
 */
export class Look {
  private newest: Pair | null = null
  /** The oldest of the newest revisions that hold the translation as it is now. */
  private written: Pair | null = null
  private isOver = false

  /** Takes the next older revision. A text that an older revision does not have at all has no words there. */
  add(pair: Pair): void {
    if (this.isOver) return
    this.newest ??= pair
    if (isUnlike(this.newest.translation, pair.translation)) this.isOver = true
    else this.written = pair
  }

  /** Whether older revisions change nothing any more. */
  get isSettled(): boolean {
    return (
      this.isOver || (this.newest !== null && !(says(this.newest.source) && says(this.newest.translation)))
    )
  }

  get standing(): Standing {
    const { newest, written } = this
    if (!newest || !says(newest.source)) return 'nothing'
    if (!says(newest.translation)) return 'missing'
    return isUnlike(written?.source, newest.source) ? 'changed' : 'current'
  }

  /** The source that was translated. */
  get translated(): unknown {
    return this.written?.source
  }
}
