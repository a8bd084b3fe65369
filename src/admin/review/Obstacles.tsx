'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import type { Obstacle } from '../../workflow/errors'
import { useTexts } from '../useTexts'
import { parseFieldPath, stepsOf } from './field-path'
import { useObstacleText } from './useObstacleText'

const isTranslated = (label: unknown): label is Record<string, string> =>
  typeof label === 'object' && label !== null

/** Where a field is, as the form names it: “Resources 2 › Label”. */
const usePlace = (collection: string) => {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: collection })
  return (given: string) => {
    const { path, locale } = parseFieldPath(given)
    const steps = stepsOf(fields, path).map(({ name, label, row }) => {
      const words = typeof label === 'string' || isTranslated(label) ? getTranslation(label, i18n) : name
      return row === null ? words : `${words} ${row}`
    })
    return `${steps.join(' › ')}${locale ? ` (${locale})` : ''}`
  }
}

interface ObstaclesProps {
  collection: string
  obstacles: readonly Obstacle[]
  reveal: (path: string) => void
}

/** What keeps the entry from going on; each leads to its field. */
export const Obstacles = ({ collection, obstacles, reveal }: ObstaclesProps) => {
  const text = useTexts()
  const message = useObstacleText()
  const place = usePlace(collection)
  const { config } = useConfig()
  const id = useId()
  if (obstacles.length === 0) return null
  const photoUrl = (photo: string) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/photos/${encodeURIComponent(photo)}`,
    })
  return (
    <section className="gl-panel__part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text('obstacles')}</h3>
      <ul className="gl-obstacles">
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.path}/${obstacle.code}/${obstacle.photo ?? ''}`}>
            <span>{message(obstacle)}</span>
            <button
              type="button"
              className="gl-panel__link"
              data-path={obstacle.path}
              onClick={() => reveal(obstacle.path)}
            >
              {text('obstacleShow')}: <bdi>{place(obstacle.path)}</bdi>
            </button>
            {obstacle.photo && <a href={photoUrl(obstacle.photo)}>{text('obstaclePhoto')}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
