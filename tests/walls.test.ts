import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] }

/** For each wall, imports that break it: the file, and its text. */
const BREACHES: Record<string, [file: string, text: string][]> = {
  'access-without-payload': [
    ['access/rules.ts', "import { getPayload } from 'payload'\nexport const x = getPayload"],
    ['access/roles.ts', "export { logoutOperation } from '@payloadcms/ui'"],
  ],
  'guards-without-payload': [
    ['src/workflow/guards.ts', "import { getPayload } from 'payload'\nexport const x = getPayload"],
    ['src/workflow/transitions.ts', "export const x = () => import('payload')"],
    ['src/workflow/comparison/words.ts', "import { getPayload } from 'payload'\nexport const x = getPayload"],
    ['src/workflow/checklist/links.ts', "import { getPayload } from 'payload'\nexport const x = getPayload"],
  ],
  'delivery-without-payload': [
    ['src/delivery/replica.ts', "import { getPayload } from 'payload'\nexport const x = getPayload"],
    [
      'src/delivery/search.ts',
      "import { practices } from '../../collections/practices'\nexport const x = practices",
    ],
  ],
  'delivery-knows-the-contract-only': [
    ['src/delivery/tail.ts', "import { log } from '../publishing/log'\nexport const x = log"],
  ],
  'nobody-imports-the-server': [['src/import/command.ts', "import '../server'\nexport const x = 1"]],
  'collections-without-delivery': [
    [
      'collections/profiles/index.ts',
      "import { cache } from '../../src/delivery/cache'\nexport const x = cache",
    ],
  ],
  'site-reads-by-the-client': [
    ['src/app/(site)/page.tsx', "import { getPayload } from 'payload'\nexport const x = getPayload"],
    ['src/site/pages/home.tsx', "import { cache } from '../../delivery/cache'\nexport const x = cache"],
    ['src/site/pages/search.tsx', "import { loadEnv } from '../../config/env'\nexport const x = loadEnv"],
  ],
  'client-stands-alone': [
    ['src/client/mirror.ts', "import { cache } from '../delivery/cache'\nexport const x = cache"],
  ],
  'no-tests-in-the-house': [
    ['media/sizes.ts', "import { x } from './sizes.test'\nexport const y = x"],
    ['media/kinds.ts', "import { x } from '../tests/support/x'\nexport const y = x"],
  ],
  'no-circles': [['src/notifications/a.ts', "import { b } from './b'\nexport const a = () => b"]],
}

/** What the walls let pass, and what the imports above lead to. */
const HOUSE: Record<string, string> = {
  'package.json': '{"name":"house","dependencies":{"payload":"1.0.0","@payloadcms/ui":"1.0.0"}}',
  'tsconfig.json': '{"compilerOptions":{"moduleResolution":"bundler","module":"ESNext","jsx":"react-jsx"}}',
  'node_modules/payload/package.json': '{"name":"payload","main":"index.js"}',
  'node_modules/payload/index.js': 'exports.getPayload = 1',
  'node_modules/@payloadcms/ui/package.json': '{"name":"@payloadcms/ui","main":"index.js"}',
  'node_modules/@payloadcms/ui/index.js': 'exports.logoutOperation = 1',
  'access/permissions.ts': "import type { Access } from 'payload'\nexport type Rule = Access",
  'src/workflow/content-hash.ts': "import type { Payload } from 'payload'\nexport type P = Payload",
  'src/delivery/cache.ts':
    "import type { Row } from '../publishing/compiled'\nexport const cache = (row: Row) => row",
  'src/publishing/compiled.ts': 'export interface Row { number: number }',
  'src/config/env.ts': 'export const loadEnv = 1',
  'src/publishing/log.ts': 'export const log = 1',
  'src/server.ts': "import { cache } from './delivery/cache'\nexport const server = cache",
  'src/notifications/b.ts': "import { a } from './a'\nexport const b = () => a",
  'collections/practices/index.ts': 'export const practices = 1',
  'media/sizes.test.ts': 'export const x = 1',
  'tests/support/x.ts': 'export const x = 1',
}

interface Violation {
  from: string
  rule: { name: string }
}

let house: string
let broken: Violation[]

async function cruise(folder: string): Promise<Violation[]> {
  const bin = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const folders = ['src', 'collections', 'access', 'media']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [bin, '--config', CONFIG, '--output-type', 'json', ...folders],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  )
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

beforeAll(async () => {
  house = await mkdtemp(path.join(os.tmpdir(), 'greenlight-walls-'))
  for (const [file, text] of [...Object.entries(HOUSE), ...Object.values(BREACHES).flat()]) {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true })
    await writeFile(path.join(house, file), text)
  }
  broken = await cruise(house)
})
afterAll(() => rm(house, { recursive: true, force: true }))

it('has a breach here for every wall', () => {
  expect(Object.keys(BREACHES).sort()).toEqual(forbidden.map(({ name }) => name).sort())
})

it.each(Object.entries(BREACHES))('%s holds', (name, breaches) => {
  const found = broken.filter(({ rule }) => rule.name === name).map(({ from }) => from)
  for (const [file] of breaches) expect(found).toContain(file)
})

it('lets types pass, and everything else that no wall forbids', () => {
  const breached = new Set(Object.values(BREACHES).flatMap((breaches) => breaches.map(([file]) => file)))
  const others = broken.map(({ from }) => from).filter((file) => !breached.has(file))
  expect(others).toEqual([])
})
