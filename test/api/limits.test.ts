import { expect, test } from 'vitest'
import type { Problem } from '#schema/errors.ts'
import { makeApp } from '../../api/app.ts'
import { makeLimits } from '../../api/middleware/limits.ts'
import { Browser } from './fixture/browser.ts'
import { enterAsOwner, openInstallation, setUpOwner } from './fixture/installation.ts'

test('guessing a password is stopped after ten wrong ones, from that address and for that account alone', async () => {
  const installation = await openInstallation('hosted')
  await setUpOwner(installation)
  const guess = (email: string, address: string) =>
    installation.browse().call('POST', '/session/sign-in', { email, password: 'a wrong guess' }, { 'test-address': address })
  const mallory = '203.0.113.9'
  for (let i = 0; i < 10; i++) expect((await guess('olga@example.org', mallory)).status).toBe(401)
  const stopped = await guess(' OLGA@example.org', mallory)
  expect(stopped.status).toBe(429)
  expect(stopped.body).toMatchObject({ code: 'too_many_requests' })
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)

  expect((await guess('other@example.org', mallory)).status).toBe(401)
  expect((await guess('olga@example.org', '203.0.113.10')).status).toBe(401)
})

test('guessing from many addresses at one account is stopped as well, and leaves other accounts alone', async () => {
  const installation = await openInstallation('hosted')
  await installation.browse().get('/session')
  const guess = (email: string, i: number) =>
    installation.browse().call('POST', '/session/sign-in', { email, password: 'x' }, { 'test-address': `203.0.113.${i}` })
  const statuses: number[] = []
  for (let i = 0; i < 101; i += 10)
    statuses.push(
      ...(await Promise.all(Array.from({ length: 10 }, (_, j) => guess('olga@example.org', i + j)))).map(({ status }) => status),
    )
  expect([statuses.filter((status) => status === 401).length, statuses.at(-1)]).toEqual([100, 429])
  expect((await guess('other@example.org', 1)).status).toBe(401)
}, 120_000)

test('after a restart guesses are counted anew, and stopped again', async () => {
  const { ports } = await openInstallation('hosted')
  for (const start of ['first', 'second']) {
    const app = makeApp({ ...ports, limits: makeLimits(() => '192.0.2.1') })
    const browser = new Browser((path, init) => app.request(path, init))
    const guess = () => browser.refusal('POST', '/session/sign-in', { email: 'olga@example.org', password: 'x' })
    const refusals: string[] = []
    for (let i = 0; i < 11; i++) refusals.push(await guess())
    expect([refusals.indexOf('too_many_requests'), start]).toEqual([10, start])
  }
})

test('what is too long for an address counts as one, however it ends, so that nothing long is kept', async () => {
  const { browse } = await openInstallation('hosted')
  for (const [path, limit] of [
    ['/session/sign-in', 10],
    ['/session/forgot', 5],
  ] as const) {
    const codes = []
    for (let i = 0; i <= limit; i++)
      codes.push(await browse().refusal('POST', path, { email: `${'a'.repeat(5000)}${i}@example.org`, password: 'x' }))
    expect([path, codes.filter((code) => code === 'invalid_request').length, codes.at(-1)]).toEqual([
      path,
      limit,
      'too_many_requests',
    ])
  }
})

test.each(['/session/sign-in', '/session/forgot'])('what is no text is no address either: %s', async (path) => {
  const { browse } = await openInstallation('hosted')
  for (const email of [{ toString: 1 }, [], 1, null])
    expect(await browse().refusal('POST', path, { email, password: 'x' })).toBe('invalid_request')
})

test('guessing links is stopped', async () => {
  const { browse } = await openInstallation()
  const codes = []
  for (let i = 0; i < 61; i++) codes.push(await browse().refusal('POST', '/session/enter', { token: `guess ${i}` }))
  expect(codes.filter((code) => code === 'link_invalid')).toHaveLength(60)
  expect(codes.at(-1)).toBe('too_many_requests')
})

test('guessing join codes is stopped, joining is not', async () => {
  const owner = await enterAsOwner(await openInstallation())
  const { body } = await owner.post<{ joinCode: string }>('/cohorts', { name: 'Spring' })
  for (let i = 0; i < 70; i++) expect((await owner.post('/cohorts/join', { code: body.joinCode })).status).toBe(200)
  for (let i = 0; i < 60; i++) expect(await owner.refusal('POST', '/cohorts/join', { code: 'WRONGCOD' })).toBe('unknown_join_code')
  expect(await owner.refusal('POST', '/cohorts/join', { code: 'WRONGCOD' })).toBe('too_many_requests')
})

test('one person may submit a hundred and twenty times a minute', async () => {
  const learner = await enterAsOwner(await openInstallation())
  for (let i = 0; i < 120; i++) {
    const code = await learner.refusal('POST', '/submissions', { exercise: 'nothing', source: '' })
    if (code !== 'unknown_exercise') throw new Error(`The ${i}th was refused with ${code}`)
  }
  const { body, headers } = await learner.post<Problem>('/submissions', { exercise: 'sum', source: '' })
  expect(body.code).toBe('too_many_submissions')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})

test('one person may begin sixty practices a minute', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const begin = () => learner.post<Problem>('/exercises/sum/rehearsals', { minutes: null })
  for (let i = 0; i < 60; i++) expect((await begin()).status).toBe(201)
  expect((await begin()).body.code).toBe('too_many_requests')
})

test('one person may mark sixty times a minute, so that nobody fills the audit log', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const mark = () => learner.refusal('PUT', '/submissions/none/marking', { levels: {} })
  for (let i = 0; i < 60; i++) expect(await mark()).toBe('unknown_submission')
  expect(await mark()).toBe('too_many_requests')
})
