'use client'
import { Button, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { MOST_REGIONS, type Region, regionsIn } from '../../../media/regions'
import { useTexts } from '../useTexts'
import { RegionList } from './RegionList'
import { RegionMarks } from './RegionMarks'
import { middle } from './regions'
import './photos.css'

const SHAPES = ['ellipse', 'rectangle'] as const

/** Marks what nobody may recognise in a photograph, over the picture itself. */
export const ObscureField = () => {
  const text = useTexts()
  const id = useId()
  const { id: saved, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { value, setValue, initialValue } = useField<unknown>({ path: 'obscured' })
  const [shape, setShape] = useState<Region['shape']>('ellipse')
  const [isServed, setServed] = useState(false)
  const [failed, setFailed] = useState(false)
  const regions = regionsIn(value) ?? []
  const isFull = regions.length >= MOST_REGIONS
  const isUnsaved = JSON.stringify(regions) !== JSON.stringify(regionsIn(initialValue) ?? [])
  const nameOf = (index: number) =>
    text('obscure_part', { number: index + 1, shape: text(`obscure_${regions[index]?.shape ?? 'ellipse'}`) })
  const add = (region: Region) => !isFull && setValue([...regions, region])
  const change = (index: number, region: Region) =>
    setValue(regions.map((old, at) => (at === index ? region : old)))
  const remove = (index: number) => setValue(regions.filter((_, at) => at !== index))
  const edits = { regions, nameOf, onChange: change, onRemove: remove }
  const address = `${config.routes.api}/photos/${saved}/preview?at=${lastUpdateTime ?? ''}${isServed ? '&served=1' : ''}`
  return (
    <section className="gl-obscure" aria-labelledby={id}>
      <h3 id={id}>{text('obscure_title')}</h3>
      <p>{text(saved ? 'obscure_help' : 'obscure_later')}</p>
      {saved && (
        <>
          <div className="gl-obscure__tools">
            {SHAPES.map((one) => (
              <Button
                key={one}
                buttonStyle="secondary"
                size="small"
                margin={false}
                disabled={isFull || isServed}
                onClick={() => {
                  setShape(one)
                  add(middle(one))
                }}
              >
                {text(one === 'ellipse' ? 'obscure_addEllipse' : 'obscure_addRectangle')}
              </Button>
            ))}
            <label>
              <input
                type="checkbox"
                checked={isServed}
                onChange={({ target }) => setServed(target.checked)}
              />
              {text('obscure_served')}
            </label>
          </div>
          <p>{text(isFull ? 'obscure_full' : 'obscure_draw')}</p>
          {failed ? (
            <p role="alert">{text('obscure_failed')}</p>
          ) : (
            <div className="gl-obscure__picture" dir="ltr">
              {/* biome-ignore lint/performance/noImgElement: a private preview, which no optimiser may keep. */}
              <img src={address} alt={text('obscure_alt')} onError={() => setFailed(true)} />
              {!isServed && <RegionMarks {...edits} shape={shape} help={text('obscure_draw')} onAdd={add} />}
            </div>
          )}
          <p role="status">
            {isUnsaved ? text('obscure_unsaved') : regions.length === 0 && text('obscure_none')}
          </p>
          <RegionList {...edits} />
        </>
      )}
    </section>
  )
}
