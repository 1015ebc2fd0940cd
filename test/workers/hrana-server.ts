/**
 * A stand-in for a libSQL server, for tests: Hrana 2 over HTTP, in JSON, on an SQLite file of this machine. It speaks what the libSQL clients
 * for the web send, and nothing more.
 */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'

type Value =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string }

interface Statement {
  sql?: string
  sql_id?: number
  args?: Value[]
  named_args?: { name: string; value: Value }[]
}

type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

type Request =
  | { type: 'close' | 'get_autocommit' }
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: { steps: { condition?: Condition; stmt: Statement }[] } }
  | { type: 'sequence'; sql?: string; sql_id?: number }
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number }

/** A connection with what a client keeps on it between requests. */
interface Stream {
  db: DatabaseSync
  stored: Map<number, string>
}

interface Result {
  cols: { name: string; decltype: string | null }[]
  rows: Value[][]
  affected_row_count: number
  last_insert_rowid: string
}

function toSql(value: Value): SQLInputValue {
  if (value.type === 'null') return null
  if (value.type === 'integer') return BigInt(value.value)
  if (value.type === 'blob') return Buffer.from(value.base64, 'base64')
  return value.value
}

function fromSql(value: SQLOutputValue): Value {
  if (value === null) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) }
  if (typeof value === 'number') return { type: 'float', value }
  if (typeof value === 'string') return { type: 'text', value }
  return { type: 'blob', base64: Buffer.from(value).toString('base64') }
}

function describeError(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  const constraint = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 19
  return { message, code: constraint ? 'SQLITE_CONSTRAINT' : 'SQLITE_ERROR' }
}

function execute({ db, stored }: Stream, { sql, sql_id: id, args = [], named_args: named = [] }: Statement): Result {
  const statement = db.prepare(sql ?? stored.get(id!)!)
  statement.setReadBigInts(true)
  statement.setReturnArrays(true)
  const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }))
  const byName = Object.fromEntries(named.map(({ name, value }) => [name, toSql(value)]))
  const changesBefore = db.prepare('SELECT total_changes() AS n').get()!['n'] as number
  const rows = statement.all(byName, ...args.map(toSql)) as unknown as SQLOutputValue[][]
  const { changes, id: rowid } = db.prepare('SELECT total_changes() AS changes, last_insert_rowid() AS id').get()!
  return {
    cols,
    rows: rows.map((row) => row.map(fromSql)),
    affected_row_count: (changes as number) - changesBefore,
    last_insert_rowid: String(rowid),
  }
}

function holds(condition: Condition, { db }: Stream, results: unknown[], errors: unknown[]): boolean {
  if (condition.type === 'ok') return results[condition.step] !== null
  if (condition.type === 'error') return errors[condition.step] !== null
  if (condition.type === 'not') return !holds(condition.cond, { db, stored: new Map() }, results, errors)
  if (condition.type === 'and') return condition.conds.every((each) => holds(each, { db, stored: new Map() }, results, errors))
  if (condition.type === 'or') return condition.conds.some((each) => holds(each, { db, stored: new Map() }, results, errors))
  return !db.isTransaction
}

/** Steps whose condition does not hold are left out; one that fails does not end the batch. */
function runBatch(stream: Stream, { steps }: (Request & { type: 'batch' })['batch']) {
  const results: (Result | null)[] = []
  const errors: (ReturnType<typeof describeError> | null)[] = []
  for (const { condition, stmt } of steps) {
    const run = !condition || holds(condition, stream, results, errors)
    try {
      results.push(run ? execute(stream, stmt) : null)
      errors.push(null)
    } catch (error) {
      results.push(null)
      errors.push(describeError(error))
    }
  }
  return { step_results: results, step_errors: errors }
}

function answer(stream: Stream, request: Request): object {
  const { type } = request
  if (type === 'execute') return { type, result: execute(stream, request.stmt) }
  if (type === 'batch') return { type, result: runBatch(stream, request.batch) }
  if (type === 'sequence') stream.db.exec(request.sql ?? stream.stored.get(request.sql_id!)!)
  if (type === 'store_sql') stream.stored.set(request.sql_id, request.sql)
  if (type === 'close_sql') stream.stored.delete(request.sql_id)
  if (type === 'get_autocommit') return { type, is_autocommit: !stream.db.isTransaction }
  return { type }
}

/** Serves `file` on a free loopback port to clients that bring `token`. */
export async function serveHrana(file: string, token: string): Promise<{ url: string; close: () => Promise<void> }> {
  const streams = new Map<string, Stream>()
  const app = new Hono()
  app.use(async (c, next) =>
    c.req.header('authorization') === `Bearer ${token}` ? next() : c.json({ message: 'unauthorized' }, 401),
  )
  app.get('/v2', (c) => c.body(null, 200))
  app.post('/v2/pipeline', async (c) => {
    const { baton, requests } = await c.req.json<{ baton?: string; requests: Request[] }>()
    const stream = (baton && streams.get(baton)) || {
      db: new DatabaseSync(file, { timeout: 5000 }),
      stored: new Map<number, string>(),
    }
    if (baton) streams.delete(baton)
    const results = requests.map((request) => {
      try {
        return { type: 'ok', response: answer(stream, request) }
      } catch (error) {
        return { type: 'error', error: describeError(error) }
      }
    })
    const closed = requests.some(({ type }) => type === 'close')
    const next = closed ? null : randomUUID()
    if (next) streams.set(next, stream)
    else stream.db.close()
    return c.json({ baton: next, base_url: null, results })
  })

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
