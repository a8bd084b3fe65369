import type { Locale } from '../../config/vocabulary'

/** A stretch of a text: in both revisions, only in the newer or only in the older. */
export interface Part {
  what: 'same' | 'added' | 'removed'
  text: string
}

/** What a reference points to, in words. `title` is null where it is gone, or hidden from whoever asks. */
export interface Named {
  collection: string
  id: string
  title: string | null
  /** Of photographs alone. */
  photo?: { thumbnail: string | null; alt: string | null; decorative: boolean; creditLine: string | null }
}

export type BlockKind = 'paragraph' | 'heading' | 'bullet' | 'number' | 'quote' | 'other'

/** A change of formatting or of a link, with the words that it is about. */
export type Note =
  | { what: 'format'; format: TextFormat; now: boolean; text: string }
  | { what: 'link'; text: string; before: string | null; after: string | null }
  | { what: 'layout' }

export type TextFormat =
  | 'bold'
  | 'italic'
  | 'strikethrough'
  | 'underline'
  | 'code'
  | 'subscript'
  | 'superscript'

/** One block of rich text. A block that was taken out stands where it was. */
export interface BlockChange {
  what: 'same' | 'added' | 'removed' | 'changed'
  kind: BlockKind
  /** Level of a heading, depth of a list item; else 0. */
  level: number
  /** What it was before, where it was another kind of block. */
  was: { kind: BlockKind; level: number } | null
  parts: Part[]
  notes: Note[]
}

export type Detail =
  | { kind: 'text'; parts: Part[] }
  /** `unseen`: something changed that readers do not see. */
  | { kind: 'richText'; blocks: BlockChange[]; unseen: boolean }
  /** Nothing added and nothing removed: the order is another. */
  | { kind: 'choice'; before: string[]; after: string[]; added: string[]; removed: string[] }
  | { kind: 'relation' | 'photo'; before: Named[]; after: Named[]; added: Named[]; removed: Named[] }
  | { kind: 'number'; before: number | null; after: number | null }
  /** ISO 8601. */
  | { kind: 'date'; before: string | null; after: string | null }
  | { kind: 'yesNo'; before: boolean | null; after: boolean | null }
  /** Numbers of the row as people count, from 1. */
  | { kind: 'row'; what: 'added' | 'removed' | 'moved'; before: number | null; after: number | null }
  /** A private value: that it changed, and no more. */
  | { kind: 'private' }
  /** Something that no field of the form shows. */
  | { kind: 'other' }

/** One step of the way to a field, as the form names it: “Resources 2”, then “Label”. */
export interface Step {
  name: string
  label: string
  /** Number of the row as people count, in the newer revision; in the older where the row was taken out. */
  row: number | null
}

/** One difference between two revisions. */
export interface Change {
  /** Dotted path in the newer revision, or in the older where it was taken out: `resources.1.label`. */
  path: string
  steps: Step[]
  /** Null where the field is the same in every language. */
  locale: Locale | null
  detail: Detail
}
