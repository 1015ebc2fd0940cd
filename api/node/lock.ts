import { createClient, LibsqlError } from '@libsql/client'

/**
 * Takes a lock on `file` that the system frees when this process ends, however it ends. Gives the function that frees it earlier, or null
 * when another process holds it. SQLite's own file locks work alike on every system.
 */
export async function takeLock(file: string): Promise<(() => void) | null> {
  const client = createClient({ url: `file:${file}`, timeout: 0, concurrency: 1 })
  try {
    await client.transaction('write')
    return () => client.close()
  } catch (error) {
    client.close()
    if (error instanceof LibsqlError && error.code === 'SQLITE_BUSY') return null
    throw error
  }
}
