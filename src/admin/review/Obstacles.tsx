'use client'
import type { Obstacle } from '../../workflow/errors'
import { useTexts } from '../useTexts'

/** Payload gives each field an id of its path, with the dots written as double underscores. */
function goTo(path: string): void {
  const id = `field-${path.replaceAll('.', '__')}`
  const field =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(
      `[id="${CSS.escape(id)}"], [data-field-path="${CSS.escape(path)}"]`,
    ) ??
    // A row that is folded or a field without an id of its own: the nearest that contains it.
    (path.includes('.') ? document.getElementById(`field-${path.split('.')[0]}`) : null)
  if (!field) return
  field.scrollIntoView({ behavior: 'smooth', block: 'center' })
  const target = field.matches('input, textarea, select, button, [contenteditable="true"]')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"], button')
  target?.focus({ preventScroll: true })
}

/** What keeps the entry from going on; each leads to its field. */
export const Obstacles = ({ obstacles }: { obstacles: readonly Obstacle[] }) => {
  const text = useTexts()
  if (obstacles.length === 0) return null
  return (
    <section className="gl-panel__part">
      <h4>{text('obstacles')}</h4>
      <ul className="gl-obstacles">
        {obstacles.map(({ path, code, message }) => (
          <li key={`${path}/${code}`}>
            <button type="button" onClick={() => goTo(path)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
