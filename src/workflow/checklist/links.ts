import { say } from './messages'
import { readRichText } from './rich-text'
import type { Finding, Subject, Task } from './rule'
import { oneTask } from './rule'
import { piecesAt, richTextOf, TEXT_FIELDS, valuesAt } from './texts'
import { isAddress, saysNothing } from './vague-link-texts'

interface Link {
  path: string
  text: string
  url: string | null
}

const linksInText = ({ collection, entry }: Subject): Link[] =>
  richTextOf(TEXT_FIELDS[collection]).flatMap((field) =>
    piecesAt(entry, field).flatMap(({ path, value }) =>
      readRichText(value).links.map((link) => ({ path, ...link })),
    ),
  )

/** Labels that are there; a missing one is the business of what is required. */
const labels = ({ collection, entry }: Subject): Omit<Link, 'url'>[] =>
  TEXT_FIELDS[collection].labels.flatMap(({ text }) =>
    piecesAt(entry, text).flatMap(({ path, value }) =>
      typeof value === 'string' && value.trim() !== '' ? [{ path, text: value.trim() }] : [],
    ),
  )

function wrongText({ path, text }: Omit<Link, 'url'>): Finding[] {
  if (text === '') return [{ path, ...say('link_text_empty') }]
  if (saysNothing(text)) return [{ path, ...say('link_text_vague', { text }), passage: text }]
  if (isAddress(text)) return [{ path, ...say('link_text_address', { text }), passage: text }]
  return []
}

/** A link text says what opens, in every language in which there is one. */
export function lookAtLinkTexts(subject: Subject): Task[] {
  const found = [...linksInText(subject), ...labels(subject)]
  return oneTask(found.length === 0 ? null : found.flatMap(wrongText))
}

const LEADING = ['https:', 'http:', 'mailto:']

const protocolOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).protocol : null)

/** Addresses in a text may also lead to a place of the same site. */
const leads = (url: string | null): boolean =>
  url !== null && (/^(?:#|\/(?!\/))/.test(url) || LEADING.includes(protocolOf(url.trim()) ?? ''))

/** Every link has an address that a browser can follow. */
export function lookAtAddresses(subject: Subject): Task[] {
  const { collection, entry } = subject
  const inText = linksInText(subject)
  const fields = TEXT_FIELDS[collection].addresses
    .flatMap((field) => valuesAt(entry, field))
    .filter(
      (found): found is { path: string; value: string } =>
        typeof found.value === 'string' && found.value !== '',
    )
  if (inText.length + fields.length === 0) return []
  return oneTask([
    ...inText
      .filter(({ url }) => !leads(url))
      .map(({ path, text }) => ({ path, ...say('link_address', { text }), passage: text })),
    ...fields
      .filter(({ value }) => !/^https?:$/.test(protocolOf(value) ?? ''))
      .map(({ path, value }) => ({ path, ...say('link_address', { text: value }), passage: value })),
  ])
}
