import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, type Database } from '#schema/database/open.ts'
import { StartError } from './start-error.ts'

/** The migrations of this version. */
export const migrationsFolder = fileURLToPath(new URL('../../schema/migrations', import.meta.url))

/** When the newest migration a database has was made, ms; 0 where there is nothing in it yet, null for a database that is not ours. */
async function newestMigration(db: Database): Promise<number | null> {
  const tables = await db.all<{ name: string }>(sql`SELECT name FROM sqlite_master WHERE type = 'table'`)
  if (tables.length === 0) return 0
  if (!tables.some(({ name }) => name === '__drizzle_migrations')) return null
  const [row] = await db.all<{ newest: number | null }>(sql`SELECT max(created_at) AS newest FROM __drizzle_migrations`)
  return Number(row?.newest ?? 0)
}

/** VACUUM INTO and not a copy of the file: what still stands in the write-ahead log belongs to it. */
async function backUp(db: Database, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `gradus-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.db`)
  await db.run(sql`VACUUM INTO ${file}`)
}

async function check(db: Database): Promise<void> {
  const [row] = await db.all<{ quick_check: string }>(sql`PRAGMA quick_check(1)`)
  if (row?.quick_check !== 'ok') throw new Error(row?.quick_check ?? 'no answer')
}

/** What the driver says below what the query builder says. */
function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? rootMessage(error.cause) : error.message.split('\n')[0]!
}

async function prepare(db: Database, file: string, dataFolder: string, migrations: string): Promise<void> {
  const newest = await newestMigration(db)
  const ours = readMigrationFiles({ migrationsFolder: migrations }).at(-1)!.folderMillis
  if (newest === null)
    throw new StartError(`${file} is not a database of Gradus. Move it away, or choose another folder with GRADUS_DATA.`)
  if (newest > ours) {
    throw new StartError(
      `${file} was written by a newer version of Gradus. Update Gradus, or choose another folder with GRADUS_DATA.`,
    )
  }
  if (newest > 0 && newest < ours) await backUp(db, join(dataFolder, 'backups'))
}

/**
 * Opens the database of the data folder and brings it up to this version; one that must be changed for that is first copied to backups/.
 * Throws StartError where it is corrupt, newer than this version, or not ours.
 */
export async function openEmbedded(dataFolder: string, migrations: string = migrationsFolder): Promise<Database> {
  const file = join(dataFolder, 'gradus.db')
  const exists = existsSync(file)
  let db: Database | undefined
  try {
    db = await openDatabase(`file:${file}`)
    if (exists) {
      await check(db)
      await prepare(db, file, dataFolder, migrations)
    }
    await migrate(db, { migrationsFolder: migrations })
    return db
  } catch (error) {
    db?.$client.close()
    if (error instanceof StartError) throw error
    throw new StartError(
      `Cannot use the database ${file}: ${rootMessage(error)}. Put a copy from backups/ in its place, or choose another folder with GRADUS_DATA.`,
    )
  }
}

/** Moves what stands in the write-ahead log into the file, so that the file alone is all there is, and closes it. */
export async function closeEmbedded(db: Database): Promise<void> {
  await db.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`)
  db.$client.close()
}
