'use client'
import { useConfig, useListDrawerContext, useListQuery, usePreferences } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { FitnessBadge } from '../rights/FitnessBadge'
import { useDay } from '../rights/useDay'
import { useTexts } from '../useTexts'
import { lineOf, usePhotoLines } from './usePhotoLines'
import './grid.css'

interface Photo {
  id: string
  title?: string | null
  filename?: string | null
  thumbnailURL?: string | null
  credit?: unknown
  fitness?: 'fit' | 'unfit' | null
  fitUntil?: string | null
}

const VIEWS = ['grid', 'list'] as const
type View = (typeof VIEWS)[number]
/** Where a person’s choice is kept. */
const PREFERENCE = 'gl-photo-view'

const isView = (value: unknown): value is View => (VIEWS as readonly unknown[]).includes(value)

/** The library as pictures, each with its credit line. The list below it has the columns, and selects many at once. */
export const PhotoGrid = () => {
  const text = useTexts()
  const day = useDay()
  const { config } = useConfig()
  const { isInDrawer } = useListDrawerContext()
  const { data } = useListQuery()
  const { getPreference, setPreference } = usePreferences()
  const [view, setView] = useState<View>('grid')
  const photos = (data?.docs ?? []) as Photo[]
  const lines = usePhotoLines(photos)
  useEffect(() => {
    void getPreference<View>(PREFERENCE).then((kept) => isView(kept) && setView(kept))
  }, [getPreference])
  if (isInDrawer || photos.length === 0) return null
  const choose = (chosen: View) => {
    setView(chosen)
    void setPreference(PREFERENCE, chosen)
  }
  const address = (id: string) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/photos/${encodeURIComponent(id)}` })
  return (
    <section className="gl-library" data-view={view} aria-label={text('library_label')}>
      <fieldset className="gl-library__views">
        <legend>{text('library_view')}</legend>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => choose(one)}>
            {text(`library_${one}`)}
          </button>
        ))}
      </fieldset>
      {view === 'grid' && (
        <ul className="gl-library__grid">
          {photos.map((photo) => {
            const line = lineOf(lines, photo)
            return (
              <li key={photo.id}>
                <a href={address(photo.id)}>
                  {photo.thumbnailURL ? (
                    // biome-ignore lint/performance/noImgElement: a private preview, which no optimiser may keep.
                    <img src={photo.thumbnailURL} alt="" loading="lazy" />
                  ) : (
                    <span className="gl-library__none" />
                  )}
                  <span className="gl-library__title" dir="auto">
                    {photo.title || text('library_untitled')}
                  </span>
                </a>
                <span
                  className="gl-library__line"
                  data-missing={photo.credit ? undefined : 'true'}
                  dir="auto"
                >
                  {photo.credit ? line : text('library_noCredit')}
                </span>
                <FitnessBadge fit={photo.fitness === 'fit'} />
                {photo.fitUntil && (
                  <span className="gl-library__end" suppressHydrationWarning>
                    {text('rights_fitUntil')} {day(photo.fitUntil)}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
