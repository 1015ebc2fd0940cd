import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { launch } from '../../../grader/sandbox/launch.ts'
import { chooseSandboxLevel } from '../../../grader/sandbox/level.ts'
import { findInnermost } from '../../../grader/sandbox/memory.ts'

/**
 * What someone finds who has broken out of V8: a program with all of Node in its hands stands in the worker's place. Where bubblewrap cannot be
 * had there is nothing to test.
 */
const parent = realpathSync(mkdtempSync(join(tmpdir(), 'gradus-launch-')))
const folder = join(parent, 'files')
mkdirSync(folder)
afterAll(() => rmSync(parent, { recursive: true, force: true }))
const level = await chooseSandboxLevel('auto')

/** Runs a program's body, which returns something, and gives what it returned or the code of the error it died of. */
async function escape(body: string): Promise<unknown> {
  writeFileSync(
    join(folder, 'main.cjs'),
    `const fs = require('node:fs')
const attempt = (f) => { try { return f() } catch (error) { return error.code ?? error.message } }
Promise.resolve(attempt(() => (() => { ${body} })())).then((value) => fs.writeSync(4, JSON.stringify(value ?? null)))`,
  )
  const child = launch(level, folder, ['/gradus/node', '/gradus/worker/main.cjs'])
  return JSON.parse(await text(child.stdio[4] as NodeJS.ReadableStream))
}

describe.runIf(level === 'bubblewrap')('someone who has broken out of V8 under bubblewrap', () => {
  it('finds no files but the system’s libraries, Node and what a worker reads', async () => {
    expect(await escape(`return fs.readdirSync('/')`)).toEqual(expect.arrayContaining(['gradus', 'usr']))
    expect(await escape(`return fs.readdirSync('/gradus')`)).toEqual(['node', 'worker'])
    expect(await escape(`return fs.readdirSync('/usr').filter((it) => !it.startsWith('lib'))`)).toEqual([])
    for (const path of [
      '/etc/passwd',
      '/proc/self/environ',
      '/proc/1/cmdline',
      '/dev/kmsg',
      process.cwd(),
      folder,
      '/home',
      '/root',
      '/tmp',
    ])
      expect(await escape(`return fs.statSync(${JSON.stringify(path)})`), path).toBe('ENOENT')
  })

  it('can write nothing', async () => {
    for (const path of ['/gradus/worker/main.cjs', '/gradus/node', '/usr/lib/planted', '/lib/planted'])
      expect(await escape(`return fs.writeFileSync(${JSON.stringify(path)}, 'x')`), path).toMatch(/EROFS|EACCES|EPERM|ETXTBSY/)
  })

  it('has an environment without a word of ours, and is nobody', async () => {
    expect(await escape(`return Object.keys(process.env).toSorted()`)).toEqual(['PWD', 'TZ'])
    expect(await escape(`return process.getuid()`)).toBe(65534)
  })

  it('reaches no network, not even this machine', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const connect = `return new Promise((resolve) => require('node:net').connect(${port}, '127.0.0.1').on('connect', () => resolve('connected')).on('error', (error) => resolve(error.code)))`
    expect(await escape(connect)).toBe('EPERM')
    server.close()
  })

  it('sees and signals no process of ours', async () => {
    expect(await escape(`return process.kill(${process.pid}, 0)`)).toBe('ESRCH')
    expect(await escape(`return process.ppid`)).toBeLessThan(10)
  })

  it('meets a filter on system calls', async () => {
    const child = launch(level, folder, [
      '/gradus/node',
      '-e',
      `require('node:fs').writeSync(4, 'ready'); setInterval(() => {}, 1000)`,
    ])
    await new Promise((resolve) => child.stdio[4]!.once('data', resolve))
    const status = readFileSync(`/proc/${findInnermost(child.pid!)}/status`, 'utf8')
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    expect(status).toMatch(/^CapEff:\s+0+$/m)
    process.kill(-child.pid!, 'SIGKILL')
  })
})

describe.runIf(process.getuid?.() === 0)('without bubblewrap, started by root', () => {
  const uid = () =>
    text(
      launch('process', folder, [process.execPath, '-e', `fs.writeSync(4, String(process.getuid()))`])
        .stdio[4] as NodeJS.ReadableStream,
    )

  it('a worker is nobody, where nobody can read its files and Node', async () => {
    for (const path of [parent, folder]) chmodSync(path, 0o755)
    // where this checkout lies decides about Node
    const folders = realpathSync(process.execPath).split('/').slice(0, -1)
    const open = folders.every((_, i) => (statSync(`/${folders.slice(1, i + 1).join('/')}`).mode & 0o005) === 0o005)
    expect(await uid()).toBe(open ? '65534' : '0')
  })

  it('and root where nobody cannot, rather than not starting', async () => {
    chmodSync(parent, 0o700)
    expect(await uid()).toBe('0')
  })
})

describe.runIf(process.platform === 'linux')('without bubblewrap', () => {
  it('a worker that nobody ends any more is ended by the kernel', async () => {
    const read = `fs.writeSync(4, fs.readFileSync('/proc/self/limits', 'utf8'))`
    const child = launch('process', folder, [process.execPath, '-e', read])
    expect(await text(child.stdio[4] as NodeJS.ReadableStream)).toMatch(/^Max cpu time +600 +600 +seconds/m)
  })
})
