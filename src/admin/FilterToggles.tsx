import './state.css'

interface Props<Name extends string> {
  label: string
  names: readonly Name[]
  isOn(name: Name): boolean
  toggle(name: Name): void
  textOf(name: Name): string
}

/** Buttons above a list, each of which narrows it further. */
export const FilterToggles = <Name extends string>({ label, names, isOn, toggle, textOf }: Props<Name>) => (
  <fieldset className="gl-filter gl-filter--assignment" aria-label={label}>
    {names.map((name) => (
      <button
        key={name}
        type="button"
        className="gl-filter__toggle"
        aria-pressed={isOn(name)}
        data-filter={name}
        onClick={() => toggle(name)}
      >
        {textOf(name)}
      </button>
    ))}
  </fieldset>
)
