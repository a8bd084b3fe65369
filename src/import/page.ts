import { load } from 'cheerio'

export interface Link {
  label: string
  /** Null where a plain text names a link without its address. */
  href: string | null
  format: 'pdf' | 'html'
}

/** One paragraph of a page: its text without the links' own words, and the links. */
export interface Block {
  kind: 'heading' | 'text'
  text: string
  links: Link[]
}

/** The file is no page that can be read. */
export class PageError extends Error {
  override readonly name = 'PageError'
}

const MAX_CHARACTERS = 2_000_000
/** "Read more" or "Read more [PDF]", as the section writes its links. */
const READ_MORE = /\bRead more(\s*\[PDF\])?/gi

const tidy = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const formatOf = (label: string, href: string | null): Link['format'] =>
  /\[PDF\]/i.test(label) || /\.pdf(?:$|[?#])/i.test(href ?? '') ? 'pdf' : 'html'

function fromText(source: string): Block[] {
  return source
    .split(/\r?\n[ \t]*\r?\n/)
    .map(tidy)
    .filter((text) => text !== '')
    .map((text, at) => ({
      kind: at === 0 && text.length < 120 && !/[.!?]$/.test(text) ? ('heading' as const) : ('text' as const),
      text,
      links: [...text.matchAll(READ_MORE)].map(([label]) => ({
        label: tidy(label),
        href: null,
        format: formatOf(label, null),
      })),
    }))
}

function fromHtml(source: string): Block[] {
  const $ = load(source)
  $('script, style, nav, header, footer, noscript, template').remove()
  return $('h1, h2, h3, p, figcaption, li')
    .toArray()
    .map((element) => {
      const node = $(element)
      const links = node
        .find('a[href]')
        .toArray()
        .map((anchor) => {
          const label = tidy($(anchor).text())
          const href = $(anchor).attr('href') ?? null
          // "[PDF]" often stands behind the link, not in it.
          const after = $(anchor)[0]?.nextSibling
          const rest = after && 'data' in after ? String(after.data).trimStart() : ''
          return { label, href, format: formatOf(rest.startsWith('[PDF]') ? `${label} [PDF]` : label, href) }
        })
      return {
        kind: /^h/.test(element.tagName) ? ('heading' as const) : ('text' as const),
        text: tidy(node.text()),
        links,
      }
    })
    .filter(({ text }) => text !== '')
}

/**
 * Reads a page, plain text or HTML, into its paragraphs.
 * @throws PageError where it is empty, binary or far too long
 */
export function readPage(source: string): Block[] {
  if (source.length > MAX_CHARACTERS)
    throw new PageError(`The page is longer than ${MAX_CHARACTERS} characters.`)
  if (source.includes('\u0000') || source.includes('\uFFFD'))
    throw new PageError('The file is not a text in UTF-8.')
  const blocks = /<(?:html|body|p|h1|div)\b/i.test(source) ? fromHtml(source) : fromText(source)
  if (blocks.length === 0) throw new PageError('There is no text on the page.')
  return blocks
}
