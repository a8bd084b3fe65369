'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReleaseEntry } from '../../workflow/releases/describe'
import { useObstacleText } from '../review/useObstacleText'
import { StateLabel } from '../StateLabel'
import { useTexts } from '../useTexts'

const InTheWay = ({ entry }: { entry: ReleaseEntry }) => {
  const text = useTexts()
  const obstacleText = useObstacleText()
  const { inTheWay } = entry
  if (!inTheWay) return <span className="gl-release__ready">✓ {text('release_entryReady')}</span>
  // The state stands beside it: what matters is that nobody has approved it.
  if (inTheWay.code === 'wrong_state') return <span>{text('release_notApproved')}</span>
  if (inTheWay.obstacles.length === 0) return <span>{obstacleText(inTheWay)}</span>
  return (
    <ul>
      {inTheWay.obstacles.map((obstacle) => (
        <li key={`${obstacle.path}/${obstacle.code}`}>{obstacleText(obstacle)}</li>
      ))}
    </ul>
  )
}

/** The entries of a release, where each stands, and what keeps it from going live. What is in the way comes first. */
export const ReleaseEntries = ({ entries, over }: { entries: readonly ReleaseEntry[]; over: boolean }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { config, getEntityConfig } = useConfig()
  const sorted = [...entries].sort((a, b) => Number(b.inTheWay !== null) - Number(a.inTheWay !== null))
  return (
    <table className="gl-release__entries">
      <thead>
        <tr>
          <th scope="col">{text('release_entry')}</th>
          <th scope="col">{text('release_state')}</th>
          {!over && <th scope="col">{text('release_lacks')}</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map((entry) => {
          const { collection, id, title, state } = entry
          const { labels } = getEntityConfig({ collectionSlug: collection })
          const href = formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/${collection}/${encodeURIComponent(id)}`,
          })
          return (
            <tr key={`${collection}/${id}`} data-blocked={entry.inTheWay !== null}>
              <th scope="row">
                {state === null ? (
                  text('release_entryGone')
                ) : (
                  <a href={href}>
                    <bdi>{title}</bdi>
                  </a>
                )}
                <small>{getTranslation(labels.singular, i18n)}</small>
              </th>
              <td>{state && <StateLabel state={state} label={text(`state_${state}`)} />}</td>
              {!over && (
                <td>
                  <InTheWay entry={entry} />
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
