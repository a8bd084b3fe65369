'use client'
import { useId } from 'react'
import type { Region } from '../../../media/regions'
import { useTexts } from '../useTexts'
import { SIDES, withSide } from './regions'

interface RegionListProps {
  regions: readonly Region[]
  nameOf: (index: number) => string
  onChange: (index: number, region: Region) => void
  onRemove: (index: number) => void
}

/** The hidden parts in numbers, for whoever cannot or would not draw. */
export const RegionList = ({ regions, nameOf, onChange, onRemove }: RegionListProps) => {
  const text = useTexts()
  const id = useId()
  return (
    <ol className="gl-regions">
      {regions.map((region, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has nothing else that stays the same while it is changed.
        <li key={index}>
          <fieldset>
            <legend>{nameOf(index)}</legend>
            {SIDES.map((side) => (
              <label key={side} htmlFor={`${id}-${index}-${side}`}>
                {text(`obscure_${side}`)}
                <input
                  id={`${id}-${index}-${side}`}
                  type="number"
                  min={0}
                  max={100}
                  step={1}
                  value={Math.round(region[side] * 1_000) / 10}
                  onChange={({ target }) => onChange(index, withSide(region, side, target.valueAsNumber))}
                />
              </label>
            ))}
            <button
              type="button"
              className="gl-said__take"
              aria-label={`${text('obscure_remove')}: ${nameOf(index)}`}
              onClick={() => onRemove(index)}
            >
              {text('obscure_remove')}
            </button>
          </fieldset>
        </li>
      ))}
    </ol>
  )
}
