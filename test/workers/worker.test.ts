import { execFile as execFileWithCallback } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createTestHarness } from 'wrangler'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outline } from '#schema/contracts/outline.ts'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import { openDatabase } from '#schema/database/open.ts'
import { buildSite, siteFolder } from '../../api/node/web-build.ts'
import { leaseQueue } from '../../grader/queue/lease.ts'
import { Browser } from '../api/fixture/browser.ts'
import { nextEvent, readAll, readEvents } from '../api/fixture/events.ts'
import { reportOf } from '../api/fixture/installation.ts'
import { publish } from '../api/fixture/publish.ts'
import { serveHrana } from './hrana-server.ts'

const execFile = promisify(execFileWithCallback)
const token = 'token of the libSQL server'
const password = 'correct horse battery'
const folder = mkdtempSync(join(tmpdir(), 'gradus-workers-'))
const file = join(folder, 'gradus.db')

let libsql: Awaited<ReturnType<typeof serveHrana>>
let worker: ReturnType<typeof createTestHarness>
let url: URL
const open = () => new Browser((path, init) => fetch(new URL(path, url), init))

beforeAll(async () => {
  process.env['WRANGLER_SEND_METRICS'] = 'false'
  if (!existsSync(join(siteFolder, 'index.html'))) await buildSite(console.log)
  libsql = await serveHrana(file, token)
  worker = createTestHarness({
    workers: [{ configPath: 'wrangler.toml', vars: { DATABASE_URL: libsql.url }, secrets: { DATABASE_TOKEN: token } }],
  })
  url = (await worker.listen()).url
})

afterAll(async () => {
  await worker.close()
  await libsql.close()
  rmSync(folder, { recursive: true })
})

/** `npm run set-up` against the same server; gives what it prints. */
async function runSetUp(): Promise<string> {
  const env = { ...process.env, NODE_NO_WARNINGS: '1', DATABASE_URL: libsql.url, DATABASE_TOKEN: token }
  const { stdout } = await execFile(process.execPath, ['api/node/set-up.ts', 'https://gradus.example.org'], { env })
  return stdout.trim()
}

test('on workerd one sets up, signs up, reads the outline, submits and sees the submission queued', async () => {
  const link = await runSetUp()
  expect(link).toMatch(/^Set up: https:\/\/gradus\.example\.org\/set-up#[0-9a-f]{64}$/)
  const owner = open()
  const olga = { name: 'Olga', email: 'olga@example.org', password, signUp: 'open', token: link.split('#')[1] }
  const setUp = await owner.post('/session/set-up', olga)
  expect(setUp.body).toMatchObject({ user: { role: 'owner' }, accounts: true, signUp: 'open' })
  expect(setUp.headers.get('set-cookie')).toMatch(/^__Host-gradus=.*HttpOnly; Secure; SameSite=Lax/)
  expect(await runSetUp()).toBe('Accounts are set up already: https://gradus.example.org')

  const learner = open()
  expect(await learner.refusal('GET', '/submissions')).toBe('unauthenticated')
  await learner.post('/session/sign-up', { name: 'Ada', email: 'ada@example.org', password })
  expect(await open().refusal('POST', '/session/sign-up', { ...olga, name: 'Twin' })).toBe('email_taken')
  expect((await learner.get<Outline>('/tracks/ml-path')).body.progress).toEqual({ done: 0, total: 69 })

  const source = 'export const sum = (a: number[]) => a.length'
  expect(await learner.refusal('POST', '/submissions', { exercise: 'sum', source })).toBe('not_ready')
  // as a grader elsewhere does, over the same wire
  const db = await openDatabase(libsql.url, token)
  await publish(db, 'sum', 10)
  const { status, body } = await learner.post<SubmissionDetail>('/submissions', { exercise: 'sum', source })
  expect(status).toBe(201)
  expect(body).toMatchObject({ state: 'queued', position: 0, source })

  const events = readEvents(await learner.send('GET', `/submissions/${body.id}/events`))
  expect(await nextEvent(events)).toEqual({ type: 'queued', position: 0, expectedWait: null })
  const queue = leaseQueue(db)
  const [job] = await queue.claim(1)
  await queue.finish(job!.id, reportOf('sum', 'accepted'))
  expect((await readAll(events)).at(-1)).toEqual({ type: 'report', report: reportOf('sum', 'accepted') })
  expect((await learner.get<SubmissionDetail>(`/submissions/${body.id}`)).body).toMatchObject({
    state: 'done',
    verdict: 'accepted',
  })
  expect(await owner.refusal('GET', `/submissions/${body.id}`)).toBe('unknown_submission')
})

test('the web app and the reference page come with it', async () => {
  const page = await fetch(new URL('/tracks/ml-path', url))
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(await page.text()).toContain('<!doctype html>')
  for (const path of ['/api/docs', '/api/docs/swagger-ui-bundle.js', '/api/docs/swagger-ui.css', '/api/v1/openapi.json']) {
    expect((await open().send('GET', path)).status).toBe(200)
  }
  expect(await open().refusal('GET', '/api/nothing')).toBe('not_found')
})

test('a token that the libSQL server does not know opens nothing', async () => {
  const answer = await fetch(`${libsql.url}/v2/pipeline`, { method: 'POST', body: '{}' })
  expect(answer.status).toBe(401)
})
