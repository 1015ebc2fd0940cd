import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, openDatabase } from '../../schema/database/open.ts'
import { reports } from '../../schema/tables/submissions.ts'
import { enrol } from './learners.ts'
import { quantiles, readFigures } from './figures.ts'
import { writeProgram } from './programs.ts'
import { type Service, startService } from './service.ts'
import { type Upload, upload } from './upload.ts'

export interface LoadOptions {
  learners: number
  /** Submissions of each learner. */
  each: number
  /** How often the grader is killed meanwhile. */
  kills: number
  say(line: string): void
}

/** Nothing graded for so long, ms, is taken for a standstill: longer than a lease and a grader's start. */
const standstillMs = 120_000
const lookMs = 250

/** Asks whether the service is ready, again and again; gives how long each answer took, ms. */
async function probe(base: string, signal: AbortSignal): Promise<number[]> {
  const times: number[] = []
  while (!signal.aborted) {
    const started = performance.now()
    const answer = await fetch(`${base}/api/v1/health`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer) times.push(performance.now() - started)
    await sleep(lookMs)
  }
  return times
}

/** Kills graders at even distances and waits for the last report, or for a standstill. */
async function watch(db: Database, service: Service, { learners, each, kills, say }: LoadOptions): Promise<number> {
  const total = learners * each
  let [killed, seen, movedAt] = [0, 0, Date.now()]
  while (seen < total && Date.now() - movedAt < standstillMs) {
    await sleep(lookMs)
    const graded = await db.$count(reports)
    if (graded > seen) movedAt = Date.now()
    seen = graded
    if (killed < kills && seen >= (total * (killed + 1)) / (kills + 1)) {
      await service.killGrader()
      say(`grader killed with ${seen} of ${total} graded`)
      killed++
    }
  }
  return killed
}

/** Puts a burst of submissions on a service that was started for it, kills its grader meanwhile and tells what became of them. */
export async function runLoad(options: LoadOptions) {
  const { learners, each, say } = options
  await using started = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'gradus-load-'))
  started.defer(() => rmSync(folder, { recursive: true, force: true }))
  const service = await startService(folder)
  started.defer(() => service.stop())
  const db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
  started.defer(() => db.$client.close())
  const cookies = await enrol(db, learners)
  say(`${service.base} is up, ${learners} learners are in`)

  const finished = new AbortController()
  const probing = probe(service.base, finished.signal)
  const watching = watch(db, service, options)
  const burstAt = performance.now()
  const sent = await Promise.allSettled(
    cookies.flatMap((cookie, l) =>
      Array.from({ length: each }, (_, i) => upload(service.base, cookie, writeProgram(l * each + i))),
    ),
  )
  const burstMs = performance.now() - burstAt
  const uploads = sent.flatMap((it): Upload[] => (it.status === 'fulfilled' ? [it.value] : []))
  const refused = sent.flatMap((it) => (it.status === 'rejected' ? [String(it.reason)] : []))
  say(`${uploads.length} uploads accepted in ${(burstMs / 1000).toFixed(1)} s`)
  for (const reason of new Set(refused)) say(reason)
  const kills = await watching
  finished.abort()

  return {
    learners,
    each,
    kills,
    ...(await readFigures(db, uploads)),
    refused: refused.length,
    turnedAway: uploads.reduce((sum, it) => sum + it.turnedAway, 0),
    unanswered: uploads.reduce((sum, it) => sum + it.unanswered, 0),
    uploadMs: quantiles(uploads.map(({ ms }) => ms)),
    uploadsPerSecond: (1000 * uploads.length) / burstMs,
    healthMs: quantiles(await probing),
  }
}
