import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import { listen } from '../../../api/node/listen.ts'
import { makeApp } from '../../../api/app.ts'
import { Browser } from '../fixture/browser.ts'
import { nextEvent, readEvents } from '../fixture/events.ts'
import { enterAsOwner, openInstallation } from '../fixture/installation.ts'

/** An installation over real HTTP, the signals of its open event streams, and its owner’s browser. */
async function serveInstallation() {
  const installation = await openInstallation()
  const signals: AbortSignal[] = []
  const { queue } = installation
  const watched = {
    ...queue,
    listen(id: string, signal: AbortSignal) {
      signals.push(signal)
      return queue.listen(id, signal)
    },
  }
  const server = await listen(makeApp({ ...installation.ports, queue: watched }).fetch, '127.0.0.1', 0)
  onTestFinished(server.close)
  const owner = await enterAsOwner(installation)
  const browser = new Browser((path, init) => fetch(`http://127.0.0.1:${server.port}${path}`, init))
  for (const [name, value] of owner.cookies) browser.cookies.set(name, value)
  return { installation, server, signals, browser }
}

async function submitAndFollow(browser: Browser, signal?: AbortSignal) {
  const { body } = await browser.post<SubmissionDetail>('/submissions', { exercise: 'sum', source: crypto.randomUUID() })
  const response = await browser.send('GET', `/submissions/${body.id}/events`, signal ? { signal } : {})
  return { id: body.id, events: readEvents<ProgressEvent>(response) }
}

test('events arrive as they happen, not when the stream ends', async () => {
  const { installation, browser } = await serveInstallation()
  const { events } = await submitAndFollow(browser)
  expect(await nextEvent(events)).toEqual({ type: 'queued', position: 0, expectedWait: null })
  await installation.grade('accepted')
  expect(await nextEvent(events)).toMatchObject({ type: 'report' })
})

test('who closes the page is no longer listened for', async () => {
  const { signals, browser } = await serveInstallation()
  const page = new AbortController()
  const { events } = await submitAndFollow(browser, page.signal)
  await nextEvent(events)
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  page.abort()
  await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([true])
})

test('who asks for the headers of a stream alone is not listened for', async () => {
  const { signals, browser } = await serveInstallation()
  const { body } = await browser.post<SubmissionDetail>('/submissions', { exercise: 'sum', source: 'a' })
  const response = await browser.send('HEAD', `/submissions/${body.id}/events`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  expect(signals.filter(({ aborted }) => !aborted)).toEqual([])
})

test('a server that closes ends open streams and stops listening', async () => {
  const { server, signals, browser } = await serveInstallation()
  const { events } = await submitAndFollow(browser)
  await nextEvent(events)
  await server.close()
  await expect(nextEvent(events)).rejects.toThrow('terminated')
  await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([true])
})

test('a file uploaded in pieces is one submission', async () => {
  const { browser } = await serveInstallation()
  const body = JSON.stringify({ exercise: 'sum', source: `// ${'é'.repeat(20_000)}` })
  const init = { body: new Blob([body]).stream(), headers: { 'content-type': 'application/json' }, duplex: 'half' }
  expect((await browser.send('POST', '/submissions', init)).status).toBe(201)
})

test('a request that trickles in is turned away, and is no failure of ours', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => complaints.mockRestore())
  const { installation } = await serveInstallation()
  const impatient = await listen(makeApp(installation.ports).fetch, '127.0.0.1', 0, 200)
  onTestFinished(impatient.close)
  const socket = connect(impatient.port, '127.0.0.1')
  socket.write(
    'POST /api/v1/session/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"email":',
  )
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(complaints).not.toHaveBeenCalled()
})
