import { createClient } from '@libsql/client'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { users } from '#schema/tables/accounts.ts'
import { closeEmbedded, openEmbedded } from '../../../api/node/database.ts'

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-embedded-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The migrations of a version after this one: ours, and one more. */
function makeNextMigrations(sql: string): string {
  const folder = join(makeFolder(), 'migrations')
  cpSync('schema/migrations', folder, { recursive: true })
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] }
  const last = journal.entries.at(-1)!
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'next' })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(join(folder, 'next.sql'), sql)
  return folder
}

const addNickname = 'ALTER TABLE user ADD COLUMN nickname text'
const ada = { id: 'ada', name: 'Ada', createdAt: 0 }
const backupsOf = (folder: string) => readdirSync(folder).includes('backups') && readdirSync(join(folder, 'backups'))

test('a database that is not there is made, one that is up to date is opened as it is', async () => {
  const folder = makeFolder()
  const first = await openEmbedded(folder)
  await first.insert(users).values(ada)
  await closeEmbedded(first)
  const second = await openEmbedded(folder)
  expect(await second.select({ name: users.name }).from(users)).toEqual([{ name: 'Ada' }])
  await closeEmbedded(second)
  expect(backupsOf(folder)).toBe(false)
})

test('closed, the file alone is all there is', async () => {
  const folder = makeFolder()
  const db = await openEmbedded(folder)
  await db.insert(users).values(ada)
  await closeEmbedded(db)
  const elsewhere = makeFolder()
  cpSync(join(folder, 'gradus.db'), join(elsewhere, 'gradus.db'))
  const copy = await openEmbedded(elsewhere)
  expect(await copy.select().from(users)).toHaveLength(1)
  await closeEmbedded(copy)
})

test('an older one is copied, what stands in its write-ahead log included, and then migrated', async () => {
  const folder = makeFolder()
  // left open, so that nothing has been moved from the log into the file
  const crashed = await openEmbedded(folder)
  await crashed.insert(users).values(ada)
  const migrated = await openEmbedded(folder, makeNextMigrations(addNickname))
  const { rows } = await migrated.$client.execute('SELECT name, nickname FROM user')
  expect(rows).toMatchObject([{ name: 'Ada', nickname: null }])
  migrated.$client.close()
  crashed.$client.close()

  const [backup, ...others] = backupsOf(folder) || []
  expect(backup).toMatch(/^gradus-\d{4}-\d\d-\d\dT[\d-]+Z\.db$/)
  expect(others).toEqual([])
  const copy = createClient({ url: `file:${join(folder, 'backups', backup!)}` })
  expect((await copy.execute('SELECT * FROM user')).rows).toMatchObject([{ name: 'Ada' }])
  expect((await copy.execute('SELECT * FROM user')).columns).not.toContain('nickname')
  copy.close()
})

test('a migration that fails changes nothing and leaves the copy', async () => {
  const folder = makeFolder()
  await closeEmbedded(await openEmbedded(folder))
  const broken = makeNextMigrations(`${addNickname};\n--> statement-breakpoint\nALTER TABLE absent ADD COLUMN x text`)
  await expect(openEmbedded(folder, broken)).rejects.toThrow(/no such table: absent.*backups/)
  expect(backupsOf(folder)).toHaveLength(1)
  const db = await openEmbedded(folder)
  expect((await db.$client.execute('SELECT * FROM user')).columns).not.toContain('nickname')
  db.$client.close()
})

test('one written by a newer version is left alone', async () => {
  const folder = makeFolder()
  await closeEmbedded(await openEmbedded(folder, makeNextMigrations(addNickname)))
  await expect(openEmbedded(folder)).rejects.toThrow(/was written by a newer version of Gradus\. Update Gradus/)
})

test('a file that is no database, or a damaged one, is named and left alone', async () => {
  const folder = makeFolder()
  const file = join(folder, 'gradus.db')
  writeFileSync(file, 'This is no database, only text that is long enough to look like one. '.repeat(100))
  await expect(openEmbedded(folder)).rejects.toThrow(/^Cannot use the database .*gradus\.db: file is not a database/)
  expect(readFileSync(file, 'utf8')).toContain('This is no database')

  rmSync(file)
  await closeEmbedded(await openEmbedded(folder))
  const bytes = readFileSync(file)
  bytes.fill(0x55, 4096 * 3, 4096 * 12)
  writeFileSync(file, bytes)
  await expect(openEmbedded(folder)).rejects.toThrow(/^Cannot use the database/)
  writeFileSync(file, bytes.subarray(0, 4096 * 3))
  await expect(openEmbedded(folder)).rejects.toThrow(/^Cannot use the database/)
})

test('a database of another program is left alone', async () => {
  const folder = makeFolder()
  const client = createClient({ url: `file:${join(folder, 'gradus.db')}` })
  await client.execute('CREATE TABLE something (other text)')
  client.close()
  await expect(openEmbedded(folder)).rejects.toThrow('is not a database of Gradus')
})

test('an empty file, left by a start that was cut short, becomes a database', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'gradus.db'), '')
  const db = await openEmbedded(folder)
  expect(await db.select().from(users)).toEqual([])
  db.$client.close()
  expect(backupsOf(folder)).toBe(false)
})
