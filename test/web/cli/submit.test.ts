import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { call } from '../../../web/cli/call.ts'
import { submit } from '../../../web/cli/submit.ts'

const path = mkdtempSync(join(tmpdir(), 'gradus-submit-'))
const solution = join(path, 'solution.ts')
writeFileSync(solution, 'export const f = () => 1\n')
const folder = { exercise: 'f', version: '1', entry: ['f'], path, solution }
afterAll(() => rmSync(path, { recursive: true, force: true }))
vi.spyOn(console, 'log').mockImplementation(() => undefined)

/** A Gradus that takes a submission and gives out its events as told, one way after the other. */
async function serve(...ways: ((response: ServerResponse, stop: () => void) => void)[]) {
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  const server = createServer((request, response) => {
    if (request.method === 'POST') return response.end(JSON.stringify({ id: 'abc', entry: ['f'] }))
    return ways.shift()!(response, stop)
  }).listen(0, '127.0.0.1')
  onTestFinished(stop)
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'gradus_1' }
}

const impatient = { tries: 2, pauseMs: 1, silentMs: 5000 }
const begin = (response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'text/event-stream' })
    .write('data: {"type":"queued","position":0,"expectedWait":null}\n\n')
const runtime = { gradus: '0.1.0', node: '24', v8: '1', isolatedVm: '7' }
const receipt = { submission: 'abc', exerciseVersion: '1', seed: 'b', runtime, referenceBackend: 'cpu' }
const report = { format: 1, exercise: 'f', verdict: 'accepted', score: 1, diagnostics: [], cases: [], receipt }

it('follows on where the connection broke off', async () => {
  const breakOff = (response: ServerResponse) => {
    begin(response)
    setTimeout(() => response.destroy(), 50)
  }
  const account = await serve(breakOff, (response) => response.end(`data: ${JSON.stringify({ type: 'report', report })}\n\n`))
  expect(await submit(account, folder, impatient)).toBe(true)
})

it('says where the report will be, when Gradus does not come back', async () => {
  const account = await serve((response, stop) => {
    begin(response)
    setTimeout(stop, 50)
  })
  await expect(submit(account, folder, impatient)).rejects.toThrow(
    `${account.url} does not answer any more. Your submission is kept there: ${account.url}/submissions/abc`,
  )
})

it('a connection that has gone silent counts as broken', async () => {
  const account = await serve(
    (response) => void begin(response),
    () => undefined,
  )
  await expect(submit(account, folder, { ...impatient, silentMs: 100 })).rejects.toThrow('does not answer any more')
})

it('a call without an answer ends', async () => {
  const account = await serve(() => undefined)
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort())
  await expect(call(account, '/exercises/f', z.unknown())).rejects.toThrow(`${account.url} does not answer.`)
})

it.each([
  [
    { code: 'invalid_request', detail: 'source: Too long', issues: [{ path: 'source', message: 'Too long' }] },
    'Oh.\nsource: Too long',
  ],
  [{ code: 'unknown_exercise', detail: 'GET /api/v1/tracks lists them' }, 'Oh.\ngradus outline prints the names that there are.'],
])('a refusal is told once, and in words of the command line: %j', async (problem, words) => {
  const account = await serve((response) =>
    response.writeHead(400).end(JSON.stringify({ type: '', title: 'Oh', status: 400, ...problem })),
  )
  await expect(call(account, '/exercises/f', z.unknown())).rejects.toMatchObject({ name: 'CliError', message: words })
})

it.each(['{nope', '{"type":"new"}'])('an answer in other words ends it, and says where the report will be: %s', async (words) => {
  const account = await serve((response) => response.end(`data: ${words}\n\n`))
  await expect(submit(account, folder, impatient)).rejects.toMatchObject({
    name: 'CliError',
    message: `${account.url} answers in words this command does not know; install it anew from there. Your submission is kept there: ${account.url}/submissions/abc`,
  })
})

it('an event without an end ends it before the memory is full', async () => {
  const account = await serve((response) => {
    response.write('data: ')
    const flood = setInterval(() => response.write('x'.repeat(2 ** 20)), 1)
    response.on('close', () => clearInterval(flood))
  })
  await expect(submit(account, folder, impatient)).rejects.toMatchObject({
    name: 'CliError',
    message: `${account.url} does not answer as a Gradus does: an event of it has no end.`,
  })
})

it('code goes to no other server than was named', async () => {
  const asked: string[] = []
  const other = createServer((request, response) => response.end(void asked.push(request.url!))).listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const account = await serve((response) => response.writeHead(307, { location: `${origin}/api/v1/exercises/f` }).end())
  await expect(call(account, '/exercises/f', z.unknown())).rejects.toThrow(
    `${account.url} sends on to ${origin}. If that is your Gradus, use its address: gradus sign-in ${origin}`,
  )
  expect(asked).toEqual([])
})

it('no refusal steers the terminal', async () => {
  const problem = { type: '', title: 'Oh\u001b[2J', status: 404, code: 'not_found', detail: 'No\u0007' }
  const account = await serve((response) => response.writeHead(404).end(JSON.stringify(problem)))
  await expect(call(account, '/exercises/f', z.unknown())).rejects.toThrow('Oh\u{fffd}[2J.\nNo\u{fffd}')
})
