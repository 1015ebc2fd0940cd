import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import { jobs } from '#schema/tables/queue.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import { leaseQueue } from '../../../grader/queue/lease.ts'
import { openTwice } from './database.ts'

let database: Awaited<ReturnType<typeof openTwice>>
let clock: number
const now = () => clock
const graders = () =>
  database.clients.map((db, i) => leaseQueue(db, { worker: `grader ${i}`, leaseMs: 1000, now })) as [Queue, Queue]
type Queue = ReturnType<typeof leaseQueue>

beforeEach(async () => {
  clock = 1000
  database = await openTwice()
})

afterEach(() => database.close())

const submit = (queue: Queue, id: string, userId = 'ada', idempotencyKey = id) => {
  clock++
  return queue.enqueue({ id, userId, slug: 'pca', version: 'v', source: 'code', seed: 's', idempotencyKey })
}
const runtime = { gradus: '', node: '', v8: '', isolatedVm: '' }
const receipt = { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: '' }
const report = (verdict: Report['verdict'] = 'accepted'): Report => ({
  format: 1,
  exercise: 'pca',
  verdict,
  score: 1,
  diagnostics: [],
  cases: [],
  receipt,
})

const position = async (queue: Queue, id: string) => (await queue.place(id))?.position ?? null

async function drain(queue: Queue): Promise<string[]> {
  const order: string[] = []
  for (let jobs; (jobs = await queue.claim(1)).length > 0;) order.push(...jobs.map((job) => job.id))
  return order
}

async function hear(queue: Queue, id: string, signal = new AbortController().signal): Promise<ProgressEvent[]> {
  const heard: ProgressEvent[] = []
  for await (const event of queue.listen(id, signal)) heard.push(event)
  return heard
}

describe('enqueueing', () => {
  it('the same key again changes nothing and answers with the first', async () => {
    const [queue] = graders()
    expect(await submit(queue, 'a', 'ada', 'key')).toEqual({ id: 'a', created: true })
    expect(await submit(queue, 'b', 'ada', 'key')).toEqual({ id: 'a', created: false })
    expect(await submit(queue, 'c', 'bob', 'key')).toEqual({ id: 'c', created: true })
    expect(await drain(queue)).toEqual(['a', 'c'])
  })

  it('the same key at the same moment from two processes is stored once', async () => {
    const [one, two] = graders()
    const answers = await Promise.all([submit(one, 'a', 'ada', 'key'), submit(two, 'b', 'ada', 'key')])
    expect(answers.filter((answer) => answer.created)).toHaveLength(1)
    expect(answers[0].id).toBe(answers[1].id)
    expect(await database.clients[0]!.select().from(submissions)).toHaveLength(1)
  })

  it('a position counts the jobs that will be claimed before', async () => {
    const [queue] = graders()
    for (const id of ['a1', 'a2']) await submit(queue, id)
    await submit(queue, 'b1', 'bob')
    expect(await Promise.all(['a1', 'b1', 'a2', 'nothing'].map((id) => position(queue, id)))).toEqual([0, 1, 2, null])
    await queue.claim(1)
    expect(await position(queue, 'a1')).toBeNull()
    expect(await position(queue, 'a2')).toBe(1)
  })
})

describe('claiming', () => {
  it('a burst of one learner does not delay the others', async () => {
    const [queue] = graders()
    for (let i = 0; i < 5; i++) await submit(queue, `a${i}`)
    await submit(queue, 'b0', 'bob')
    await submit(queue, 'c0', 'cy')
    await submit(queue, 'b1', 'bob')
    expect(await drain(queue)).toEqual(['a0', 'b0', 'c0', 'a1', 'b1', 'a2', 'a3', 'a4'])
  })

  it('a learner’s own submissions are graded in the order they came, also when some were claimed meanwhile', async () => {
    const [queue] = graders()
    for (const id of ['a0', 'a1', 'a2']) await submit(queue, id)
    await queue.claim(2)
    await submit(queue, 'a3')
    expect(await drain(queue)).toEqual(['a2', 'a3'])
  })

  it('nobody waits for ever: newcomers do not overtake those who had their turn coming', async () => {
    const [queue] = graders()
    for (let i = 0; i < 4; i++) await submit(queue, `a${i}`)
    const order: string[] = []
    for (let i = 0; i < 8; i++) {
      await submit(queue, `b${i}`, 'bob')
      order.push(...(await queue.claim(1)).map((job) => job.id))
    }
    expect(order.filter((id) => id.startsWith('a'))).toEqual(['a0', 'a1', 'a2', 'a3'])
  })

  it('two graders never get the same job', async () => {
    const queues = graders()
    for (let i = 0; i < 30; i++) await submit(queues[0], `a${i}`)
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => queues[i % 2]!.claim(2)))
    const ids = claims.flat().map((job) => job.id)
    expect(new Set(ids).size).toBe(30)
    expect(ids).toHaveLength(30)
  })

  it('a claim carries what is needed to grade', async () => {
    const [queue] = graders()
    await submit(queue, 'a')
    expect(await queue.claim(5)).toEqual([
      { kind: 'grade', id: 'a', attempt: 1, slug: 'pca', version: 'v', source: 'code', seed: 's' },
    ])
    expect(await queue.claim(5)).toEqual([])
  })
})

describe('leases', () => {
  it('a job whose grader died is claimed again when the lease is over, and a heartbeat keeps it', async () => {
    const [one, two] = graders()
    await submit(one, 'a')
    await one.claim(1)
    clock += 900
    await one.heartbeat(['a'])
    await two.heartbeat(['a'])
    clock += 900
    expect(await two.claim(1)).toEqual([])
    clock += 200
    expect(await two.claim(1)).toMatchObject([{ id: 'a', attempt: 2 }])
    await one.heartbeat(['a'])
    clock += 1001
    expect(await one.claim(1)).toMatchObject([{ attempt: 3 }])
  })

  it('a job that was given back waits for its delay', async () => {
    const [one, two] = graders()
    await submit(one, 'a')
    await one.claim(1)
    await two.release('a', 0)
    expect(await two.claim(1)).toEqual([])
    await one.release('a', 500)
    clock += 499
    expect(await two.claim(1)).toEqual([])
    clock++
    expect(await two.claim(1)).toMatchObject([{ id: 'a', attempt: 2 }])
  })
})

describe('finishing', () => {
  it('of two graders that race over a job only the holder stores its report', async () => {
    const [one, two] = graders()
    await submit(one, 'a')
    await one.claim(1)
    clock += 2000
    await two.claim(1)
    const ends = await Promise.all([one.finish('a', report('wrong_answer')), two.finish('a', report())])
    expect(ends).toEqual([false, true])
    expect(await database.clients[0]!.select().from(reports)).toMatchObject([{ submissionId: 'a', verdict: 'accepted' }])
    expect(await two.finish('a', report('wrong_answer'))).toBe(false)
    clock += 5000
    expect(await one.claim(1)).toEqual([])
  })

  it('a grader that is late but was not replaced still counts', async () => {
    const [one] = graders()
    await submit(one, 'a')
    await one.claim(1)
    clock += 5000
    expect(await one.finish('a', report())).toBe(true)
  })

  it('writers in two processes wait for each other instead of failing', async () => {
    const [one, two] = graders()
    for (let i = 0; i < 20; i++) await submit(one, `a${i}`)
    const work = async (queue: Queue) => {
      for (let jobs; (jobs = await queue.claim(2)).length > 0;) {
        for (const { id } of jobs) {
          await queue.progress(id, [{ type: 'started', cases: 1 }])
          expect(await queue.finish(id, report())).toBe(true)
        }
      }
    }
    await Promise.all([work(one), work(two)])
    expect(await database.clients[0]!.select().from(reports)).toHaveLength(20)
  })
})

describe('listening', () => {
  const events: ProgressEvent[] = [
    { type: 'started', cases: 2 },
    { type: 'queued', position: 1, expectedWait: null },
    { type: 'queued', position: 0, expectedWait: null },
  ]

  it('hears what was and what comes, in order, once, and ends with the report', async () => {
    const [grader, api] = graders()
    await submit(api, 'a')
    await submit(api, 'b')
    await grader.claim(2)
    await grader.progress('a', [events[0]!])
    const listeners = [hear(api, 'a'), hear(api, 'a'), hear(grader, 'a')]
    await grader.progress('a', [events[1]!])
    await grader.progress('b', [events[1]!])
    await new Promise((resolve) => setTimeout(resolve, 250))
    await grader.progress('a', [events[2]!])
    await grader.finish('a', report())
    const whole = [...events, { type: 'report', report: report() }]
    expect(await Promise.all(listeners)).toEqual([whole, whole, whole])
  })

  it('whoever comes late hears the report alone', async () => {
    const [grader, api] = graders()
    await submit(api, 'a')
    await grader.claim(1)
    await grader.progress('a', events)
    await grader.finish('a', report())
    expect(await hear(api, 'a')).toEqual([{ type: 'report', report: report() }])
  })

  it('ends when nobody wants to hear any more', async () => {
    const [, api] = graders()
    await submit(api, 'a')
    const leaving = new AbortController()
    const heard = hear(api, 'a', leaving.signal)
    setTimeout(() => leaving.abort(), 150)
    expect(await heard).toEqual([])
    expect(await hear(api, 'a', AbortSignal.abort())).toEqual([])
  })
})

it('a job whose submission is gone is never claimed again', async () => {
  const [queue] = graders()
  const [db] = database.clients
  for (const id of ['a', 'b']) await submit(queue, id)
  await db!.delete(submissions).where(eq(submissions.id, 'a'))
  expect((await queue.claim(2)).map(({ id }) => id)).toEqual(['b'])
  expect((await db!.select().from(jobs)).map(({ id }) => id)).toEqual(['b'])
})
