/**
 * The shapes that leave the editorial side: compiled documents and rows of the publication log.
 * This file is the whole contract between publishing and delivery; it imports no Payload.
 */
import { createHash } from 'node:crypto'
import type { Region as HiddenRegion } from '../../media/regions'
import type {
  EntryType,
  Licence,
  Locale,
  OrganisationKind,
  Region,
  Sector,
  Theme,
} from '../config/vocabulary'

/** A reference by id. The replica resolves it when it is read, and leaves it out while its target is not live. */
export interface Reference {
  type: EntryType
  id: string
}

/** One rendition of a photograph. `width` and `height` in pixels; `url` is a path on the portal. */
export interface ImageSize {
  url: string
  width: number
  height: number
  format: 'webp' | 'jpeg' | 'png' | 'avif'
}

/** A span of time in which a photograph may be shown: from an instant until just before another; null: without end. ISO 8601 in UTC. */
export interface RightsWindow {
  from: string
  until: string | null
}

/**
 * A photograph as it is compiled. Its credit line and licence come from the live photo credit that `credit` names,
 * when the document is read: a photograph whose credit is not live is left out.
 */
export interface CompiledImage {
  photo: string
  credit: Reference
  url: string
  /** Empty for a decorative picture. */
  alt: string
  width: number
  height: number
  /** Percent from the left and from the top, 0 to 100. */
  focalPoint: { x: number; y: number }
  sizes: ImageSize[]
  /**
   * When it may be shown, in order, so that a replica acts in time by itself; outside of these it is left out, and its files are gone. For
   * publishing and delivery alone. Missing in rows of the time before there were rights.
   */
  rights?: RightsWindow[]
  /** The part around the focal point for previews elsewhere, 1200 by 630 or less. Rows of older portals have none. */
  og?: ImageSize | null
  /** A few pixels as a `data:` address. */
  placeholder?: string | null
  /** What the files hide, so that no later files that hide less take their place. Never public. */
  obscured?: HiddenRegion[]
}

/** Rich text in the two public forms; `html` holds only the elements of the allow-list. */
export interface CompiledRichText {
  html: string
  text: string
}

/** A resource a practice links to. `bytes` and `pages` are null where they are not known. */
export interface CompiledResource {
  label: string
  url: string
  /** `pdf`, `html`, … */
  format: string
  bytes: number | null
  pages: number | null
  /** BCP 47 tag, or null. */
  language: string | null
  /** Of a link: what the last check found. Missing where none was made, and in rows of before there were checks. */
  status?: 'unchecked' | 'ok' | 'review-again' | 'broken'
  /** ISO 8601 in UTC. */
  lastCheckedAt?: string | null
}

/** A value of a controlled vocabulary with its English label. */
export interface Term<Key extends string = string> {
  key: Key
  label: string
}

/** ISO 3166-1 alpha-2 code, and the name in the document's language. */
export interface Country {
  code: string
  name: string
}

interface CompiledBase {
  id: string
  slug: string
  locale: Locale
  title: string
  /** ISO 8601 in UTC: when the entry first went live, and when this revision did. */
  publishedAt: string
  updatedAt: string
  /** From when on it may be out of date. ISO 8601 in UTC; missing where no date was set. */
  reviewBy?: string
  /** Plain text that the search index holds beside the title. */
  searchText: string
}

export interface CompiledPractice extends CompiledBase {
  type: 'practice'
  summary: string
  body: CompiledRichText
  organisations: Reference[]
  partners: Reference[]
  themes: Term<Theme>[]
  regions: Term<Region>[]
  countries: Country[]
  year: number | null
  heroPhoto: CompiledImage | null
  resources: CompiledResource[]
  related: Reference[]
}

export interface CompiledOrganisation extends CompiledBase {
  type: 'organisation'
  kind: Term<OrganisationKind>
  country: Country | null
  website: string | null
  logo: CompiledImage | null
  about: CompiledRichText | null
}

export interface CompiledPhotoCredit extends CompiledBase {
  type: 'photo-credit'
  creditLine: string
  agency: string
  assetIdentifier: string | null
  photographer: string | null
  year: number | null
  licence: { key: Licence; label: string; url: string | null }
  rightsHolder: string | null
}

export interface CompiledMoment {
  /** Local time of day, `HH:MM`. */
  time: string
  title: string
  text: CompiledRichText
  photo: CompiledImage | null
}

export interface CompiledProfile extends CompiledBase {
  type: 'profile'
  role: string
  sector: Term<Sector>
  organisation: Reference | null
  country: Country | null
  portrait: CompiledImage | null
  introduction: CompiledRichText
  moments: CompiledMoment[]
  questions: { question: string; answer: CompiledRichText }[]
}

export interface CompiledSection extends CompiledBase {
  type: 'section'
  introduction: CompiledRichText
  entries: Reference[]
}

export type CompiledDocument =
  | CompiledPractice
  | CompiledOrganisation
  | CompiledPhotoCredit
  | CompiledProfile
  | CompiledSection

/**
 * One row of the publication log. Numbers start at 1 and have no gaps.
 * `documents` holds one compiled document for each locale the entry is translated into, English always among them;
 * it is null for a tombstone (`action` is `withdraw`), and for a row whose text was erased by a kill.
 */
export interface LogRow {
  number: number
  action: 'publish' | 'withdraw'
  type: EntryType
  entry: string
  /** Empty where the row may name nobody: the tombstone of a profile, and every row of an entry that was killed. */
  slug: string
  /** See {@link addressHash}; given where `slug` is empty. */
  address: string | null
  /** SHA-256 in hex of the approved revision; null for a tombstone. */
  contentHash: string | null
  /** ISO 8601 in UTC. */
  at: string
  documents: Partial<Record<Locale, CompiledDocument>> | null
}

/** Tells a row from one of another log that has the same number: a portal may be given another database, or an older one. */
export const markOf = ({ entry, at }: Pick<LogRow, 'entry' | 'at'>): string => `${entry} ${at}`

/**
 * An address that was, without the words in it: an entry that is gone answers 410 under its old address, and nothing has to keep the
 * name of a person for that. It hides a name from readers, not from somebody who tries names.
 * @returns SHA-256 in hex
 */
export const addressHash = (type: EntryType, slug: string): string =>
  createHash('sha256').update(`${type}/${slug}`).digest('hex')
