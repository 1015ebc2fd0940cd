import { eq } from 'drizzle-orm'
import { settings } from '../tables/accounts.ts'
import type { Database } from './open.ts'

export async function readSetting(db: Database, key: string): Promise<string | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return row?.value ?? null
}

/** The statement that writes a setting: await it, or put it into a batch. */
export function writeSetting(db: Database, key: string, value: string) {
  return db.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
}

/** The secret of this installation, 32 bytes in hex: made by whichever process asks first, the same for all ever after. */
export async function installationSecret(db: Database): Promise<string> {
  const known = await readSetting(db, 'secret')
  if (known) return known
  const made = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  await db.insert(settings).values({ key: 'secret', value: made }).onConflictDoNothing()
  return (await readSetting(db, 'secret'))!
}
