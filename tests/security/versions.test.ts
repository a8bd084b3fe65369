import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Payload below this has unauthenticated holes: the advisories of September and October 2026. */
const FLOOR = [3, 90, 1]

interface Lock {
  packages: Record<string, { version?: string }>
}

const payloadFamily = ({ packages }: Lock): [string, string][] =>
  Object.entries(packages)
    .filter(([place]) => /(?:^|\/)node_modules\/(?:payload|@payloadcms\/[^/]+)$/.test(place))
    .map(([place, { version = '' }]) => [place, version])

const isBelowFloor = (version: string): boolean => {
  const parts = version.split('.').map(Number)
  const at = FLOOR.findIndex((part, index) => part !== parts[index])
  return at >= 0 && !((parts[at] ?? Number.NaN) > (FLOOR[at] ?? 0))
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

it('holds the whole family of Payload at one version, and not below the floor', () => {
  const family = payloadFamily(lock)
  expect(family.length).toBeGreaterThanOrEqual(9)
  expect(new Set(family.map(([, version]) => version)).size).toBe(1)
  expect(family.filter(([, version]) => isBelowFloor(version))).toEqual([])
})

it.each([
  ['3.89.9', true],
  ['3.90.0', true],
  ['3.90.1', false],
  ['3.91.0', false],
  ['4.0.0', false],
  ['', true],
])('tells that %s is below the floor: %s', (version, below) => {
  expect(isBelowFloor(version)).toBe(below)
})

it('has no nodemailer without the fix for misrouted quoted addresses (CVE-2025-14874)', () => {
  const mailers = Object.entries(lock.packages).filter(([place]) => /node_modules\/nodemailer$/.test(place))
  expect(mailers.map(([, { version = '' }]) => Number(version.split('.')[0]) > 7)).toEqual(
    mailers.map(() => true),
  )
  expect(mailers.length).toBeGreaterThan(0)
})
