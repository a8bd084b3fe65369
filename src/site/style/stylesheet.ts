import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { THEME } from '../theme'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The theme as custom properties; `light-dark()` chooses by the reader's scheme. */
const variables = () => {
  const colours = Object.entries(THEME.colours).map(
    ([name, [light, dark]]) => `--${kebab(name)}:light-dark(${light},${dark})`,
  )
  return `:root{color-scheme:light dark;${colours.join(';')};--text:${THEME.fonts.text};--headings:${THEME.fonts.headings}}\n`
}

/** Comments are for those who read the source. */
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*/g, '\n')

let made: Promise<{ css: string; href: string }> | undefined

async function make(root: string) {
  const css =
    variables() + withoutComments(await readFile(path.join(root, 'src/site/style/site.css'), 'utf8'))
  const version = createHash('sha256').update(css).digest('base64url').slice(0, 16)
  return { css, href: `/site.css?v=${version}` }
}

/** The site's one stylesheet, and an address that changes with it. A developer sees changes at once. */
export function stylesheet(root: string): Promise<{ css: string; href: string }> {
  if (process.env.NODE_ENV !== 'production') return make(root)
  made ??= make(root)
  return made
}
