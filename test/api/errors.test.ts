import { expect, test, vi } from 'vitest'
import { Problem, problemCodes, problems } from '#schema/errors.ts'
import { ProblemError, toProblem } from '../../api/problem.ts'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'

const json = { 'content-type': 'application/json' }
const sum = JSON.stringify({ exercise: 'sum', source: '1' })

test('every error is a problem document with a stable code, its status and a way on', async () => {
  const { browse } = await openInstallation()
  const response = await browse().send('GET', '/submissions')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(Problem.parse(await response.json())).toEqual({
    type: '/api/docs#unauthenticated',
    title: 'Sign in first',
    status: 401,
    code: 'unauthenticated',
    detail: 'Open the link that Gradus printed when it started, or sign in.',
  })
})

test('each code of the closed set makes a valid document', () => {
  for (const code of problemCodes) {
    expect(Problem.parse(toProblem(new ProblemError(code)))).toMatchObject({ code, status: problems[code].status })
  }
})

test('a path that there is not is not found, signed in or not, whatever the method', async () => {
  const { browse } = await openInstallation()
  for (const path of ['/nothing', '/api/nothing', '/api', '/api/v2/tracks', '/tracks/', '/api/docs/other.js']) {
    expect(await browse().refusal('GET', path)).toBe('not_found')
    expect(await browse().refusal('DELETE', path)).toBe('not_found')
  }
})

test('a method that a path does not support is refused, and the answer lists those it does', async () => {
  const { browse } = await openInstallation()
  const { status, headers, body } = await browse().call<Problem>('DELETE', '/submissions')
  expect([status, body.code, headers.get('allow')]).toEqual([405, 'method_not_allowed', 'POST, GET'])
  for (const path of [
    '/health',
    '/session',
    '/tracks/small-path',
    '/exercises/sum',
    '/cohorts/x/events',
    '/api/v1/openapi.json',
    '/api/docs',
  ]) {
    expect(await browse().refusal('POST', path, {})).toBe('method_not_allowed')
  }
  expect(await browse().refusal('GET', '/session/sign-in')).toBe('method_not_allowed')
  expect((await browse().send('HEAD', '/health')).status).toBe(200)
})

test('other media types than JSON are refused', async () => {
  const learner = await enterAsOwner(await openInstallation())
  for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
    const response = await learner.send('POST', '/submissions', { body: sum, headers: { 'content-type': type } })
    expect(await response.json()).toMatchObject({ code: 'unsupported_media_type', status: 415 })
  }
  const utf8 = { 'content-type': 'application/json; charset=utf-8' }
  expect((await learner.send('POST', '/submissions', { body: sum, headers: utf8 })).status).toBe(201)
})

test('what a page of another site makes a browser send is refused', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const from = (headers: Record<string, string>, type = 'text/plain') =>
    learner.send('POST', '/session/sign-out', { body: '', headers: { host: 'gradus.test', 'content-type': type, ...headers } })
  expect(await (await from({ origin: 'https://evil.test' })).json()).toMatchObject({ code: 'csrf_rejected' })
  expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await from({ origin: 'null' })).status).toBe(403)
  // its own pages, and behind a proxy that ends TLS too
  expect((await from({ origin: 'http://gradus.test' })).status).toBe(204)
  expect((await from({ origin: 'https://gradus.test' })).status).toBe(204)
})

test('a body that is far too large is not read', async () => {
  const { browse } = await openInstallation()
  const body = JSON.stringify({ email: 'a@example.org', password: 'x'.repeat(500_000) })
  const sized = await browse().send('POST', '/session/sign-in', {
    body,
    headers: { ...json, 'content-length': String(body.length) },
  })
  expect(await sized.json()).toMatchObject({ code: 'body_too_large' })
  const streamed = { body: new Blob([body]).stream(), headers: json, duplex: 'half' }
  expect((await browse().send('POST', '/session/sign-in', streamed)).status).toBe(413)
})

test('all fields at fault are named at once', async () => {
  const { browse } = await openInstallation('hosted')
  const { body } = await browse().post<Problem>('/session/sign-up', { name: ' ', email: 'nowhere', password: 'short' })
  expect(body.issues).toEqual([
    { path: 'name', message: 'Say what we should call you' },
    { path: 'email', message: 'That is not an e-mail address' },
    { path: 'password', message: 'Use at least 10 characters' },
  ])
})

test('a failure of ours says nothing about its cause but gives the number it is logged under', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await installation.db.$client.execute('DROP TABLE report')
  const { status, headers, body } = await learner.get<Problem>('/submissions')
  expect([status, body.code]).toEqual([500, 'internal'])
  const id = headers.get('x-request-id')!
  expect(body.detail).toBe(`Tell the operator the request id: ${id}.`)
  expect(JSON.stringify(body)).not.toMatch(/select|report/i)
  expect(String(log.mock.calls[0]![0])).toContain(id)
  log.mockRestore()
})
