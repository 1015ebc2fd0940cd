import { execFile, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInstallation, type Installation } from './installation.ts'
import { readExercise } from './visitor.ts'

const home = mkdtempSync(join(tmpdir(), 'gradus-cli-'))
const folder = join(home, 'pca')
const solution = join(folder, 'solution.ts')

let installation: Installation
let token = ''

interface Ended {
  code: number
  said: string
}

/** Runs the command as npm installed it, with nothing of ours around. */
function gradus(args: string[], { input = '', cwd = home, env = {} } = {}): Promise<Ended> {
  const command = join(home, 'node_modules/gradus/gradus.mjs')
  return new Promise((resolve) => {
    const options = { cwd, encoding: 'utf8' as const, env: { PATH: process.env['PATH'], HOME: home, NO_COLOR: '1', ...env } }
    const child = execFile(process.execPath, [command, ...args], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode!, said: stdout + stderr }),
    )
    child.stdin!.end(input)
  })
}

beforeAll(async () => {
  installation = await startInstallation()
  const post = async (path: string, body: unknown, cookie = '') => {
    const headers = { 'content-type': 'application/json', cookie }
    return fetch(`${installation.origin}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const entered = await post('/session/enter', { token: new URL(installation.link).hash.slice(1) })
  const made = await post('/account/tokens', { name: 'laptop' }, entered.headers.get('set-cookie')!.split(';')[0])
  token = ((await made.json()) as { token: string }).token
  const install = ['install', '--prefix', home, '--no-audit', '--no-fund', `${installation.origin}/gradus.tgz`]
  const { status, stderr } = spawnSync('npm', install, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm does not install it: ${stderr}`)
})
afterAll(async () => {
  await installation.stop()
  rmSync(home, { recursive: true, force: true })
})

describe('the command line, as it is installed from the address of a Gradus', () => {
  it('says how to sign in, to those who have not', async () => {
    expect(await gradus(['outline'])).toEqual({ code: 2, said: expect.stringContaining('gradus sign-in') })
  })

  it('keeps no token that is not known there', async () => {
    const { code, said } = await gradus(['sign-in', installation.origin], { input: 'gradus_nonsense\n' })
    expect([code, said]).toEqual([2, expect.stringContaining('This token is not known')])
    expect(existsSync(join(home, '.config/gradus'))).toBe(false)
  })

  it('asks for a token, and does without an answer where none can come', async () => {
    const { code, said } = await gradus(['sign-in', installation.origin])
    expect([code, said]).toEqual([2, expect.stringMatching(/^gradus: There is no token\..*\n$/)])
  })

  it('keeps a token where nobody else can read it', async () => {
    const { code, said } = await gradus(['sign-in', `${installation.origin}/`], { input: `${token}\n` })
    expect([code, said]).toEqual([0, expect.stringContaining('Signed in as Owner')])
    expect(statSync(join(home, '.config/gradus/account.json')).mode & 0o077).toBe(0)
  })

  it('prints the outline with the names to pull', async () => {
    const { said } = await gradus(['outline'])
    expect(said).toContain('ML/AI Learning Path, 0 of 69 boxes')
    expect(said).toMatch(/○ Implement PCA from scratch\.\s+pca\n/)
  })

  it('pulls an exercise, once its visible cases are known, and never writes over a solution', async () => {
    await expect.poll(() => gradus(['pull', 'pca']), { timeout: 100_000, interval: 2000 }).toMatchObject({ code: 0 })
    for (const file of ['statement.md', 'starter.ts', 'cases.json', 'tsconfig.json'])
      expect(existsSync(join(folder, file))).toBe(true)
    expect(readFileSync(solution, 'utf8')).toContain('not implemented')
    expect(readFileSync(join(folder, 'cases.json'), 'utf8')).not.toContain('hidden')
    cpSync('exercises/pca/submissions/wrong_answer/divides-by-n.ts', solution)
    await gradus(['pull', 'pca'])
    expect(readFileSync(solution, 'utf8')).toContain('Divides the covariance by n')
  })

  it('runs the visible cases without a network, and names the mistake as the grader does', async () => {
    const { code, said } = await gradus(['test'], { cwd: folder, env: { GRADUS_URL: 'http://127.0.0.1:1', GRADUS_TOKEN: 'none' } })
    expect([code, said]).toEqual([1, expect.stringContaining('the factor (n − 1)/n')])
    expect(said).toContain('1 of 4 visible cases are right')
  })

  it('runs them again when the solution is saved', async () => {
    const command = join(home, 'node_modules/gradus/gradus.mjs')
    const child = spawn(process.execPath, [command, 'test', '--watch', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await expect.poll(() => said, { timeout: 60_000 }).toContain('1 of 4 visible cases are right')
    writeFileSync(solution, readExercise('pca/solution.ts'))
    await expect.poll(() => said, { timeout: 60_000 }).toContain('4 of 4 visible cases are right')
    child.kill()
  })

  it('submits: 0 when it is accepted, 1 when it is not, with the report', async () => {
    const right = await gradus(['submit'], { cwd: folder })
    expect([right.code, right.said]).toEqual([0, expect.stringMatching(/solution\.ts: accepted, \d+ of \d+ cases/)])
    writeFileSync(solution, 'export function pca(')
    const wrong = await gradus(['submit', folder])
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('compile error')])
  })

  it('says what is wrong with what was typed', async () => {
    expect(await gradus(['pull', 'nothing'])).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^gradus: No such exercise\.\ngradus outline prints/),
    })
    expect(await gradus(['pull', 'choosing-a-metric'])).toMatchObject({
      code: 2,
      said: expect.stringContaining('answered in words'),
    })
    expect(await gradus(['test', 'elsewhere'])).toMatchObject({ code: 2, said: expect.stringContaining('gradus pull') })
    expect(await gradus(['fly'])).toMatchObject({ code: 2 })
    expect(await gradus(['pull'])).toMatchObject({ code: 2, said: expect.stringContaining("missing required argument 'exercise'") })
    expect(await gradus(['pull', '--help'])).toMatchObject({ code: 0 })
    const taken = join(home, 'taken')
    mkdirSync(taken)
    writeFileSync(join(taken, 'pca'), '')
    expect(await gradus(['pull', 'pca', taken])).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^gradus: EEXIST.*\n$/),
    })
  })
})
