import { createServer } from 'node:net'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Browser } from '../fixture/browser.ts'
import { makeFolder, startByNpm, startGradus } from './gradus-process.ts'

const slow = { timeout: 240_000 }
const browserOf = (base: string) => new Browser((path, init) => fetch(base + path, init))

/** The one line that a start which is refused says on stderr; its exit code must not be 0. */
async function refusal(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { exit, output } = startGradus(env, ...args)
  const code = await exit
  const lines = output.stderr.trim().split('\n')
  if (code === 0 || lines.length !== 1) throw new Error(`Exit code ${code}, and on stderr:\n${output.stderr}`)
  return lines[0]!
}

test('one start: banner, link, ready, a second start refused, another installation beside it, Ctrl-C', slow, async () => {
  const folder = join(makeFolder(), 'deep', 'data')
  const gradus = startGradus({ GRADUS_DATA: folder })
  const { base, path, token } = await gradus.ready()
  expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(path).toBe('/enter')
  expect(gradus.output.stdout).toMatch(/Sandbox +(bubblewrap|process)/)
  expect(gradus.output.stdout).toMatch(/Reference +[\w-]+\n/)
  expect(gradus.output.stdout).toContain(folder)

  const browser = browserOf(base)
  expect((await browser.get('/health')).body).toMatchObject({ ready: true })
  expect((await browser.post('/session/enter', { token })).status).toBe(200)
  expect((await browser.get<{ slug: string }[]>('/tracks')).body[0]!.slug).toBe('ml-path')
  expect(await (await fetch(`${base}/tracks/ml-path`)).text()).toContain('<div id="')

  expect(await refusal({ GRADUS_DATA: folder })).toMatch(/^gradus: Gradus is running on the data folder .* already\./)
  const port = new URL(base).port
  expect(await refusal({ GRADUS_DATA: makeFolder(), PORT: port })).toMatch(
    /^gradus: Cannot listen on 127\.0\.0\.1, port \d+: another program/,
  )

  const second = startGradus({ GRADUS_DATA: makeFolder() })
  const other = await second.ready()
  const neighbour = browserOf(other.base)
  await neighbour.post('/session/enter', { token: other.token })
  // one browser: the ports of a host share its cookies
  for (const [name, value] of browser.cookies) neighbour.cookies.set(name, value)
  expect((await neighbour.get('/session')).body).toMatchObject({ user: { name: 'Owner' } })

  const { body } = await browser.post<{ id: string }>('/cohorts', { name: 'Spring' })
  const stream = await browser.send('GET', `/cohorts/${body.id}/events`)
  const open = stream.text().catch(() => 'broken off')
  const from = performance.now()
  // as a terminal and npm together do
  gradus.child.kill('SIGINT')
  gradus.child.kill('SIGINT')
  expect(await gradus.exit).toBe(0)
  expect(statSync(join(folder, 'gradus.db-wal')).size).toBe(0)
  expect(performance.now() - from).toBeLessThan(6000)
  await open
  await expect(fetch(`${base}/api/v1/health`)).rejects.toThrow('fetch failed')
  expect(gradus.output.stderr).toBe('')
  second.child.kill('SIGTERM')
  expect(await second.exit).toBe(0)
})

test('npm hands its arguments on, and whoever ends npm ends Gradus, which closes its database', slow, async () => {
  const asked = startByNpm({}, '--version')
  expect(await asked.exit).toBe(0)
  expect(asked.output.stdout).toMatch(/\d+\.\d+\.\d+\n$/)

  const folder = makeFolder()
  const gradus = startByNpm({ GRADUS_DATA: folder })
  await gradus.ready()
  gradus.child.kill('SIGTERM')
  await gradus.exit
  expect(statSync(join(folder, 'gradus.db-wal')).size).toBe(0)
})

test('bound to another address: set up first, then sign in; the link is gone after that', slow, async () => {
  const env = { GRADUS_DATA: makeFolder(), HOST: '0.0.0.0' }
  const first = startGradus(env)
  const { base, path, token } = await first.ready()
  expect(path).toBe('/set-up')
  const owner = browserOf(base)
  expect(await owner.refusal('GET', '/submissions')).toBe('unauthenticated')
  const account = { name: 'Olga', email: 'olga@example.org', password: 'correct horse battery' }
  expect((await owner.post('/session/set-up', { ...account, token, signUp: 'closed' })).status).toBe(200)
  // not even a kill leaves the data folder locked
  first.child.kill('SIGKILL')
  await first.exit

  const second = startGradus(env)
  const again = await second.ready()
  expect([again.path, again.token]).toEqual([undefined, undefined])
  expect((await browserOf(again.base).post('/session/sign-in', account)).status).toBe(200)
})

test.runIf(process.platform === 'linux')('a grader that dies is started again', slow, async () => {
  const gradus = startGradus({ GRADUS_DATA: makeFolder() })
  const { base } = await gradus.ready()
  const { pid } = gradus.child
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  process.kill(Number(children.trim().split(' ')[0]), 'SIGKILL')
  await gradus.printed(/The grader ended \(SIGKILL\); it starts again in 0\.5 s/)
  await expect
    .poll(async () => (await browserOf(base).get('/health')).body, { timeout: 60_000, interval: 500 })
    .toMatchObject({ ready: true })
})

test('a data folder that cannot be one', async () => {
  const file = join(makeFolder(), 'file')
  writeFileSync(file, '')
  expect(await refusal({ GRADUS_DATA: file })).toMatch(
    /^gradus: Cannot use the data folder .*: there is a file of that name\. Choose another/,
  )
  expect(await refusal({ GRADUS_DATA: join(file, 'data') })).toMatch(
    /^gradus: Cannot use the data folder .*: a part of the path is a file\./,
  )
})

test.runIf(process.platform === 'linux')('a data folder where none can be made', async () => {
  expect(await refusal({ GRADUS_DATA: '/proc/gradus/data' })).toMatch(
    /^gradus: Cannot use the data folder .*: (nothing can be made there|permission denied)\. Choose another/,
  )
})

test('a data folder in which nothing can be written', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'lock.db'))
  expect(await refusal({ GRADUS_DATA: folder })).toMatch(/^gradus: Cannot write to the data folder /)
})

test('a database that is none', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'gradus.db'), 'no database '.repeat(1000))
  expect(await refusal({ GRADUS_DATA: folder })).toMatch(/^gradus: Cannot use the database .*: file is not a database\./)
})

test.each(['0', '-1', '1.5', 'many'])('a limit that is none: %s', async (limit) => {
  expect(await refusal({ GRADUS_DATA: makeFolder(), GRADUS_RATE_LIMIT: limit })).toBe(
    `gradus: GRADUS_RATE_LIMIT=${limit} is no whole number from 1 up; leave it away for 120.`,
  )
})

test('a port that is taken, before anything slow', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  expect(await refusal({ GRADUS_DATA: makeFolder(), PORT: String(port) })).toMatch(
    /another program listens there; stop it, or choose another port/,
  )
  server.close()
})

test('settings that make no sense', async () => {
  const GRADUS_DATA = makeFolder()
  expect(await refusal({ GRADUS_DATA, PORT: 'http' })).toMatch(/^gradus: PORT=http is not a port; use a number from 0 to 65535\./)
  expect(await refusal({ GRADUS_DATA, HOST: '192.0.2.1' })).toMatch(
    /^gradus: Cannot listen on 192\.0\.2\.1, port 0: this machine has no such address/,
  )
  expect(await refusal({ GRADUS_DATA }, '--hepl')).toMatch(/^gradus: Unknown option '--hepl'\. --help lists what there is\./)
})

test('a sandbox that there is not', slow, async () => {
  const env = { GRADUS_DATA: makeFolder(), GRADUS_SANDBOX: 'chroot' }
  expect(await refusal(env)).toMatch(/^gradus: GRADUS_SANDBOX=chroot is not known/)
})

test('no sandbox where others can send code', async () => {
  expect(await refusal({ GRADUS_DATA: makeFolder(), GRADUS_SANDBOX: 'off', HOST: '0.0.0.0' })).toMatch(
    /^gradus: GRADUS_SANDBOX=off is for a machine's own user: .*Use auto, or required/,
  )
})

test('help and version', async () => {
  const help = startGradus({}, '--help')
  expect(await help.exit).toBe(0)
  for (const name of ['PORT', 'HOST', 'GRADUS_DATA', 'GRADUS_SANDBOX', 'GRADUS_REFERENCE'])
    expect(help.output.stdout).toContain(name)
  const version = startGradus({}, '--version')
  expect(await version.exit).toBe(0)
  expect(version.output.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('goes on when nobody reads what it prints any more', slow, async () => {
  const gradus = startGradus({ GRADUS_DATA: makeFolder() })
  const browser = browserOf((await gradus.ready()).base)
  gradus.child.stdout.destroy()
  gradus.child.stderr.destroy()
  const children = () =>
    readFileSync(`/proc/${gradus.child.pid}/task/${gradus.child.pid}/children`, 'utf8').trim().split(' ').map(Number)
  const [grader] = children().filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('grader/main.ts'))
  process.kill(grader!, 'SIGKILL')
  // it says so, to nobody, and starts another
  await expect.poll(() => children().filter((pid) => pid !== grader).length).toBeGreaterThan(0)
  await expect.poll(async () => (await browser.get('/health')).body, { timeout: 60_000 }).toMatchObject({ ready: true })
})
