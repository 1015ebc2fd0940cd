import { createClient, type Client } from '@libsql/client'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'

export type Database = LibSQLDatabase<Record<string, never>> & { $client: Client }

/**
 * Opens a libSQL database by URL (`file:` or `http(s):`/`libsql:`). One connection and WAL: a pool made writers wait for
 * each other and cost nine tenths of the throughput.
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  const client = createClient({ url, timeout: 5000, concurrency: 1, ...(authToken ? { authToken } : {}) })
  if (client.protocol === 'file') {
    await client.execute('PRAGMA journal_mode = WAL')
    await client.execute('PRAGMA synchronous = NORMAL')
    await client.execute('PRAGMA foreign_keys = ON')
  }
  return drizzle(client)
}
