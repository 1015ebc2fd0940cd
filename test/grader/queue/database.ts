import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { openDatabase } from '#schema/database/open.ts'
import { users } from '#schema/tables/accounts.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'

/** A database as two processes have it open, with three learners and an exercise. */
export async function openTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-queue-'))
  const url = `file:${join(folder, 'gradus.db')}`
  const db = await openDatabase(url)
  await migrate(db, { migrationsFolder: 'schema/migrations' })
  const clients = [db, await openDatabase(url)]
  await db.insert(users).values(['ada', 'bob', 'cy'].map((id) => ({ id, name: id, createdAt: 0 })))
  const manifest = {} as typeof exerciseVersions.$inferInsert.manifest
  await db
    .insert(exerciseVersions)
    .values({ version: 'v', slug: 'pca', manifest, prompt: '', starter: '', cases: [], publishedAt: 0 })
  return {
    clients,
    close() {
      for (const client of clients) client.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
