import type { Payload } from 'payload'
import type { Env } from '../config/env'
import type { Role } from '../config/vocabulary'
import { makeAccounts, type SampleAccount } from './accounts'
import { makeSampleContent } from './content'

interface SeedOptions {
  payload: Payload
  env: Pick<Env, 'sampleContent'>
  print: (line: string) => void
}

const column = (text: string, width: number) => text.padEnd(width)

function printAccounts(accounts: Partial<Record<Role, SampleAccount>>, print: SeedOptions['print']): void {
  print('')
  print('Accounts (shown this once; change the passwords in the newsroom):')
  for (const { email, password, roles } of Object.values(accounts)) {
    print(`  ${column(roles.join(', '), 14)} ${column(email, 28)} ${password}`)
  }
}

/**
 * Fills a portal that has no accounts yet: sample accounts and content, or, with `SAMPLE_CONTENT=off`, one administrator. A portal with
 * accounts is left as it is.
 */
export async function seedIfEmpty({ payload, env, print }: SeedOptions): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return
  const withContent = env.sampleContent === 'auto'
  const accounts = await makeAccounts(payload, !withContent)
  // First of all, so that a start that is stopped here leaves nobody outside.
  printAccounts(accounts, print)
  if (!withContent) return
  print('')
  print('Making the sample content …')
  await makeSampleContent(payload, accounts)
}
