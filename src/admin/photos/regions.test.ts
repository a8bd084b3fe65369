import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Region, regionsIn } from '../../../media/regions'
import { afterKey, drawn, fitted, middle, withSide } from './regions'

const region: Region = { shape: 'ellipse', x: 0.4, y: 0.4, width: 0.2, height: 0.2 }

describe('a hidden part', () => {
  it('starts in the middle', () => {
    expect(middle('ellipse')).toEqual(region)
  })

  it('is drawn from any corner to any other, and by no click', () => {
    const box = { shape: 'rectangle', x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
    expect(drawn('rectangle', { x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(box)
    expect(drawn('rectangle', { x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(box)
    expect(drawn('rectangle', { x: 0.4, y: 0.6 }, { x: 0.402, y: 0.6 })).toBeNull()
  })

  it('follows the arrow keys, and with Shift they change its size', () => {
    expect(afterKey(region, 'ArrowRight', false)).toMatchObject({ x: 0.41, y: 0.4, width: 0.2 })
    expect(afterKey(region, 'ArrowUp', false)).toMatchObject({ y: 0.39 })
    expect(afterKey(region, 'ArrowDown', true)).toMatchObject({ y: 0.4, height: 0.21 })
    expect(afterKey({ ...region, x: 0.8 }, 'ArrowRight', false)).toMatchObject({ x: 0.8 })
    expect(afterKey({ ...region, x: 0.8 }, 'ArrowRight', true)).toMatchObject({ x: 0.8, width: 0.2 })
    expect(afterKey(region, 'a', false)).toBeNull()
  })

  it('takes a typed measure, and leaves nonsense', () => {
    expect(withSide(region, 'width', 50)).toMatchObject({ x: 0.4, width: 0.5 })
    expect(withSide(region, 'x', 95)).toMatchObject({ x: 0.8 })
    expect(withSide(region, 'x', Number.NaN)).toEqual(region)
  })

  it('whatever is done to it, is one that the portal takes', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(number, number, number, number, fc.double(), (x, y, width, height, typed) => {
        const one = withSide(fitted({ shape: 'rectangle', x, y, width, height }), 'height', typed)
        expect(regionsIn([one])).not.toBeNull()
        for (const key of ['ArrowUp', 'ArrowRight'])
          expect(regionsIn([afterKey(one, key, true)])).not.toBeNull()
      }),
    )
  })
})
