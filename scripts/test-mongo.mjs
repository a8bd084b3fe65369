import { spawn } from 'node:child_process'

/**
 * Runs the database suite on MongoDB: the replica set of MONGODB_TEST_URL, or one that mongodb-memory-server downloads and starts.
 */
async function server() {
  const url = process.env.MONGODB_TEST_URL
  if (url) return { url, stop: async () => {} }
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  try {
    const replicaSet = await MongoMemoryReplSet.create({ replSet: { count: 1 } })
    return { url: replicaSet.getUri('test'), stop: () => replicaSet.stop() }
  } catch (error) {
    console.error(
      `No MongoDB to test on: set MONGODB_TEST_URL to a replica set. (${error.message.split('\n')[0]})`,
    )
    process.exit(1)
  }
}

const { url, stop } = await server()
const { MongoClient } = await import('mongodb')
const client = await MongoClient.connect(url)
const { version, gitVersion = 'no git version' } = await client.db('admin').command({ buildInfo: 1 })
await client.close()
console.log(`The database suite runs on MongoDB ${version} (${gitVersion}) at ${new URL(url).host}`)
const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  'tests/integration',
  'tests/security',
  ...process.argv.slice(2),
]
const suite = spawn(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, MONGODB_TEST_URL: url },
})
suite.on('exit', async (code) => {
  await stop()
  process.exit(code ?? 1)
})
