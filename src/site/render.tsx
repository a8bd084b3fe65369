import type { ReactElement } from 'react'
import { stylesheet } from './style/stylesheet'
import { Frame } from './ui/Frame'
import type { Answer, Visit } from './visit'

/**
 * React's own server renderer. Next keeps its copy of React's renderer from route handlers, so it is loaded by Node and not bundled;
 * elements are plain data, and both copies are of one major version.
 */
const renderer = () =>
  import(/* turbopackIgnore: true */ /* webpackIgnore: true */ 'react-dom/server') as Promise<{
    renderToStaticMarkup(element: ReactElement): string
  }>

/** @returns a whole HTML document, without any script */
export async function renderPage(visit: Visit, answer: Answer): Promise<string> {
  const [{ renderToStaticMarkup }, { href }] = await Promise.all([renderer(), stylesheet(visit.site.root)])
  return `<!doctype html>${renderToStaticMarkup(<Frame visit={visit} answer={answer} stylesheet={href} />)}`
}
