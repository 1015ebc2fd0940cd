import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '#schema/database/open.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import { makeFolder, startGradus } from './gradus-process.ts'

const kills = 20
const source = readFileSync('exercises/vector-toolkit/solution.ts', 'utf8')
/** Code of its own for every key: the same again would not be graded again. */
const bodyOf = (key: string) => JSON.stringify({ exercise: 'vector-toolkit', source: `${source}\n// ${key}` })

/** Half an upload that nobody will finish. */
function beginUpload(base: string, cookie: string) {
  const body = bodyOf('never finished')
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const head = ['POST /api/v1/submissions HTTP/1.1', `host: ${hostname}:${port}`, `origin: ${base}`, `cookie: ${cookie}`]
  const rest = ['content-type: application/json', 'idempotency-key: never-finished', `content-length: ${Buffer.byteLength(body)}`]
  socket.write([...head, ...rest, '', body.slice(0, body.length / 2)].join('\r\n'))
}

it(
  `the whole of Gradus is killed ${kills} times in the middle of uploads, and every accepted one has exactly one report`,
  { timeout: 240_000 },
  async () => {
    const folder = makeFolder()
    const env = { GRADUS_DATA: folder, GRADUS_REFERENCE: 'cpu' }
    let gradus = startGradus(env)
    const { base, token } = await gradus.ready()
    const again = { ...env, PORT: new URL(base).port }
    const entered = await fetch(`${base}/api/v1/session/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base },
      body: JSON.stringify({ token }),
    })
    expect(entered.ok).toBe(true)
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!

    /** Keys of uploads that were answered with 201. */
    const accepted = new Set<string>()
    let unanswered: string[] = []
    const upload = async (key: string) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key, origin: base, cookie }
      const response = await fetch(`${base}/api/v1/submissions`, { method: 'POST', headers, body: bodyOf(key) })
      if (response.status === 201 || response.status === 200) accepted.add(key)
    }

    for (let round = 0; round < kills; round++) {
      // what the last death left unanswered is sent again under its key, as the web app does
      const keys = [...unanswered, `${round}-a`, `${round}-b`]
      beginUpload(base, cookie)
      const uploads = Promise.allSettled(keys.map(upload))
      await new Promise((resolve) => setTimeout(resolve, round * 3))
      gradus.child.kill('SIGKILL')
      await uploads
      await gradus.exit
      unanswered = keys.filter((key) => !accepted.has(key))
      gradus = startGradus(again)
      await gradus.ready()
    }
    await Promise.all(unanswered.map(upload))
    expect(accepted.size).toBe(kills * 2)

    const db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
    try {
      await expect.poll(() => db.$count(reports), { timeout: 90_000, interval: 200 }).toBe(accepted.size)
      const stored = await db.select({ key: submissions.idempotencyKey }).from(submissions)
      expect(stored.map(({ key }) => key).toSorted()).toEqual([...accepted].toSorted())
      const verdicts = await db.select({ verdict: reports.verdict }).from(reports)
      expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['accepted']))
    } finally {
      db.$client.close()
    }
  },
)
