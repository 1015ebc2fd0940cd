import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#schema/database/open.ts'
import { Report } from '#schema/report.ts'
import { users } from '#schema/tables/accounts.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { leaseQueue } from '../../grader/queue/lease.ts'

const folder = mkdtempSync(join(tmpdir(), 'gradus-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const solution = 'exercises/vector-toolkit/solution.ts'
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** What npm says to a script. */
const calledIn = (folder: string) => ({ npm_lifecycle_event: 'grade', INIT_CWD: folder })

function call(script: 'grade' | 'replay', args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const settings = { ...process.env, GRADUS_DATA: folder, GRADUS_REFERENCE: 'cpu', NO_COLOR: '1', ...env }
    const child = spawn(process.execPath, [`grader/${script}.ts`, ...args], { env: settings })
    let [out, err] = ['', '']
    child.stdout.on('data', (text: Buffer) => (out += text.toString()))
    child.stderr.on('data', (text: Buffer) => (err += text.toString()))
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

describe('grade', () => {
  it('prints a report a person can read', async () => {
    const { code, out, err } = await call('grade', ['vector-toolkit', solution])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/solution\.ts: accepted, (\d+) of \1 cases/)
  })

  it('with --json prints a report a line and nothing else, and exits 0 whatever the verdict', async () => {
    const files = [
      solution,
      write('broken.ts', 'export function norm1( {'),
      write('latin1.ts', Buffer.from('export const norm1 = "\xe9"', 'latin1')),
      write('large.ts', `export const norm1 = 1 // ${'x'.repeat(65536)}`),
      write('loop.ts', 'export function norm1() { for (;;); }'),
    ]
    const { code, out, err } = await call('grade', ['vector-toolkit', ...files, '--json'])
    expect([code, err]).toEqual([0, ''])
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => Report.parse(JSON.parse(line)))
    expect(reports.map(({ verdict, diagnostics }) => diagnostics[0]?.code ?? verdict)).toEqual([
      'accepted',
      'syntax_error',
      'source_not_utf8',
      'source_too_large',
      'time_limit',
    ])
  })

  it('draws other hidden inputs for another seed and says so by its hash alone', async () => {
    const [a, b] = await Promise.all(
      ['one', 'two'].map((seed) => call('grade', ['vector-toolkit', solution, '--json', '--seed', seed])),
    )
    expect(JSON.parse(a!.out).receipt.seed).not.toBe(JSON.parse(b!.out).receipt.seed)
  })

  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['no arguments', [], {}, 2, /^Usage:/],
    ['no file', ['pca'], {}, 2, /^Usage:/],
    ['an unknown option', ['pca', solution, '--fast'], {}, 2, /--fast/],
    ['an unknown exercise', ['pcb', solution], {}, 1, /There is no exercise "pcb"\. There are: .*pca/],
    ['a file that is not there', ['pca', 'nowhere.ts'], {}, 1, /nowhere\.ts/],
    ['a folder', ['pca', 'exercises/pca'], {}, 1, /^exercises\/pca cannot be read: EISDIR/],
    // npm runs scripts in the root of the package, whatever folder they were called in
    ['a file of the folder it was called in', ['pca', 'nowhere.ts'], calledIn('/elsewhere'), 1, /open '\/elsewhere\/nowhere\.ts'/],
    ['an unknown backend', ['pca', solution], { GRADUS_REFERENCE: 'abacus' }, 1, /GRADUS_REFERENCE=abacus/],
    ['an unknown sandbox', ['pca', solution], { GRADUS_SANDBOX: 'none' }, 1, /GRADUS_SANDBOX=none/],
  ])('%s: one line and an exit code', async (_, args, env, expected, line) => {
    const { code, out, err } = await call('grade', args, env)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toMatch(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('lets no terminal escape of a learner through', async () => {
    const file = write(
      'escape.ts',
      'export function norm1() { console.log("\\u001b[2J"); throw new Error("\\u001b]0;owned\\u0007") }',
    )
    const { out } = await call('grade', ['vector-toolkit', file])
    expect(out).toContain('owned')
    expect(out).not.toMatch(/[^\P{Cc}\n]/u)
  })
})

describe('replay', () => {
  it('grades a stored submission again and says whether the report is the same', async () => {
    const db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
    await migrate(db, { migrationsFolder: 'schema/migrations' })
    const exercise = loadExercise('vector-toolkit')
    const { version, slug, manifest, solution: source } = exercise
    await db.insert(users).values({ id: 'ada', name: 'Ada', createdAt: 0 })
    await db.insert(exerciseVersions).values({ version, slug, manifest, prompt: '', starter: '', cases: [], publishedAt: 0 })
    const queue = leaseQueue(db)
    for (const id of ['same', 'other', 'waiting'])
      await queue.enqueue({ id, userId: 'ada', slug, version, source, seed: 's', idempotencyKey: id })
    const engine = await openEngine({ dataFolder: folder, sandbox: 'auto', reference: 'cpu', spare: 1 })
    const report = await engine.grade(exercise, source, 's')
    engine.close()
    await queue.claim(2)
    await queue.finish('same', report)
    await queue.finish('other', { ...report, verdict: 'wrong_answer' })
    db.$client.close()

    expect(await call('replay', ['same'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Same report: accepted'),
      err: '',
    })
    expect(await call('replay', ['other'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('verdict: "wrong_answer" before, "accepted" now'),
    })
    expect(await call('replay', ['waiting'])).toMatchObject({ code: 1, err: expect.stringContaining('not graded yet') })
    expect(await call('replay', ['nothing'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no submission nothing'),
    })
    expect(await call('replay', [])).toMatchObject({ code: 2, err: expect.stringContaining('Usage') })
    expect(await call('replay', ['x'], { GRADUS_DATA: join(folder, 'empty') })).toMatchObject({
      code: 1,
      err: expect.stringContaining('no database'),
    })
  })
})
