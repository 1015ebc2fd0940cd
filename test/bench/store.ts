import { migrate } from 'drizzle-orm/libsql/migrator'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Exercise } from '../../grader/exercise/load.ts'
import { leaseQueue } from '../../grader/queue/lease.ts'
import { openDatabase } from '../../schema/database/open.ts'
import type { Report } from '../../schema/report.ts'
import { users } from '../../schema/tables/accounts.ts'
import { exerciseVersions } from '../../schema/tables/exercises.ts'

/** A real database with the real queue on it, for one learner. */
export async function openStore(folder: string, { version, slug, manifest, prompt, starter }: Exercise) {
  const db = await openDatabase(`file:${join(folder, 'bench.db')}`)
  await migrate(db, { migrationsFolder: fileURLToPath(new URL('../../schema/migrations', import.meta.url)) })
  await db.insert(users).values({ id: 'learner', name: 'Bench', createdAt: 0 })
  await db.insert(exerciseVersions).values({ version, slug, manifest, prompt, starter, cases: [], publishedAt: 0 })
  const queue = leaseQueue(db)
  const sources = new Map<string, string>()
  const finishMs: number[] = []

  return {
    finishMs,
    async enqueue(source: string): Promise<string> {
      const id = crypto.randomUUID()
      await queue.enqueue({ id, userId: 'learner', slug, version, source, seed: 'bench', idempotencyKey: id })
      return id
    },
    /** Claims until the job is ours; with two lanes either may get the other's. */
    async claim(id: string): Promise<string> {
      while (!sources.has(id)) for (const job of await queue.claim(1)) sources.set(job.id, job.source)
      const source = sources.get(id)!
      sources.delete(id)
      return source
    },
    async finish(id: string, report: Report) {
      const started = performance.now()
      await queue.finish(id, report)
      finishMs.push(performance.now() - started)
    },
    close: () => db.$client.close(),
  }
}
