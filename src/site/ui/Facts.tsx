import type { ReactNode } from 'react'

/** Pairs of a name and a value; those without a value are left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** Values one after the other; null where there is none. */
export const listed = (values: readonly { key: string; value: ReactNode }[]): ReactNode =>
  values.length === 0 ? null : (
    <ul className="inline">
      {values.map(({ key, value }) => (
        <li key={key}>{value}</li>
      ))}
    </ul>
  )
