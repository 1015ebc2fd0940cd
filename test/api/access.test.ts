import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { NewToken, OpenSession, Person, Token } from '#schema/contracts/account.ts'
import type { AuditPage } from '#schema/contracts/audit.ts'
import type { SessionState } from '#schema/contracts/session.ts'
import { sessions, tokens } from '#schema/tables/accounts.ts'
import { hashToken } from '../../api/auth/token.ts'
import { Browser } from './fixture/browser.ts'
import { openInstallation, password, setUpOwner, signUpLearner } from './fixture/installation.ts'
import { openWorld } from './fixture/world.ts'

const ben = { email: 'ben@example.org', password }

async function openWithBen() {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  return { installation, owner, learner: await signUpLearner(installation, 'Ben') }
}

test('signing in gives a new session and ends the one before, so that a planted cookie is worth nothing', async () => {
  const { learner } = await openWithBen()
  const planted = learner.cookies.get('gradus_test')!
  await learner.post('/session/sign-in', ben)
  expect(learner.cookies.get('gradus_test')).not.toBe(planted)
  learner.cookies.set('gradus_test', planted)
  expect(await learner.refusal('GET', '/tracks')).toBe('session_expired')
})

test('everybody sees where they are signed in, this browser marked, and nobody else’s', async () => {
  const { installation, learner } = await openWithBen()
  const phone = installation.browse()
  await phone.post('/session/sign-in', ben, { 'user-agent': `Phone ${'x'.repeat(1000)}` })
  const { body } = await phone.get<OpenSession[]>('/account/sessions')
  expect(body.map(({ current, userAgent }) => [current, userAgent?.slice(0, 7) ?? null]).toSorted()).toEqual([
    [false, null],
    [true, 'Phone x'],
  ])
  expect(body.find(({ current }) => current)!.userAgent).toHaveLength(300)
  for (const { seenAt } of body) expect(seenAt).toMatch(/:00:00\.000Z$/)
  expect((await learner.get<OpenSession[]>('/account/sessions')).body.find(({ current }) => current)!.userAgent).toBeNull()
})

test('when a session was seen is kept to the hour, and only written when the hour is another', async () => {
  const { installation, learner } = await openWithBen()
  const { db } = installation
  const mine = eq(sessions.id, hashToken(learner.cookies.get('gradus_test')!))
  await db.update(sessions).set({ seenAt: 3_600_000 }).where(mine)
  await learner.get('/session')
  const [row] = await db.select().from(sessions).where(mine)
  expect(row!.seenAt! % 3_600_000).toBe(0)
  expect(Date.now() - row!.seenAt!).toBeLessThan(2 * 3_600_000)
})

test('one session is ended, or all others', async () => {
  const { installation, owner, learner } = await openWithBen()
  const elsewhere = [installation.browse(), installation.browse(), installation.browse()]
  for (const browser of elsewhere) await browser.post('/session/sign-in', ben)
  const first = hashToken(elsewhere[0]!.cookies.get('gradus_test')!)
  expect((await learner.call('DELETE', `/account/sessions/${first}`)).status).toBe(204)
  expect(await elsewhere[0]!.refusal('GET', '/tracks')).toBe('session_expired')
  expect((await elsewhere[1]!.get('/tracks')).status).toBe(200)
  expect(await learner.refusal('DELETE', `/account/sessions/${first}`)).toBe('unknown_session')

  expect((await learner.call('DELETE', '/account/sessions')).status).toBe(204)
  for (const browser of elsewhere) expect(await browser.refusal('GET', '/tracks')).toBe('session_expired')
  expect((await learner.get('/tracks')).status).toBe(200)
  expect((await owner.get('/tracks')).status).toBe(200)
})

/** A program with a token: no cookies, no Origin. */
function programWith(app: Awaited<ReturnType<typeof openInstallation>>['app'], token: string): Browser {
  return new Browser((path, init) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return app.request(path, { ...init, headers })
  })
}

test('a program with a token is its maker: it reads, submits, and follows', async () => {
  const { installation, learner } = await openWithBen()
  const { status, body } = await learner.post<NewToken>('/account/tokens', { name: ' laptop ' })
  expect([status, body.name]).toEqual([201, 'laptop'])
  expect(body.token).toMatch(/^gradus_[0-9a-f]{64}$/)
  const program = programWith(installation.app, body.token)
  expect((await program.get<SessionState>('/session')).body.user?.name).toBe('Ben')
  expect((await program.post('/submissions', { exercise: 'sum', source: 'a' })).status).toBe(201)
  expect(program.cookies.size, 'no session is opened for it').toBe(0)
  expect((await learner.get<unknown[]>('/submissions')).body).toHaveLength(1)
})

test('a token is told once: lists and the database have a hash of it, and the hour it was used', async () => {
  const { installation, learner } = await openWithBen()
  const { body } = await learner.post<NewToken>('/account/tokens', { name: 'laptop' })
  const { body: before } = await learner.get<Token[]>('/account/tokens')
  expect(before).toEqual([{ id: body.id, name: 'laptop', createdAt: body.createdAt, usedAt: null }])
  expect(JSON.stringify(await installation.db.select().from(tokens))).not.toContain(body.token)
  await programWith(installation.app, body.token).get('/tracks')
  const { body: after } = await learner.get<Token[]>('/account/tokens')
  expect(after[0]!.usedAt).toMatch(/:00:00\.000Z$/)
  // what stands in the database opens nothing
  expect(await programWith(installation.app, body.id).refusal('GET', '/tracks')).toBe('unauthenticated')
  expect(await programWith(installation.app, `gradus_${body.id}`).refusal('GET', '/tracks')).toBe('unauthenticated')
})

test('a token that is deleted opens nothing any more; nor does a cookie beside a token that is no good', async () => {
  const { installation, learner } = await openWithBen()
  const { body } = await learner.post<NewToken>('/account/tokens', { name: 'laptop' })
  expect((await learner.call('DELETE', `/account/tokens/${body.id}`)).status).toBe(204)
  const program = programWith(installation.app, body.token)
  expect(await program.refusal('GET', '/tracks')).toBe('unauthenticated')
  program.cookies.set('gradus_test', learner.cookies.get('gradus_test')!)
  expect(await program.refusal('GET', '/tracks')).toBe('unauthenticated')
})

test('another site gains nothing by a token: its origin is refused all the same', async () => {
  const { installation, learner } = await openWithBen()
  const { body } = await learner.post<NewToken>('/account/tokens', { name: 'laptop' })
  const program = programWith(installation.app, body.token)
  const form = { 'content-type': 'text/plain', origin: 'https://evil.example' }
  expect(await program.refusal('POST', '/submissions', { exercise: 'sum', source: 'a' }, form)).toBe('csrf_rejected')
})

test('nobody has more than fifty tokens', async () => {
  const { learner } = await openWithBen()
  for (let i = 0; i < 50; i++) expect((await learner.post('/account/tokens', { name: `${i}` })).status).toBe(201)
  expect(await learner.refusal('POST', '/account/tokens', { name: 'one more' })).toBe('invalid_request')
})

test('an owner makes somebody an instructor, who makes cohorts from then on, and back', async () => {
  const world = await openWorld()
  const owner = world.ask('owner')
  const ben = world.ask('ben')
  expect(await ben.refusal('POST', '/cohorts', { name: 'Mine' })).toBe('forbidden')
  const promoted = await owner.call<Person>('PUT', '/people/ben/role', { role: 'instructor' })
  expect(promoted.body).toMatchObject({ id: 'ben', role: 'instructor', email: 'ben@example.org' })
  expect((await ben.post('/cohorts', { name: 'Mine' })).status).toBe(201)
  await owner.call('PUT', '/people/ben/role', { role: 'learner' })
  expect(await ben.refusal('POST', '/cohorts', { name: 'Another' })).toBe('forbidden')
  expect(await owner.refusal('PUT', '/people/nobody/role', { role: 'learner' })).toBe('not_found')

  const { body: log } = await owner.get<AuditPage>('/audit')
  expect(log.entries.map(({ action, actor, subject, detail }) => [action, actor?.name, subject.name, detail])).toEqual([
    ['person.role_changed', 'owner', 'ben', { from: 'instructor', to: 'learner' }],
    ['cohort.lead_added', 'ben', 'Mine', { person: 'ben' }],
    ['person.role_changed', 'owner', 'ben', { from: 'learner', to: 'instructor' }],
  ])
})

test('somebody always owns the installation, also when two owners step down at once', async () => {
  const world = await openWorld()
  const owner = world.ask('owner')
  expect(await owner.refusal('PUT', '/people/owner/role', { role: 'learner' })).toBe('last_owner')
  await owner.call('PUT', '/people/instructor/role', { role: 'owner' })
  const second = world.ask('instructor')
  const answers = await Promise.all([
    owner.call('PUT', '/people/owner/role', { role: 'learner' }),
    second.call('PUT', '/people/instructor/role', { role: 'learner' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const left = answers[0]!.status === 200 ? second : owner
  const { body: log } = await left.get<AuditPage>('/audit')
  expect(log.entries, 'what did not happen is not in the log').toHaveLength(2)
})

test('the log comes in pages', async () => {
  const world = await openWorld()
  const owner = world.ask('owner')
  for (let i = 0; i < 60; i++) await owner.call('PUT', '/people/ben/role', { role: i % 2 ? 'learner' : 'instructor' })
  const { body: first } = await owner.get<AuditPage>('/audit')
  const { body: second } = await owner.get<AuditPage>(`/audit?before=${first.next}`)
  const ids = [...first.entries, ...second.entries].map(({ id }) => id)
  expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 10, null])
  expect(ids).toEqual(ids.toSorted((a, b) => b - a))
})
