import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from '#schema/database/open.ts'
import { installationSecret } from '#schema/database/settings.ts'
import { users } from '#schema/tables/accounts.ts'
import { exercises, exerciseVersions, seeds } from '#schema/tables/exercises.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import { drawSeed } from '../../grader/draw-seed.ts'
import { type Engine, openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { leaseQueue } from '../../grader/queue/lease.ts'
import { ReferenceFailure } from '../../grader/reference/references.ts'
import { replaceSeed } from '../../grader/replace-seed.ts'
import { runJobs } from '../../grader/run-jobs.ts'

const exercise = loadExercise('vector-toolkit')
const { slug, version } = exercise
let folder: string
let db: Database
let draw: (slot: number, generation: number) => string
let warnings: string[]
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const warn = (line: string) => void warnings.push(line)
const replace = (seed: string) => replaceSeed(db, { version, seed }, warn)

beforeEach(async () => {
  warnings = []
  folder = mkdtempSync(join(tmpdir(), 'gradus-seeds-'))
  db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
  await migrate(db, { migrationsFolder: 'schema/migrations' })
  const { manifest, prompt, starter, solution } = exercise
  await db.insert(exerciseVersions).values({ slug, version, manifest, prompt, starter, solution, cases: [], publishedAt: 0 })
  await db.insert(exercises).values({ slug, version })
  await db.insert(users).values({ id: 'ada', name: 'ada', createdAt: 0 })
  const secret = await installationSecret(db)
  draw = (slot, generation) => drawSeed(secret, version, slot, generation)
  await db
    .insert(seeds)
    .values([0, 1].map((slot) => ({ version, slot, generation: 0, seed: draw(slot, 0), state: 'proven' as const })))
})

afterEach(() => {
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a seed that does not prove gives way to the next draw of its slot, which is to be proven', async () => {
  expect(await replace(draw(1, 0))).toBe(draw(1, 1))
  const rows = await db.select().from(seeds).orderBy(seeds.slot)
  expect(rows).toMatchObject([
    { generation: 0, state: 'proven' },
    { generation: 1, state: 'pending', seed: draw(1, 1) },
  ])
})

it('one that was replaced already is not replaced again', async () => {
  await replace(draw(1, 0))
  expect(await replace(draw(1, 0))).toBe(draw(1, 1))
})

it('after four draws a slot has failed, is said to, and leaves its learners to another', async () => {
  for (let generation = 0; generation < 3; generation++) await replace(draw(1, generation))
  expect(warnings).toEqual([])
  expect(await replace(draw(1, 3))).toBe(draw(0, 0))
  expect(warnings).toEqual(['slot 1 failed 4 times; repair the exercise, its grades are at fault'])
  expect(await db.select().from(seeds).where(eq(seeds.slot, 1))).toMatchObject([{ state: 'failed' }])
  expect(await replace(draw(1, 3))).toBe(draw(0, 0))
})

it('where all have failed, or nobody knows the seed, there is none', async () => {
  for (const slot of [0, 1]) for (let generation = 0; generation < 4; generation++) await replace(draw(slot, generation))
  expect(await replace(draw(0, 0))).toBeUndefined()
  expect(await replace('another')).toBeUndefined()
})

it(
  'a submission whose seed turns out not to prove is graded with the next one, and its report says so',
  { timeout: 60_000 },
  async () => {
    await using stack = new AsyncDisposableStack()
    const engine = await openEngine({ dataFolder: folder, sandbox: 'auto', reference: 'cpu', spare: 1 })
    stack.defer(() => engine.close())
    const failing: Engine = {
      ...engine,
      grade: (its, source, seed, hooks) =>
        seed === draw(0, 0) ? Promise.reject(new ReferenceFailure('does not prove')) : engine.grade(its, source, seed, hooks),
    }
    const queue = leaseQueue(db)
    const runner = runJobs(queue, failing, {
      exercises: new Map([[slug, exercise]]),
      concurrency: 1,
      drawPracticeSeed: () => 'none',
      replaceSeed: ({ seed }) => replace(seed),
      whenIdle: () => Promise.resolve(false),
      warn,
    })
    stack.defer(() => runner.stop(1000))
    const source = readFileSync('exercises/vector-toolkit/solution.ts', 'utf8')
    await queue.enqueue({ id: 'a', userId: 'ada', slug, version, source, seed: draw(0, 0), idempotencyKey: 'a' })
    await expect.poll(() => db.select().from(reports)).toHaveLength(1)
    const [stored] = await db.select().from(reports)
    expect(stored!.report).toMatchObject({ verdict: 'accepted', receipt: { seed: sha256(draw(0, 1)) } })
    expect(await db.select().from(submissions)).toMatchObject([{ seed: draw(0, 1) }])
  },
)
