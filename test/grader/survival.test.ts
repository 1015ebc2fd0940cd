import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from '#schema/database/open.ts'
import { users } from '#schema/tables/accounts.ts'
import { exercises } from '#schema/tables/exercises.ts'
import { events, jobs } from '#schema/tables/queue.ts'
import { practices, reports } from '#schema/tables/submissions.ts'
import type { GraderMessage } from '../../grader/main.ts'
import { leaseQueue } from '../../grader/queue/lease.ts'

const kills = 20
const folder = mkdtempSync(join(tmpdir(), 'gradus-survival-'))
const db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
const queue = leaseQueue(db)
let grader: ChildProcess | undefined

afterAll(async () => {
  if (grader) await kill(grader)
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

function startGrader(): Promise<ChildProcess> {
  const child = fork('grader/main.ts', {
    env: { ...process.env, GRADUS_DATA: folder, GRADUS_REFERENCE: 'cpu' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message: GraderMessage) =>
      message.type === 'ready' ? resolve(child) : reject(new Error(message.message)),
    )
    child.once('exit', (code, signal) => reject(new Error(`the grader ended with ${signal ?? code}`)))
  })
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** The grader that held them is dead; half a minute later anybody may take its jobs. */
const letLeasesExpire = () => db.update(jobs).set({ leaseUntil: 1 }).where(eq(jobs.state, 'running'))

it(
  `the grader is killed ${kills} times in the middle of its work, and every submission has exactly one report`,
  { timeout: 400_000 },
  async () => {
    await migrate(db, { migrationsFolder: 'schema/migrations' })
    await db.insert(users).values(['ada', 'bob', 'cy'].map((id) => ({ id, name: id, createdAt: 0 })))
    grader = await startGrader()
    const [exercise] = await db.select().from(exercises).where(eq(exercises.slug, 'vector-toolkit'))
    const { version, slug } = exercise!
    const good = readFileSync('exercises/vector-toolkit/solution.ts', 'utf8')
    const wrong = good.replace('sum + x * b', 'sum - x * b')
    const slow = good.replace('return v.reduce(', 'for (let i = 0; i < 3e6; i++) Math.sqrt(i)\n  return v.reduce(')
    const sources = [good, wrong, slow]
    const expected = new Map<string, string>()

    let interrupted = 0
    for (let round = 0; round < kills; round++) {
      for (const userId of ['ada', 'bob', 'cy']) {
        const id = crypto.randomUUID()
        const kind = (round + expected.size) % sources.length
        await queue.enqueue({ id, userId, slug, version, source: sources[kind]!, seed: `seed ${round % 2}`, idempotencyKey: id })
        expected.set(id, kind === 1 ? 'wrong_answer' : 'accepted')
      }
      // somewhere in the middle: right after the claim in one round, in compiling, running or storing in others
      await expect
        .poll(async () => (await db.select().from(jobs).where(eq(jobs.state, 'running'))).length, { interval: 5 })
        .toBeGreaterThan(0)
      await new Promise((resolve) => setTimeout(resolve, round * 17))
      await kill(grader)
      interrupted += (await db.select().from(jobs).where(eq(jobs.state, 'running'))).length
      await letLeasesExpire()
      grader = await startGrader()
    }

    await expect.poll(async () => (await db.select().from(reports)).length, { timeout: 60_000, interval: 100 }).toBe(expected.size)
    const stored = await db.select({ id: reports.submissionId, verdict: reports.verdict }).from(reports)
    expect(new Map(stored.map(({ id, verdict }) => [id, verdict]))).toEqual(expected)
    expect((await db.select().from(jobs)).every(({ state }) => state === 'done')).toBe(true)
    const final = (await db.select().from(events)).filter(({ data }) => data.some((event) => event.type === 'report'))
    expect(new Set(final.map(({ job }) => job)).size, 'told once each').toBe(final.length)
    expect(final).toHaveLength(expected.size)
    expect(interrupted, 'jobs that were under way when their grader was killed').toBeGreaterThanOrEqual(kills / 2)
  },
)

it('an example that is being made when the grader is killed is made by the next one, once', { timeout: 60_000 }, async () => {
  const [exercise] = await db.select().from(exercises).where(eq(exercises.slug, 'vector-toolkit'))
  const { version, slug } = exercise!
  const slow = readFileSync('exercises/vector-toolkit/solution.ts', 'utf8').replace(
    'return v.reduce(',
    'for (let i = 0; i < 3e8; i++) Math.sqrt(i)\n  return v.reduce(',
  )
  const id = crypto.randomUUID()
  await queue.enqueue({ id, userId: 'ada', slug, version, source: slow, seed: 'seed 0', idempotencyKey: id })
  await expect.poll(() => db.select().from(reports).where(eq(reports.submissionId, id)), { timeout: 60_000 }).toHaveLength(1)
  const [report] = await db.select().from(reports).where(eq(reports.submissionId, id))
  const caseIndex = report!.report.cases.find((it) => it.entry === 'norm1' && it.visibility === 'hidden')!.index

  const wanted = { submissionId: id, caseIndex }
  await queue.enqueuePractice(wanted)
  const running = () =>
    db
      .select()
      .from(jobs)
      .where(and(eq(jobs.state, 'running'), eq(jobs.kind, 'practice')))
  await expect.poll(running, { interval: 5 }).toHaveLength(1)
  await kill(grader!)
  expect((await db.select().from(practices)).map(({ outcome }) => outcome)).toEqual([null])
  await letLeasesExpire()
  grader = await startGrader()
  expect(await queue.awaitPractice(wanted, AbortSignal.timeout(30_000))).toMatchObject({ state: 'ready' })
  expect(await running()).toEqual([])
  expect(await db.select().from(practices)).toHaveLength(1)
})
