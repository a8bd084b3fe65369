import { randomBytes } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import type { Role } from '../config/vocabulary'

export interface SampleAccount {
  user: TypedUser
  email: string
  password: string
  roles: Role[]
}

const PASSWORD_BYTES = 12

const PEOPLE: { name: string; role: Role }[] = [
  { name: 'Ella Editor', role: 'editor' },
  { name: 'Rahul Reviewer', role: 'reviewer' },
  { name: 'Sofia Safeguarding', role: 'safeguarding' },
  { name: 'Amos Administrator', role: 'administrator' },
]

async function makeAccount(payload: Payload, name: string, role: Role): Promise<SampleAccount> {
  const email = `${role}@example.org`
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const account = await payload.create({
    collection: 'users',
    data: { name, email, password, roles: [role] },
  })
  return { user: { ...account, collection: 'users' } as TypedUser, email, password, roles: [role] }
}

/** One account for each role, or the administrator alone; the passwords are random and returned this once. */
export async function makeAccounts(
  payload: Payload,
  onlyAdministrator: boolean,
): Promise<Record<Role, SampleAccount>> {
  const accounts: Partial<Record<Role, SampleAccount>> = {}
  for (const { name, role } of PEOPLE) {
    if (onlyAdministrator && role !== 'administrator') continue
    accounts[role] = await makeAccount(payload, name, role)
  }
  return accounts as Record<Role, SampleAccount>
}
