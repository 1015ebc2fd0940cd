/** The grader process: publishes the exercises, then claims, grades and reports until it is told to stop. Run as many as you like. */
import { eq } from 'drizzle-orm'
import { join } from 'node:path'
import { openDatabase } from '#schema/database/open.ts'
import { installationSecret } from '#schema/database/settings.ts'
import { graders } from '#schema/tables/queue.ts'
import { drawPracticeSeed } from './draw-seed.ts'
import { openEngine } from './engine.ts'
import { proveNextSeed, publishExercises } from './publish.ts'
import { leaseQueue } from './queue/lease.ts'
import { describeBackend } from './reference/backends.ts'
import { replaceSeed } from './replace-seed.ts'
import { runJobs } from './run-jobs.ts'
import { runtime } from './runtime.ts'
import { readSettings } from './settings.ts'

/** What the process that started us hears. */
export type GraderMessage =
  | { type: 'ready'; id: string; sandbox: string; reference: string; notes: string[] }
  | { type: 'fatal'; message: string }

const seenMs = 5000
const graceMs = 3000
const warn = (line: string) => console.error(`grader: ${line}`)
// who reads that may leave before we do
process.stderr.on('error', () => undefined)
const tell = (message: GraderMessage) => void process.send?.(message)

/** Ends the process; a graceful end takes over once there is something to end gracefully. */
let stop: () => void = () => process.exit(0)
process.on('SIGTERM', () => stop())
process.on('SIGINT', () => stop())
// whoever started us is gone; they may go while we are still starting
process.on('disconnect', () => stop())

async function start() {
  const settings = readSettings()
  const db = await openDatabase(
    process.env['DATABASE_URL'] || `file:${join(settings.dataFolder, 'gradus.db')}`,
    process.env['DATABASE_TOKEN'],
  )
  const { lanes } = settings
  const engine = await openEngine({ ...settings, spare: lanes + 1, warn })
  const { exercises, problems, unproven } = await publishExercises(db, engine)
  for (const { slug, message } of problems) warn(`${slug} is not published: ${message}`)
  if (unproven.length > 0) warn(`published without a proof: ${unproven.join(', ')}. Prove them with npm run verify.`)

  const secret = await installationSecret(db)
  const id = crypto.randomUUID()
  const { sandbox, reference } = engine
  const queue = leaseQueue(db, { worker: id })
  const now = Date.now()
  await db.insert(graders).values({
    id,
    sandbox,
    reference: describeBackend(reference),
    referenceNotes: reference.notes,
    version: runtime.gradus,
    lanes,
    startedAt: now,
    seenAt: now,
  })
  const heart = setInterval(() => {
    db.update(graders)
      .set({ seenAt: Date.now(), reference: describeBackend(engine.reference), referenceNotes: engine.reference.notes })
      .where(eq(graders.id, id))
      .catch((error: unknown) => warn(String(error)))
  }, seenMs)
  const runner = runJobs(queue, engine, {
    exercises,
    concurrency: lanes,
    drawPracticeSeed: (version, generation) => drawPracticeSeed(secret, version, generation),
    replaceSeed: (failed) => replaceSeed(db, failed, (line) => warn(`${failed.slug}: ${line}`)),
    whenIdle: () => proveNextSeed(db, engine, exercises, warn),
    warn,
  })

  let stopping = false
  const stopGracefully = async () => {
    if (stopping) return
    stopping = true
    clearInterval(heart)
    // what does not end in time is left to its lease
    setTimeout(() => process.exit(1), graceMs + 2000).unref()
    await runner.stop(graceMs)
    await db.delete(graders).where(eq(graders.id, id))
    engine.close()
    db.$client.close()
    process.exit(0)
  }
  // a database that is gone must not keep us
  stop = () => void stopGracefully().catch(() => process.exit(1))
  tell({ type: 'ready', id, sandbox, reference: describeBackend(reference), notes: reference.notes })
}

start().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  if (process.send) tell({ type: 'fatal', message })
  else warn(message)
  process.exitCode = 1
  setImmediate(() => process.exit(1))
})
