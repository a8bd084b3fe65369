'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import type { Obstacle } from '../../workflow/errors'
import { useTexts } from '../useTexts'
import { useObstacleText } from './useObstacleText'
import { usePlace } from './usePlace'

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
