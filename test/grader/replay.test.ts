import { execFile } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '#schema/database/open.ts'
import { users } from '#schema/tables/accounts.ts'
import { exerciseArchives, exerciseVersions } from '#schema/tables/exercises.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import { type Engine, openEngine } from '../../grader/engine.ts'
import { packExercise } from '../../grader/exercise/archive.ts'
import { type Exercise, exercisesFolder, loadExercise } from '../../grader/exercise/load.ts'

const slug = 'vector-toolkit'
const folder = mkdtempSync(join(tmpdir(), 'gradus-replay-'))
let db: Database
let engine: Engine
let today: Exercise
let former: Exercise

/** The exercise as it was before a case got the title it has. */
function writeFormer(): Exercise {
  const root = join(folder, 'exercises')
  cpSync(join(exercisesFolder, slug), join(root, slug), { recursive: true })
  const path = join(root, slug, 'cases/visible.ts')
  const source = readFileSync(path, 'utf8')
  const titled = source.replace(/(visible\(\s*['"`])/, '$1formerly: ')
  expect(titled).not.toBe(source)
  writeFileSync(path, titled)
  for (const file of ['package.json', 'grader', 'node_modules', 'schema']) cpSync(file, join(folder, file), copying)
  return loadExercise(slug, root)
}
const copying = {
  recursive: true,
  filter: (path: string) => !/node_modules./.test(path) && !/grader.(?!authoring|library)/.test(path),
}

beforeAll(async () => {
  db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
  await migrate(db, { migrationsFolder: 'schema/migrations' })
  await db.insert(users).values({ id: 'ada', name: 'ada', createdAt: 0 })
  engine = await openEngine({ dataFolder: folder, sandbox: 'auto', reference: 'cpu', spare: 1 })
  today = loadExercise(slug)
  former = writeFormer()
  for (const { version, manifest, prompt, starter, solution } of [today, former])
    await db.insert(exerciseVersions).values({ version, slug, manifest, prompt, starter, solution, cases: [], publishedAt: 0 })
})
afterAll(() => {
  engine.close()
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

async function submit(id: string, exercise: Exercise) {
  const { slug, version, solution: source } = exercise
  const of = { userId: 'ada', slug, version, source, seed: 'x', idempotencyKey: id }
  await db.insert(submissions).values({ id, ...of, createdAt: 0 })
  const report = await engine.grade(exercise, source, 'x')
  await db.insert(reports).values({ submissionId: id, verdict: report.verdict, report, gradedAt: 0 })
}

function replay(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, GRADUS_DATA: folder, GRADUS_REFERENCE: 'cpu', NODE_NO_WARNINGS: '1' }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['grader/replay.ts', ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode!, said: out + err }),
    )
  })
}

it('a submission graded with today’s exercise gets the same report again', async () => {
  await submit('new', today)
  const { code, said } = await replay('new')
  expect(said).toMatch(/^Same report: accepted, \d+ cases, times aside\.\n$/)
  expect(code).toBe(0)
})

it('a report from before it kept why better backends were refused is the same less that', async () => {
  await submit('before', today)
  const [stored] = await db.select().from(reports).where(eq(reports.submissionId, 'before'))
  const { referenceNotes: _notes, ...receipt } = stored!.report.receipt
  await db
    .update(reports)
    .set({ report: { ...stored!.report, receipt } })
    .where(eq(reports.submissionId, 'before'))
  const { code, said } = await replay('before')
  expect([code, said]).toEqual([0, expect.stringMatching(/^Same report: accepted/)])
})

it('the same code sent again is graded again as well', async () => {
  const { version, solution: source } = today
  const of = { userId: 'ada', slug, version, source, seed: 'x', idempotencyKey: 'again', sameAs: 'new' }
  await db.insert(submissions).values({ id: 'again', ...of, createdAt: 0 })
  const { code, said } = await replay('again')
  expect(said).toMatch(/^Same report: accepted/)
  expect(code).toBe(0)
})

it('one graded with an exercise that has changed since is graded with its files of then', async () => {
  await submit('old', former)
  const { version } = former
  await db.insert(exerciseArchives).values({ version, files: packExercise(former) })
  const { code, said } = await replay('old')
  expect(said).toMatch(/^The exercise has changed since: graded with its files of then\.\nSame report: accepted/)
  expect(code).toBe(0)
})

it('one graded with an exercise that was taken away since is graded with its files of then', async () => {
  const root = join(folder, 'exercises')
  cpSync(join(root, slug), join(root, 'withdrawn'), { recursive: true })
  const withdrawn = loadExercise('withdrawn', root)
  await db
    .insert(exerciseVersions)
    .values({ ...withdrawn, slug: 'withdrawn', cases: [], publishedAt: 0 })
    .onConflictDoNothing()
  await db
    .insert(exerciseArchives)
    .values({ version: withdrawn.version, files: packExercise(withdrawn) })
    .onConflictDoNothing()
  await submit('gone', withdrawn)
  const { code, said } = await replay('gone')
  expect(said).toMatch(/^The exercise has changed since: graded with its files of then\.\nSame report: accepted/)
  expect(code).toBe(0)
})

it('where these are damaged, that is said', async () => {
  await db.update(exerciseArchives).set({ files: packExercise(former).subarray(0, 1000) })
  const { code, said } = await replay('old')
  expect(said).toMatch(/^The files kept of version [0-9a-f]{64} are damaged: .*\. Take them from a backup of the database\.\n$/)
  expect(code).toBe(1)
})

it('where these were not kept, what differs is said', async () => {
  await db.delete(exerciseArchives)
  const { code, said } = await replay('old')
  expect(said).toMatch(/^The exercise has changed since: graded with [0-9a-f]{64}, here is [0-9a-f]{64}\.\nThe reports differ:\n/)
  expect(said).toContain('formerly: ')
  expect(code).toBe(1)
})

it('an id that there is not, or none, is said to be so', async () => {
  expect(await replay('none')).toEqual({ code: 1, said: 'There is no submission none.\n' })
  for (const args of [[], ['--help'], ['one', 'two']])
    expect(await replay(...args)).toEqual({ code: 2, said: 'Usage: npm run replay -- <submission id>\n' })
})
