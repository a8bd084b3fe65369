'use client'
import { useConfig } from '@payloadcms/ui'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { STATES } from '../config/vocabulary'
import { StateLabel } from './StateLabel'
import { useTexts } from './useTexts'

const PARAMETER = /^where\[or\]\[\d+\]\[and\]\[\d+\]\[state\]\[equals\]$/
const OURS = 'where[or][0][and][0][state][equals]'

/** Narrows a list to one state, with a click. */
export const StateFilter = () => {
  const text = useTexts()
  const pathname = usePathname()
  const parameters = useSearchParams()
  const { config } = useConfig()
  if (!pathname.startsWith(config.routes.admin)) return null
  const active = [...parameters.entries()].find(([name]) => PARAMETER.test(name))?.[1]
  const linkTo = (state: string | null) => {
    const next = new URLSearchParams(
      [...parameters.entries()].filter(([name]) => !PARAMETER.test(name) && name !== 'page'),
    )
    if (state) next.set(OURS, state)
    return `${pathname}?${next}`
  }
  return (
    <nav className="gl-filter" aria-label={text('review')}>
      <Link className="gl-filter__item" href={linkTo(null)} aria-current={!active} prefetch={false}>
        <span className="gl-filter__all">{text('all')}</span>
      </Link>
      {STATES.filter((state) => state !== 'scheduled').map((state) => (
        <Link
          key={state}
          className="gl-filter__item"
          href={linkTo(state)}
          aria-current={active === state}
          prefetch={false}
        >
          <StateLabel state={state} label={text(`state_${state}`)} />
        </Link>
      ))}
    </nav>
  )
}
