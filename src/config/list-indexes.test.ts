import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPortal, type TestPortal } from '../../tests/integration/support/portal'
import { ENTRY_COLLECTION_SLUGS } from './vocabulary'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

/** What this test needs of the driver. */
interface Client {
  execute(sql: string): Promise<{ rows: { detail?: unknown }[] }>
}

/** What the dashboard asks of every type of entry: none of it reads all of them. */
const ASKED = {
  latest_state: "version_state in ('in_review', 'approved')",
  latest_emergency: 'version_emergency_until is not null',
}

it
  .skipIf(process.env.MONGODB_TEST_URL)
  .each(
    ENTRY_COLLECTION_SLUGS.flatMap((collection) =>
      Object.entries(ASKED).map(([index, where]) => [collection, index, where] as const),
    ),
  )('%s: the index %s answers “%s”', async (collection, index, where) => {
  const { client } = portal.payload.db as unknown as { client: Client }
  const table = collection.replaceAll('-', '_')
  const plan = await client.execute(
    `explain query plan select * from _${table}_v where latest = 1 and ${where}`,
  )
  expect(plan.rows.map(({ detail }) => detail).join()).toContain(`USING INDEX ${table}_v_${index}`)
})
