import { createClient, LibsqlError, type Client } from '@libsql/client'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'

export type Database = LibSQLDatabase<Record<string, never>> & { $client: Client }

async function configure(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA synchronous = NORMAL')
  await client.execute('PRAGMA foreign_keys = ON')
}

/** What the client throws while a lock is held, or while its connection is being replaced because of one. */
function isLockTrouble(error: unknown): boolean {
  return error instanceof LibsqlError && (error.code === 'SQLITE_BUSY' || error.code === 'CLIENT_CLOSED')
}

/**
 * A statement that waited in vain for a lock stays half open, and every later batch on its connection fails with it. So the connection is
 * replaced at once, and what failed, which left no trace, is tried a second time.
 */
function outliveLocks(client: Client): Client {
  function again<Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) {
    return async (...args: Args): Promise<Result> => {
      try {
        return await call(...args)
      } catch (error) {
        if (!isLockTrouble(error) || client.closed) throw error
        if (error instanceof LibsqlError && error.code === 'SQLITE_BUSY') {
          await client.reconnect()
          await configure(client)
        }
        return call(...args)
      }
    }
  }
  const { execute, batch, migrate } = client
  return Object.assign(client, {
    execute: again(execute.bind(client)),
    batch: again(batch.bind(client)),
    migrate: again(migrate.bind(client)),
  })
}

/**
 * Opens a libSQL database by URL (`file:` or `http(s):`/`libsql:`). One connection and WAL: a pool made writers wait for
 * each other and cost nine tenths of the throughput. Begin a batch that writes with a write: SQLite cannot turn a reader whose snapshot is old
 * into a writer. `lockWaitMs` is how long a statement waits for another process’s write to end.
 */
export async function openDatabase(url: string, authToken?: string, lockWaitMs = 5000): Promise<Database> {
  const client = createClient({ url, timeout: lockWaitMs, concurrency: 1, ...(authToken ? { authToken } : {}) })
  if (client.protocol !== 'file') return drizzle(client)
  await configure(client)
  return drizzle(outliveLocks(client))
}
