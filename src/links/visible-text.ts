import { load } from 'cheerio'

/** Longest page whose words are taken out; of a longer one, the beginning. Characters. */
const LONGEST = 2_000_000

/** The words of a web page that readers see: what changes with each request (tokens, scripts, times in the code) is no change. */
export function visibleText(html: string): string {
  const $ = load(html.slice(0, LONGEST))
  $('script, style, noscript, template, svg, iframe').remove()
  return `${$('title').text()} ${$('body').text()}`.replace(/\s+/g, ' ').trim()
}
