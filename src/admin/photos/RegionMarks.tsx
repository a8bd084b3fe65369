'use client'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Region } from '../../../media/regions'
import { afterKey, drawn, type Point } from './regions'

interface RegionMarksProps {
  regions: readonly Region[]
  /** What a drag on the picture draws. */
  shape: Region['shape']
  nameOf: (index: number) => string
  help: string
  onAdd: (region: Region) => void
  onChange: (index: number, region: Region) => void
  onRemove: (index: number) => void
}

/** The marks over a picture: drawn with a pointer, moved with the arrow keys. The list beside it does the same in numbers. */
export const RegionMarks = ({
  regions,
  shape,
  nameOf,
  help,
  onAdd,
  onChange,
  onRemove,
}: RegionMarksProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<Point | null>(null)
  const [to, setTo] = useState<Point | null>(null)

  const place = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return { x: (clientX - left) / width, y: (clientY - top) / height }
  }
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || event.target !== box.current) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom(place(event))
  }
  const end = () => {
    const region = from && to && drawn(shape, from, to)
    setFrom(null)
    setTo(null)
    if (region) onAdd(region)
  }
  const press = (index: number, region: Region) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return onRemove(index)
    }
    const next = afterKey(region, event.key, event.shiftKey)
    if (!next) return
    event.preventDefault()
    onChange(index, next)
  }
  const style = ({ x, y, width, height }: Region) => ({
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  })
  const drawing = from && to && drawn(shape, from, to)
  return (
    <div
      ref={box}
      className="gl-marks"
      onPointerDown={begin}
      onPointerMove={(event) => from && setTo(place(event))}
      onPointerUp={end}
      onPointerCancel={() => setFrom(null)}
    >
      {regions.map((region, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks have nothing else, and the one that has the focus must keep it.
          key={index}
          type="button"
          className="gl-marks__mark"
          data-shape={region.shape}
          style={style(region)}
          aria-label={nameOf(index)}
          title={help}
          onKeyDown={press(index, region)}
        >
          <span aria-hidden="true">{index + 1}</span>
        </button>
      ))}
      {drawing && <div className="gl-marks__mark" data-shape={shape} style={style(drawing)} />}
    </div>
  )
}
