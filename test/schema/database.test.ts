import { migrate } from 'drizzle-orm/libsql/migrator'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, type Database } from '#schema/database/open.ts'
import { installationSecret, readSetting, writeSetting } from '#schema/database/settings.ts'
import { settings } from '#schema/tables/accounts.ts'

/** Connections of so many processes to one database. */
async function openShared(count: number): Promise<Database[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-database-'))
  const databases = await Promise.all(
    Array.from({ length: count }, () => openDatabase(`file:${join(folder, 'gradus.db')}`, undefined, 200)),
  )
  onTestFinished(() => {
    for (const db of databases) db.$client.close()
    rmSync(folder, { recursive: true })
  })
  await migrate(databases[0]!, { migrationsFolder: 'schema/migrations' })
  return databases
}

test('the secret is made once, whoever asks first', async () => {
  const databases = await openShared(4)
  const secrets = await Promise.all(databases.map(installationSecret))
  expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set(secrets).size).toBe(1)
})

test('a setting has its last value, and none before the first', async () => {
  const [db] = await openShared(1)
  expect(await readSetting(db!, 'sign_up')).toBeNull()
  await writeSetting(db!, 'sign_up', 'open')
  await writeSetting(db!, 'sign_up', 'closed')
  expect(await readSetting(db!, 'sign_up')).toBe('closed')
})

test('a connection that waited in vain for a lock works again once the lock is gone', async () => {
  const [holder, victim] = await openShared(2)
  const insert = (key: string) => victim!.insert(settings).values({ key, value: '' })
  const lock = await holder!.$client.transaction('write')
  await expect(insert('a')).rejects.toThrow('Failed query')
  await expect(victim!.batch([insert('b')])).rejects.toThrow('locked')
  await lock.rollback()

  await victim!.batch([insert('c')])
  await insert('d')
  await holder!.insert(settings).values({ key: 'e', value: '' })
  const rows = await holder!.select({ key: settings.key }).from(settings).orderBy(settings.key)
  expect(rows.map(({ key }) => key)).toEqual(['c', 'd', 'e'])
  const { rows: pragma } = await victim!.$client.execute('PRAGMA foreign_keys')
  expect(pragma[0]!['foreign_keys']).toBe(1)
})

test('foreign keys hold', async () => {
  const [db] = await openShared(1)
  await expect(db!.$client.execute("INSERT INTO exercise (slug, version) VALUES ('sum', 'no such version')")).rejects.toThrow(
    'FOREIGN KEY',
  )
})
