import { expect, test } from 'vitest'
import type { CohortSummary } from '#schema/contracts/cohort.ts'
import type { SessionState } from '#schema/contracts/session.ts'
import { submissions } from '#schema/tables/submissions.ts'
import { makeLink } from '../../api/services/links.ts'
import { enterAsOwner, openInstallation, password, setUpOwner, signUpLearner } from './fixture/installation.ts'

const ada = { name: 'Ada', email: 'ada@example.org', password }

test('a hosted installation lets everybody read, and asks to sign in for the rest', async () => {
  const { browse } = await openInstallation('hosted')
  expect((await browse().get('/session')).body).toEqual({ user: null, accounts: true, signUp: 'closed' })
  for (const path of ['/tracks', '/tracks/small-path', '/exercises/sum']) expect((await browse().get(path)).status).toBe(200)
  for (const path of ['/submissions', '/cohorts', '/threads', '/account/tokens'])
    expect(await browse().refusal('GET', path)).toBe('unauthenticated')
})

test('the first account of a hosted installation is made through the set-up link, and is the owner’s', async () => {
  const installation = await openInstallation('hosted')
  expect(await installation.browse().refusal('POST', '/session/sign-up', ada)).toBe('sign_up_closed')
  const owner = await setUpOwner(installation, 'code')
  expect((await owner.get('/session')).body).toMatchObject({
    user: { name: 'Olga', role: 'owner' },
    accounts: true,
    signUp: 'code',
  })

  const again = { ...ada, token: await makeLink(installation.ports, 'set_up'), signUp: 'open' }
  expect(await installation.browse().refusal('POST', '/session/set-up', again)).toBe('already_set_up')
})

test('an account that is no account does not use the set-up link up', async () => {
  const { browse, ports } = await openInstallation('hosted')
  const token = await makeLink(ports, 'set_up')
  expect(await browse().refusal('POST', '/session/set-up', { ...ada, token, password: 'short', signUp: 'open' })).toBe(
    'invalid_request',
  )
  expect((await browse().post('/session/set-up', { ...ada, token, signUp: 'open' })).status).toBe(200)
})

test('the owner of a loopback installation keeps everything when it becomes a hosted one', async () => {
  const installation = await openInstallation()
  const before = await enterAsOwner(installation)
  await before.post('/submissions', { exercise: 'sum', source: '1' })
  const owner = await setUpOwner(installation)
  expect((await owner.get<unknown[]>('/submissions')).body).toHaveLength(1)
})

test('inviting others gives the owner a password and turns accounts on', async () => {
  const installation = await openInstallation()
  const owner = await enterAsOwner(installation)
  expect(await owner.refusal('PUT', '/settings/sign-up', { signUp: 'open' })).toBe('invalid_request')

  const invited = await owner.call<SessionState>('PUT', '/settings/sign-up', { signUp: 'open', account: ada })
  expect(invited.body).toMatchObject({ user: { name: 'Ada', email: ada.email, role: 'owner' }, accounts: true, signUp: 'open' })
  expect((await installation.browse().post('/session/sign-in', ada)).status).toBe(200)
  expect(await owner.refusal('PUT', '/settings/sign-up', { signUp: 'open', account: ada })).toBe('already_set_up')
  expect((await owner.call<SessionState>('PUT', '/settings/sign-up', { signUp: 'closed' })).body.signUp).toBe('closed')
})

test('only the owner decides who may sign up', async () => {
  const installation = await openInstallation('hosted')
  await setUpOwner(installation)
  const learner = await signUpLearner(installation, 'Ben')
  expect(await learner.refusal('PUT', '/settings/sign-up', { signUp: 'closed' })).toBe('forbidden')
})

test('nobody signs up where sign-up is closed, not even with a join code', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation, 'closed')
  const { body } = await owner.post<CohortSummary>('/cohorts', { name: 'Spring' })
  expect(await installation.browse().refusal('POST', '/session/sign-up', { ...ada, joinCode: body.joinCode })).toBe(
    'sign_up_closed',
  )
})

test('under the policy "code" a join code lets one in, and into the cohort', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation, 'code')
  const { body: cohort } = await owner.post<CohortSummary>('/cohorts', { name: 'Spring' })
  const visitor = installation.browse()
  expect(await visitor.refusal('POST', '/session/sign-up', ada)).toBe('invalid_request')
  expect(await visitor.refusal('POST', '/session/sign-up', { ...ada, joinCode: 'AAAABBBB' })).toBe('unknown_join_code')

  const signedUp = await visitor.post<SessionState>('/session/sign-up', { ...ada, joinCode: cohort.joinCode!.toLowerCase() })
  expect(signedUp.body.user).toMatchObject({ name: 'Ada', role: 'learner' })
  expect((await visitor.get('/cohorts')).body).toEqual([{ ...cohort, role: 'learner', members: 2, joinCode: null }])
})

test('an address belongs to one account, however it is written', async () => {
  const installation = await openInstallation('hosted')
  await setUpOwner(installation)
  const { browse } = installation
  expect((await browse().post('/session/sign-up', ada)).status).toBe(200)
  expect(await browse().refusal('POST', '/session/sign-up', { ...ada, email: 'ADA@Example.org' })).toBe('email_taken')
  const both = await Promise.all([1, 2].map(() => browse().post('/session/sign-up', { ...ada, email: 'twin@example.org' })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('a wrong password and an unknown address are refused alike', async () => {
  const installation = await openInstallation('hosted')
  await setUpOwner(installation)
  const wrong = await installation.browse().post('/session/sign-in', { email: 'olga@example.org', password: 'not the password' })
  const unknown = await installation
    .browse()
    .post('/session/sign-in', { email: 'nobody@example.org', password: 'not the password' })
  expect(wrong.status).toBe(401)
  expect(unknown.body).toEqual(wrong.body)
  expect((await installation.browse().post('/session/sign-in', { email: ' Olga@example.org', password })).status).toBe(200)
})

test('nobody can sign in as a loopback owner who has no password', async () => {
  const installation = await openInstallation()
  await enterAsOwner(installation)
  for (const guess of ['', 'null', 'undefined']) {
    const refusal = await installation.browse().refusal('POST', '/session/sign-in', { email: 'owner@example.org', password: guess })
    expect(refusal).toMatch(/wrong_credentials|invalid_request/)
  }
})

test('no answer about oneself or others holds a password hash or a seed', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  await owner.post('/submissions', { exercise: 'sum', source: 'export const a = 1' })
  await installation.grade('accepted')
  const [stored] = await installation.db.select().from(submissions)
  const { body: cohort } = await owner.post<CohortSummary>('/cohorts', { name: 'Spring' })
  const paths = [
    '/session',
    '/tracks',
    '/tracks/small-path',
    '/exercises/sum',
    '/submissions',
    `/submissions/${stored!.id}`,
    '/cohorts',
  ]
  for (const path of [...paths, `/cohorts/${cohort.id}`, `/submissions/${stored!.id}/events`]) {
    const text = await (await owner.send('GET', path)).text().catch(() => '')
    expect(text).not.toMatch(/scrypt|secret-seed/)
  }
})
