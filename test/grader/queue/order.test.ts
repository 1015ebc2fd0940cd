import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GradePriority } from '#schema/priority.ts'
import type { Report } from '#schema/report.ts'
import { users } from '#schema/tables/accounts.ts'
import { leaseQueue } from '../../../grader/queue/lease.ts'
import { openTwice } from './database.ts'

type Queue = ReturnType<typeof leaseQueue>

let database: Awaited<ReturnType<typeof openTwice>>
let clock: number
const queues = () =>
  database.clients.map((db, i) => leaseQueue(db, { worker: `grader ${i}`, leaseMs: 1000, now: () => clock })) as [Queue, Queue]

beforeEach(async () => {
  clock = 1_000_000
  database = await openTwice()
})
afterEach(() => database.close())

const runtime = { gradus: '', node: '', v8: '', isolatedVm: '' }
const receipt = { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: '' }
const report: Report = { format: 1, exercise: 'pca', verdict: 'accepted', score: 1, diagnostics: [], cases: [], receipt }

const submit = (queue: Queue, id: string, userId: string, priority?: GradePriority) => {
  clock++
  const submission = { id, userId, slug: 'pca', version: 'v', source: 'code', seed: 's', idempotencyKey: id }
  return queue.enqueue({ ...submission, ...(priority ? { priority } : {}) })
}

async function claim(queue: Queue, count: number): Promise<string[]> {
  const order: string[] = []
  for (let i = 0; i < count; i++) order.push(...(await queue.claim(1)).map(({ id }) => id))
  return order
}

describe('fairness', () => {
  it('a hundred submissions of one do not delay another’s first, whichever grader takes them', async () => {
    const [one, two] = queues()
    for (let i = 0; i < 100; i++) await submit(one, `a${i}`, 'ada')
    await claim(one, 3)
    await submit(two, 'b0', 'bob')
    expect(await claim(two, 1)).toEqual(['b0'])
    expect(await claim(one, 2)).toEqual(['a3', 'a4'])
  })

  it('nor after the graders that had them died', async () => {
    const [one, two] = queues()
    for (let i = 0; i < 100; i++) await submit(one, `a${i}`, 'ada')
    await one.claim(4)
    clock += 2000
    await submit(two, 'b0', 'bob')
    // what was under way is the only thing that goes on before
    expect(await claim(two, 6)).toEqual(['a0', 'b0', 'a1', 'a2', 'a3', 'a4'])
  })

  it('first ones that keep coming faster than they are graded do not hold up another’s second for ever', async () => {
    const [queue] = queues()
    await submit(queue, 'a0', 'ada')
    await submit(queue, 'a1', 'ada')
    const order: string[] = []
    for (let i = 0; i < 40; i++) {
      clock += 5000
      // two newcomers for each grade, who have nothing else waiting
      const newcomers = [`x${i}`, `y${i}`]
      await database.clients[0]!.insert(users).values(newcomers.map((id) => ({ id, name: id, createdAt: 0 })))
      for (const id of newcomers) await submit(queue, id, id)
      const [job] = await queue.claim(1)
      order.push(job!.id)
      await queue.finish(job!.id, report)
    }
    expect(order).toContain('a1')
  })

  it('many graders at once take each job once, in the order of the queue', async () => {
    const [one, two] = queues()
    for (let i = 0; i < 10; i++) for (const userId of ['ada', 'bob', 'cy']) await submit(one, `${userId}${i}`, userId)
    const rounds: string[][] = []
    for (let i = 0; i < 10; i++) {
      const claims = await Promise.all([one.claim(1), two.claim(2)])
      rounds.push(
        claims
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      )
    }
    expect(rounds).toEqual(rounds.map((_, i) => [`ada${i}`, `bob${i}`, `cy${i}`]))
  })
})

describe('priorities', () => {
  it('exams come before normal grades, those before regrades, whatever was sent first', async () => {
    const [one, two] = queues()
    await submit(one, 'r', 'ada', 'regrade')
    await submit(one, 'n', 'bob')
    await submit(two, 'e', 'cy', 'exam')
    await submit(two, 'n2', 'ada', 'normal')
    expect(await Promise.all(['e', 'n', 'n2', 'r'].map((id) => one.place(id)))).toMatchObject(
      [0, 1, 2, 3].map((position) => ({ position })),
    )
    expect(await claim(one, 5)).toEqual(['e', 'n', 'n2', 'r'])
  })

  it('whoever has many regrades waiting is not behind with what they send themselves', async () => {
    const [queue] = queues()
    for (let i = 0; i < 20; i++) await submit(queue, `r${i}`, 'ada', 'regrade')
    await submit(queue, 'a', 'ada')
    await submit(queue, 'b', 'bob')
    expect(await claim(queue, 3)).toEqual(['a', 'b', 'r0'])
  })
})
