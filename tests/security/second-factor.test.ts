import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../src/auth/totp'
import { signIn } from '../integration/support/http'
import { openPortal, PASSWORD, type TestPortal } from '../integration/support/portal'
import { codeOf, enrol, login, nextCode, sessionsOf, wrongCode } from './support/factor'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

const locked = async (user: TypedUser) => {
  const answer = await login(portal, user)
  return answer.status === 401 && codeOf(answer) === 'account_locked'
}

describe('an account with a second factor', () => {
  it('signs in with password and code, and a code works once', async () => {
    const { user, secret } = await enrol(portal, await portal.user('reviewer'))
    expect((await login(portal, user, { code: codeAt(secret, Date.now()) })).status).toBe(401)
    const code = nextCode(secret)
    const first = await login(portal, user, { code })
    expect(first.status).toBe(200)
    expect(first.body.token).toEqual(expect.any(String))
    const again = await login(portal, user, { code })
    expect([again.status, codeOf(again)]).toEqual([401, 'second_factor_wrong'])
  })

  it('signs in with a recovery code, once', async () => {
    const { user, recoveryCodes } = await enrol(portal, await portal.user('reviewer'))
    const [code = ''] = recoveryCodes
    expect((await login(portal, user, { code: code.toUpperCase() })).status).toBe(200)
    const again = await login(portal, user, { code })
    expect([again.status, codeOf(again)]).toEqual([401, 'second_factor_wrong'])
    expect((await login(portal, user, { code: recoveryCodes[1] })).status).toBe(200)
  })

  it('does not without a code, and no session comes of it', async () => {
    const { user } = await enrol(portal, await portal.user('editor'))
    const before = await sessionsOf(portal, user)
    for (const more of [{}, { code: '' }, { code: null }, { code: 123_456 }, { code: { $ne: '' } }]) {
      const answer = await login(portal, user, more)
      expect([answer.status, codeOf(answer)]).toEqual([401, 'second_factor_required'])
      expect(answer.body.token).toBeUndefined()
    }
    expect(await sessionsOf(portal, user)).toEqual(before)
  })

  it('says nothing of a code to whoever has not the password', async () => {
    const { user, secret } = await enrol(portal, await portal.user('editor'))
    const answers = [
      await login(portal, user, { password: 'wrong' }),
      await login(portal, user, { password: 'wrong', code: nextCode(secret) }),
      await login(portal, user, { password: 'wrong', code: wrongCode(secret) }),
      await login(portal, { ...user, email: 'nobody@example.org' }, { code: nextCode(secret) }),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(401)
    // The right code was not used up by whoever had no password.
    expect((await login(portal, user, { code: nextCode(secret) })).status).toBe(200)
  })

  it('does not through GraphQL or the Local API, with whatever beside it', async () => {
    const { user, secret } = await enrol(portal, await portal.user('editor'))
    const nobody = await signIn(portal, null)
    const answer = await nobody.graphql(
      'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }',
      { email: user.email, password: PASSWORD, code: nextCode(secret) },
    )
    expect(JSON.stringify(answer.body)).not.toMatch(/"token":"/)
    expect(JSON.stringify(answer.body)).toContain('second factor')
    await expect(
      portal.payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } }),
    ).rejects.toThrow('second factor')
  })

  it('is locked after five wrong codes, until an administrator unlocks it', async () => {
    const { user, secret } = await enrol(portal, await portal.user('editor'))
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await login(portal, user, { code: wrongCode(secret) })
      expect([answer.status, codeOf(answer)]).toEqual([401, 'second_factor_wrong'])
    }
    expect(await locked(user)).toBe(true)
    const right = await login(portal, user, { code: nextCode(secret) })
    expect([right.status, codeOf(right)]).toEqual([401, 'account_locked'])
    for (const role of ['editor', 'reviewer', 'safeguarding'] as const) {
      const other = await signIn(portal, await portal.user(role))
      expect((await other.send('POST', '/users/unlock', { email: user.email })).status).toBe(403)
      const graphql = await other.graphql(`mutation { unlockUser(email: "${user.email}") }`)
      expect(graphql.body.errors).toHaveLength(1)
    }
    expect(await locked(user)).toBe(true)
    const administrator = await signIn(portal, await portal.user('administrator'))
    expect((await administrator.send('POST', '/users/unlock', { email: user.email })).status).toBe(200)
    expect((await login(portal, user, { code: nextCode(secret) })).status).toBe(200)
  })

  it('counts wrong passwords and wrong codes together, and a sign-in ends the count', async () => {
    const { user, secret } = await enrol(portal, await portal.user('editor'))
    for (let tries = 0; tries < 2; tries += 1) {
      await login(portal, user, { password: 'wrong' })
      await login(portal, user, { code: wrongCode(secret) })
    }
    expect((await login(portal, user, { code: nextCode(secret) })).status).toBe(200)
    for (let tries = 0; tries < 2; tries += 1) {
      await login(portal, user, { code: wrongCode(secret) })
      await login(portal, user, { password: 'wrong' })
    }
    expect(await locked(user)).toBe(false)
    await login(portal, user, { code: wrongCode(secret) })
    expect(await locked(user)).toBe(true)
  })

  it('judges no more than five of forty codes that come at once', async () => {
    const { user, secret, recoveryCodes } = await enrol(portal, await portal.user('editor'))
    const before = await sessionsOf(portal, user)
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => login(portal, user, { code: wrongCode(secret) })),
    )
    const judged = answers.filter((answer) => codeOf(answer) === 'second_factor_wrong')
    expect(judged.length).toBeLessThanOrEqual(5)
    expect(answers.every(({ status }) => status !== 200)).toBe(true)
    expect(await locked(user)).toBe(true)
    expect((await login(portal, user, { code: recoveryCodes[0] })).status).toBe(401)
    expect(await sessionsOf(portal, user)).toEqual(before)
  })

  it('takes one code once, also from many requests at once', async () => {
    const { user, secret } = await enrol(portal, await portal.user('editor'))
    const code = nextCode(secret)
    const answers = await Promise.all(Array.from({ length: 8 }, () => login(portal, user, { code })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('a reset of the password', () => {
  const resetToken = async (user: TypedUser) =>
    portal.payload.forgotPassword({ collection: 'users', data: { email: user.email }, disableEmail: true })
  const NEW = 'another horse, another battery'

  it('signs nobody in, with or without a second factor, and ends what was signed in', async () => {
    const plain = await portal.user('editor')
    const enrolled = await enrol(portal, await portal.user('editor'))
    for (const user of [plain, enrolled.user]) {
      const earlier = user === plain ? await signIn(portal, plain) : enrolled.client
      expect((await earlier.send('GET', '/practices')).status).toBe(200)
      const nobody = await signIn(portal, null)
      const answer = await nobody.send('POST', '/users/reset-password', {
        token: await resetToken(user),
        password: NEW,
      })
      expect(answer.status).toBe(200)
      expect(answer.body.token).toBeUndefined()
      expect(answer.body.user).toBeNull()
      expect(await sessionsOf(portal, user)).toEqual([])
      expect((await earlier.send('GET', '/practices')).status).toBe(403)
    }
    expect((await login(portal, plain, { password: NEW })).status).toBe(200)
    expect(codeOf(await login(portal, enrolled.user, { password: NEW }))).toBe('second_factor_required')
    const code = nextCode(enrolled.secret)
    expect((await login(portal, enrolled.user, { password: NEW, code })).status).toBe(200)
  })

  it('through GraphQL answers no token either', async () => {
    const { user } = await enrol(portal, await portal.user('editor'))
    const nobody = await signIn(portal, null)
    const answer = await nobody.graphql(
      'mutation ($token: String!, $password: String!) { resetPasswordUser(token: $token, password: $password) { token user { id } } }',
      { token: await resetToken(user), password: NEW },
    )
    expect(JSON.stringify(answer.body)).not.toMatch(/"token":"|"id":"/)
    expect(await sessionsOf(portal, user)).toEqual([])
    expect(codeOf(await login(portal, user, { password: NEW }))).toBe('second_factor_required')
  })

  it('gives no new tries at the second factor, and keeps a disabled account out', async () => {
    const { user, secret } = await enrol(portal, await portal.user('editor'))
    for (let tries = 0; tries < 5; tries += 1) await login(portal, user, { code: wrongCode(secret) })
    const nobody = await signIn(portal, null)
    const body = { token: await resetToken(user), password: NEW }
    expect((await nobody.send('POST', '/users/reset-password', body)).status).toBe(200)
    const answer = await login(portal, user, { password: NEW, code: nextCode(secret) })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'account_locked'])
    const other = await portal.user('editor')
    const token = await resetToken(other)
    await portal.payload.update({ collection: 'users', id: other.id, data: { disabled: true } })
    expect((await nobody.send('POST', '/users/reset-password', { token, password: NEW })).status).toBe(403)
    expect(await sessionsOf(portal, other)).toEqual([])
  })
})

describe('setting up a second factor', () => {
  it('asks for a right code first, and until then nothing changes', async () => {
    const user = await portal.user('editor')
    const client = await signIn(portal, user)
    expect((await client.send('POST', '/users/second-factor/confirm', { code: '123456' })).status).toBe(409)
    const shown = await client.send('POST', '/users/second-factor/enrol')
    expect(shown.body.qr).toMatch(/^data:image\/svg\+xml;base64,/)
    const secret = String(shown.body.secret)
    const wrong = await client.send('POST', '/users/second-factor/confirm', { code: wrongCode(secret) })
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'second_factor_wrong'])
    expect((await login(portal, user)).status).toBe(200)
    for (const body of [{}, { code: 1 }, { code: '' }, '{', '[]', { code: 'x'.repeat(5_000) }]) {
      const answer = await client.send('POST', '/users/second-factor/confirm', body)
      expect([400, 422]).toContain(answer.status)
    }
  })

  it('ends the other sessions and keeps the one that did it', async () => {
    const user = await portal.user('editor')
    const other = await signIn(portal, user)
    const { client } = await enrol(portal, user)
    expect((await client.send('GET', '/practices')).status).toBe(200)
    expect((await other.send('GET', '/practices')).status).toBe(403)
  })

  it('again, or turning it off, asks for password and code, and wrong ones count', async () => {
    const { user, client, secret, recoveryCodes } = await enrol(portal, await portal.user('editor'))
    for (const path of ['/users/second-factor/enrol', '/users/second-factor/off']) {
      expect((await client.send('POST', path, {})).status).toBe(422)
      const noPassword = await client.send('POST', path, { password: 'wrong', code: nextCode(secret) })
      expect([noPassword.status, codeOf(noPassword)]).toEqual([401, 'password_wrong'])
      const noCode = await client.send('POST', path, { password: PASSWORD, code: wrongCode(secret) })
      expect([noCode.status, codeOf(noCode)]).toEqual([401, 'second_factor_wrong'])
    }
    const renewed = await client.send('POST', '/users/second-factor/enrol', {
      password: PASSWORD,
      code: recoveryCodes[0],
    })
    expect(renewed.status).toBe(200)
    expect(await sessionsOf(portal, user)).toHaveLength(1)
    // Shown and not confirmed: the one before still counts.
    const off = await client.send('POST', '/users/second-factor/off', {
      password: PASSWORD,
      code: nextCode(secret),
    })
    expect(off.status).toBe(200)
    expect(await sessionsOf(portal, user)).toHaveLength(1)
    expect((await login(portal, user)).status).toBe(200)
  })

  it('is reset by administrators alone, of others, and signs them out', async () => {
    const { user, client } = await enrol(portal, await portal.user('editor'))
    const path = `/users/${user.id}/second-factor/reset`
    const nobody = await signIn(portal, null)
    expect((await nobody.send('POST', path)).status).toBe(401)
    for (const role of ['editor', 'reviewer', 'safeguarding'] as const) {
      const other = await signIn(portal, await portal.user(role))
      expect((await other.send('POST', path)).status).toBe(403)
    }
    expect((await client.send('POST', path)).status).toBe(403)
    const administrator = await enrol(portal, await portal.user('administrator'))
    const own = `/users/${administrator.user.id}/second-factor/reset`
    expect((await administrator.client.send('POST', own)).status).toBe(403)
    expect((await administrator.client.send('POST', '/users/none/second-factor/reset')).status).toBe(404)
    expect((await administrator.client.send('POST', path)).status).toBe(200)
    expect((await administrator.client.send('POST', path)).status).toBe(409)
    expect((await client.send('GET', '/practices')).status).toBe(403)
    expect((await login(portal, user)).status).toBe(200)
  })

  it('is in the audit log, without a secret, a code or an address', async () => {
    const enrolled = await enrol(portal, await portal.user('editor'))
    const { user, client, secret, recoveryCodes } = enrolled
    const administrator = await signIn(portal, await portal.user('administrator'))
    await client.send('POST', '/users/second-factor/off', { password: PASSWORD, code: recoveryCodes[0] })
    const again = await enrol(portal, user)
    await administrator.send('POST', `/users/${user.id}/second-factor/reset`)
    await administrator.send('PATCH', `/users/${user.id}`, { roles: ['reviewer'] })
    await administrator.send('PATCH', `/users/${user.id}`, { disabled: true })
    await administrator.send('PATCH', `/users/${user.id}`, { disabled: false })
    const { docs } = await portal.payload.find({
      collection: 'audit-log',
      where: { subjectId: { equals: user.id } },
      sort: 'number',
      depth: 0,
    })
    expect(docs.map(({ action, reason }) => [action, reason ?? null])).toEqual([
      ['second factor turned on', null],
      ['second factor turned off', null],
      ['second factor turned on', null],
      ['second factor reset', null],
      ['roles changed', 'editor → reviewer'],
      ['account disabled', null],
      ['account enabled', null],
    ])
    const text = JSON.stringify(docs)
    const secrets = [secret, again.secret, ...recoveryCodes, ...again.recoveryCodes, user.email]
    for (const one of secrets) expect(text).not.toContain(one)
  })
})

describe('what the portal keeps of a second factor', () => {
  it('is encrypted or hashed, and reachable by no API, for no role', async () => {
    const { user, secret, recoveryCodes, client } = await enrol(portal, await portal.user('administrator'))
    const raw = await portal.payload.db.findOne({
      collection: 'second-factors',
      where: { account: { equals: user.id } },
    })
    expect(raw).toMatchObject({ account: user.id, secret: expect.any(String) })
    const signedIn = await login(portal, user, { code: nextCode(secret) })
    const answers = [
      signedIn,
      await client.send('GET', '/users/me?depth=5'),
      await client.send('POST', '/users/refresh-token'),
      await client.send('GET', `/users/${user.id}?depth=5&showHiddenFields=true&select[ssoSubject]=true`),
      await client.send('GET', '/users?depth=5&limit=100'),
      await client.send('GET', '/second-factors'),
      await client.send('GET', '/second-factors?where[secret][exists]=true'),
      await client.send('POST', '/second-factors', { account: user.id, secret: 'x' }),
      await client.graphql('{ Users(limit: 100) { docs { id email secondFactor } } }'),
      await client.graphql('{ SecondFactors { docs { secret } } }'),
      await client.graphql('{ __schema { types { name } } }'),
    ]
    const text = JSON.stringify(answers)
    for (const one of [secret, ...recoveryCodes, String((raw as { secret?: string } | null)?.secret)]) {
      expect(text).not.toContain(one)
    }
    expect(JSON.stringify(raw)).not.toContain(secret)
    for (const one of recoveryCodes) expect(JSON.stringify(raw)).not.toContain(one)
    expect(JSON.stringify(answers.at(-1))).not.toMatch(/SecondFactors?"/)
    expect(answers.slice(5, 8).every(({ status }) => status >= 400 && status < 500)).toBe(true)
    expect(answers[9]?.body.errors).toHaveLength(1)
    await expect(
      portal.payload.find({ collection: 'second-factors', user, overrideAccess: false }),
    ).rejects.toThrow()
  })

  it('cannot be written, nor asked after, through the account', async () => {
    const { user, client } = await enrol(portal, await portal.user('administrator'))
    const other = await enrol(portal, await portal.user('editor'))
    for (const id of [user.id, other.user.id]) {
      await client.send('PATCH', `/users/${id}`, {
        secondFactor: false,
        mustEnrol: false,
        ssoSubject: 'x',
        sessions: [],
      })
      const account = await portal.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })
      expect(account).toMatchObject({ secondFactor: true })
      expect((account as { ssoSubject?: unknown } | null)?.ssoSubject ?? null).toBeNull()
    }
    for (const field of ['ssoSubject', 'hash', 'resetPasswordToken', 'lockUntil']) {
      const answer = await client.send('GET', `/users?where[${field}][exists]=true`)
      expect([field, answer.status >= 400]).toEqual([field, true])
    }
    expect(codeOf(await login(portal, other.user))).toBe('second_factor_required')
  })
})
