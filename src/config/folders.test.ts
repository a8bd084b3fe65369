import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { prepareFolders } from './folders'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'greenlight-folders-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it.each(['file:', 'file://'])('makes the folders of the data and of a database at %s', (scheme) => {
  const dataDir = path.join(dir, 'a/b')
  prepareFolders({ dataDir, databaseUrl: `${scheme}${path.join(dir, 'c/d/portal.db')}` })
  expect(existsSync(dataDir)).toBe(true)
  expect(existsSync(path.join(dir, 'c/d'))).toBe(true)
})

it('makes nothing for a database on a server', () => {
  prepareFolders({ dataDir: dir, databaseUrl: 'mongodb://localhost/greenlight?replicaSet=rs0' })
})

it('names the variable where a folder cannot be made', () => {
  const file = path.join(dir, 'file')
  writeFileSync(file, '')
  expect(() => prepareFolders({ dataDir: file, databaseUrl: 'mongodb://localhost/x' })).toThrow(
    /^DATA_DIR: must /,
  )
  expect(() => prepareFolders({ dataDir: dir, databaseUrl: `file:${file}/portal.db` })).toThrow(
    /^DATABASE_URL: must .*\(E[A-Z]+\)/,
  )
})
