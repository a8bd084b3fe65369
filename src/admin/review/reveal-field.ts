/** How long to wait for a field that the form draws only once it comes into view. Milliseconds. */
const PATIENCE = 3_000
const STEP = 60
const MARK = 'gl-revealed'
const MARKED_FOR = 2_500

/** What takes the cursor, the best first: what one writes into, else what one presses. */
const FOCUSABLE = [
  'input:not([type="hidden"], [type="file"]), textarea, select, [contenteditable="true"]',
  'button:not(.collapsible__toggle)',
]

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Payload's ids of fields: the path with double underscores, and the depth of the drawer the form is in. */
const fieldId = (path: string, depth: number) =>
  `field-${path.replaceAll('.', '__')}${depth > 1 ? `-${depth}` : ''}`

/** A field, or the row of a list where the path ends with its number. Rich text has no id: its label names it. */
function find(path: string, depth: number): HTMLElement | null {
  const id = fieldId(path, depth)
  const row = path.match(/^(.*)\.(\d+)$/)
  return (
    document.getElementById(id) ??
    document
      .querySelector<HTMLElement>(`label[for="${CSS.escape(id)}"]`)
      ?.closest<HTMLElement>('.field-type') ??
    (row ? document.getElementById(`${row[1]?.split('.').join('-')}-row-${row[2]}`) : null)
  )
}

/** Opens every folded row and every hidden tab that an element is in, and the row that it is itself. */
function unfold(element: HTMLElement): void {
  const own = element.querySelector<HTMLElement>(':scope > .collapsible--collapsed')
  for (let box: HTMLElement | null = own ?? element; box; box = box.parentElement) {
    if (box.matches('.collapsible--collapsed')) {
      box.querySelector<HTMLElement>(':scope > .collapsible__toggle-wrap > .collapsible__toggle')?.click()
    }
    if (box.matches('.tabs-field__tab--hidden')) {
      const index = [...(box.parentElement?.children ?? [])].indexOf(box)
      box.closest('.tabs-field')?.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[index]?.click()
    }
  }
}

function show(element: HTMLElement): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' })
  const target = FOCUSABLE.map((selector) =>
    element.matches(selector) ? element : element.querySelector<HTMLElement>(selector),
  ).find((found) => found !== null)
  target?.focus({ preventScroll: true })
  if (!element.contains(document.activeElement)) {
    // Nothing in it takes the focus where the form is read-only.
    element.tabIndex = -1
    element.focus({ preventScroll: true })
  }
  const box = element.closest<HTMLElement>('.field-type') ?? element
  box.classList.add(MARK)
  setTimeout(() => box.classList.remove(MARK), MARKED_FOR)
}

/**
 * Brings a field of the form into view, opens what it is folded into and puts the cursor there.
 * @param path dotted path, for example `moments.2.photo`
 * @param depth how deep in drawers the form is; 1 on a page
 * @returns whether the field, or the nearest that contains it, was found
 */
export async function revealField(path: string, depth: number): Promise<boolean> {
  const segments = path.split('.')
  const prefixes = segments.map((_, index) => segments.slice(0, index + 1).join('.'))
  let nearest: HTMLElement | null = null
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    nearest = null
    for (const prefix of prefixes) nearest = find(prefix, depth) ?? nearest
    const exact = find(path, depth)
    if (exact) {
      unfold(exact)
      await wait(STEP)
      show(exact)
      return true
    }
    if (nearest) {
      unfold(nearest)
      nearest.scrollIntoView({ block: 'center' })
    } else {
      // Fields far below are not drawn yet; seen once, they are.
      document.querySelector('.document-fields__fields')?.lastElementChild?.scrollIntoView({ block: 'end' })
    }
    await wait(STEP)
  }
  if (nearest) show(nearest)
  return nearest !== null
}
