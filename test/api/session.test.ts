import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { SessionState } from '#schema/contracts/session.ts'
import { links, sessions, users } from '#schema/tables/accounts.ts'
import { hashToken } from '../../api/auth/token.ts'
import { makeLink } from '../../api/services/links.ts'
import { enterAsOwner, openInstallation, password, setUpOwner } from './fixture/installation.ts'

const nobody = { user: null, accounts: false, signUp: 'closed' }

test('a loopback installation knows nobody and shows no sign-in form at first', async () => {
  const { browse } = await openInstallation()
  expect((await browse().get('/session')).body).toEqual(nobody)
})

test('the link signs the one owner in, without form or password', async () => {
  const installation = await openInstallation()
  const first = await enterAsOwner(installation)
  const { body } = await first.get<SessionState>('/session')
  expect(body).toMatchObject({ user: { name: 'Owner', email: null, role: 'owner' }, accounts: false })

  const second = await enterAsOwner(installation)
  expect((await second.get<SessionState>('/session')).body.user?.id).toBe(body.user?.id)
  expect(await installation.db.select().from(users)).toHaveLength(1)
})

test('a link works once, also for two who come at the same time', async () => {
  const { browse, ports } = await openInstallation()
  const token = await makeLink(ports, 'enter')
  const answers = await Promise.all([1, 2, 3].map(() => browse().post('/session/enter', { token })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
})

test('a new link voids the one before', async () => {
  const { browse, ports } = await openInstallation()
  const old = await makeLink(ports, 'enter')
  await makeLink(ports, 'enter')
  expect(await browse().refusal('POST', '/session/enter', { token: old })).toBe('link_invalid')
})

test('a link for one purpose is good for no other', async () => {
  const { browse, ports } = await openInstallation()
  const token = await makeLink(ports, 'set_up')
  expect(await browse().refusal('POST', '/session/enter', { token })).toBe('link_invalid')
})

test('the enter link is no way in once there are accounts', async () => {
  const installation = await openInstallation()
  await setUpOwner(installation)
  const token = await makeLink(installation.ports, 'enter')
  expect(await installation.browse().refusal('POST', '/session/enter', { token })).toBe('link_invalid')
})

test('the database has hashes of session and link tokens, and of passwords, but none of them', async () => {
  const installation = await openInstallation()
  const link = await makeLink(installation.ports, 'enter')
  const owner = await setUpOwner(installation)
  const token = owner.cookies.get('gradus_test')!
  const [session] = await installation.db.select().from(sessions)
  expect(session!.id).toBe(hashToken(token))

  const rows = [
    await installation.db.select().from(sessions),
    await installation.db.select().from(links),
    await installation.db.select().from(users),
  ]
  for (const secret of [token, link, password]) expect(JSON.stringify(rows)).not.toContain(secret)
  // what stands in the database does not sign in
  owner.cookies.set('gradus_test', session!.id)
  expect(await owner.refusal('GET', '/tracks')).toBe('session_expired')
})

test('scripts cannot read the cookie and other sites cannot make a browser post it', async () => {
  const { browse, ports } = await openInstallation()
  const token = await makeLink(ports, 'enter')
  const { headers } = await browse().post('/session/enter', { token })
  expect(headers.get('set-cookie')).toMatch(/^gradus_test=[0-9a-f]{64}; Path=\/; Expires=.+ GMT; HttpOnly; SameSite=Lax$/)
  const behindTls = await browse().post(
    '/session/enter',
    { token: await makeLink(ports, 'enter') },
    { 'x-forwarded-proto': 'https' },
  )
  expect(behindTls.headers.get('set-cookie')).toContain('; Secure')
})

test('without a cookie one is asked to sign in, with one that is no longer good to sign in again', async () => {
  const installation = await openInstallation()
  expect(await installation.browse().refusal('GET', '/submissions')).toBe('unauthenticated')
  const owner = await enterAsOwner(installation)
  await installation.db.update(sessions).set({ expiresAt: Math.floor(Date.now() / 1000) - 1 })
  expect(await owner.refusal('GET', '/tracks')).toBe('session_expired')
  expect((await owner.get('/session')).body).toEqual(nobody)
})

test('a session that is used is extended in its second half', async () => {
  const installation = await openInstallation()
  const owner = await enterAsOwner(installation)
  const day = 86_400
  const today = Math.floor(Date.now() / 1000)
  await installation.db.update(sessions).set({ expiresAt: today + 20 * day })
  expect((await owner.get('/tracks')).headers.get('set-cookie')).toBeNull()
  await installation.db.update(sessions).set({ expiresAt: today + 10 * day })
  expect((await owner.get('/tracks')).headers.get('set-cookie')).toContain('gradus_test=')
  const [session] = await installation.db.select().from(sessions)
  expect(session!.expiresAt).toBeGreaterThan(today + 29 * day)
})

test('signing out ends the session for good', async () => {
  const installation = await openInstallation()
  const owner = await enterAsOwner(installation)
  const token = owner.cookies.get('gradus_test')!
  expect((await owner.call('POST', '/session/sign-out')).status).toBe(204)
  expect(owner.cookies.size).toBe(0)
  owner.cookies.set('gradus_test', token)
  expect(await owner.refusal('GET', '/tracks')).toBe('session_expired')
  expect(await installation.db.select().from(sessions)).toEqual([])
})

test('signing in again leaves no session behind', async () => {
  const installation = await openInstallation()
  const owner = await setUpOwner(installation)
  await owner.post('/session/sign-in', { email: 'olga@example.org', password })
  expect(await installation.db.select().from(sessions)).toHaveLength(1)
})

test('whose account is deleted is signed out', async () => {
  const installation = await openInstallation()
  const owner = await enterAsOwner(installation)
  await installation.db.delete(users).where(eq(users.role, 'owner'))
  expect(await owner.refusal('GET', '/tracks')).toBe('session_expired')
})
