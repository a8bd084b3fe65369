import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What we put on Payload's screens; the rest of them is Payload's. */
const OURS = [
  '.gl-tasks',
  '.gl-guide',
  '.gl-translate',
  '.gl-source',
  '.gl-import',
  '.gl-filter',
  '.gl-link',
  '.gl-panel',
  '.gl-state',
  '.gl-changes',
  '.gl-stale',
  '.gl-account',
  '.gl-mail-trouble',
  '.gl-mail-actions',
  '.gl-field-mark',
  '.gl-compose',
  '.gl-release',
  '.gl-calendar',
  'dialog.gl-dialog',
  '.gl-audit',
  '.gl-audit__about',
  '.gl-bulk',
  '.gl-dialog',
  '.gl-said',
  '.gl-obscure',
  '.gl-library',
  '.gl-rights',
  '.gl-uses',
  '.gl-twins',
]
const GRAVE = ['serious', 'critical']

/** Ends what is on its way from one colour to another: a button that has just come alive is judged as it will be. */
const AT_REST = `{
  const still = new CSSStyleSheet()
  still.replaceSync('*, *::before, *::after { transition: none !important }')
  document.adoptedStyleSheets.push(still)
}`

/** @param context what axe-core looks at, as JavaScript */
async function faultsIn(page: Page, context: string): Promise<string[]> {
  await page.evaluate(AT_REST)
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  const results = (await page.evaluate(
    `axe.run(${context}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResults
  return results.violations
    .filter(({ impact }) => GRAVE.includes(String(impact)))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** @returns serious and critical findings of axe-core (WCAG 2.2 A and AA) in our parts of the page */
export const faultsOfOurs = (page: Page): Promise<string[]> =>
  faultsIn(
    page,
    `{ include: ${JSON.stringify(OURS)}.filter((one) => document.querySelector(one)).map((one) => [one]) }`,
  )

/** The same of a page that is ours altogether. */
export const faultsOfPage = (page: Page): Promise<string[]> => faultsIn(page, 'document')
