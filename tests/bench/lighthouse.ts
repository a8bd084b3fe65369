import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromiumPath } from '../e2e/support/browser'
import { startPortal } from '../e2e/support/started-portal'

/**
 * `npm run bench:site`: what Lighthouse thinks of the main pages of the site. Its package asks for a peer that breaks the lock
 * file, so it is installed into a folder of its own, the first time.
 */
const VERSION = '12.8.2'
const FOLDER = path.join(os.tmpdir(), `greenlight-lighthouse-${VERSION}`)
const PAGES = [
  '/en/good-practices',
  '/en/practices/millicom-measures-its-impact-on-childrens-rights',
  '/en/day-in-the-life/amina-sample',
  '/en/organisations',
  '/en/search?q=children',
]
/** What search found is asked not to be found by search engines, which costs the points of that one audit. */
const NOT_LISTED = '/en/search'
const LEAST: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 95, seo: 95 }

interface Report {
  categories: Record<string, { score: number | null }>
  audits: Record<
    string,
    { score: number | null; scoreDisplayMode: string; title: string; numericValue?: number }
  >
}

const run = promisify(execFile)

async function install(): Promise<string> {
  const cli = path.join(FOLDER, 'node_modules/lighthouse/cli/index.js')
  if (existsSync(cli)) return cli
  console.log(`Installing Lighthouse ${VERSION} into ${FOLDER} …`)
  await mkdir(FOLDER, { recursive: true })
  await writeFile(path.join(FOLDER, 'package.json'), '{"private":true}')
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${VERSION}`], {
    cwd: FOLDER,
  })
  return cli
}

/** Chromium sometimes loses the beginning of its own recording, and Lighthouse says to run it again. */
const ATTEMPTS = 3

async function judge(cli: string, url: string, attempt = 1): Promise<Report> {
  try {
    return await judgeOnce(cli, url)
  } catch (error) {
    if (attempt === ATTEMPTS || !String(error).includes('Please run Lighthouse again')) throw error
    return judge(cli, url, attempt + 1)
  }
}

async function judgeOnce(cli: string, url: string): Promise<Report> {
  const output = path.join(FOLDER, 'report.json')
  await run(
    process.execPath,
    [
      cli,
      url,
      '--output=json',
      `--output-path=${output}`,
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${Object.keys(LEAST).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath() }, maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(await readFile(output, 'utf8')) as Report
}

/** What took points away. */
const faultsOf = ({ audits }: Report) =>
  Object.entries(audits)
    .filter(([, { score, scoreDisplayMode }]) => scoreDisplayMode === 'binary' && score !== null && score < 1)
    .map(([id]) => id)

const cli = await install()
const portal = await startPortal()
let isGood = true
try {
  console.log(`\nLighthouse ${VERSION}, telephone, simulated slow 4G`)
  for (const page of PAGES) {
    const report = await judge(cli, `${portal.url}${page}`)
    const scores = Object.entries(LEAST).map(([name, least]) => {
      const score = Math.round((report.categories[name]?.score ?? 0) * 100)
      if (score < least && !(name === 'seo' && page.startsWith(NOT_LISTED))) isGood = false
      return `${name} ${score}`
    })
    const faults = faultsOf(report)
    console.log(
      `  ${page.padEnd(66)} ${scores.join('   ')}${faults.length ? `   (${faults.join(', ')})` : ''}`,
    )
  }
} finally {
  await portal.stop()
}
process.exitCode = isGood ? 0 : 1
