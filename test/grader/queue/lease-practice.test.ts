import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeOutcome } from '#schema/practice.ts'
import type { Report } from '#schema/report.ts'
import { practices } from '#schema/tables/submissions.ts'
import { leaseQueue } from '../../../grader/queue/lease.ts'
import { openTwice } from './database.ts'

type Queue = ReturnType<typeof leaseQueue>

let database: Awaited<ReturnType<typeof openTwice>>
let clock: number
const queues = () =>
  database.clients.map((db, i) => leaseQueue(db, { worker: `grader ${i}`, leaseMs: 1000, now: () => clock })) as [Queue, Queue]

beforeEach(async () => {
  clock = 1000
  database = await openTwice()
})
afterEach(() => database.close())

const runtime = { gradus: '', node: '', v8: '', isolatedVm: '' }
const receipt = { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: '' }
const report: Report = { format: 1, exercise: 'pca', verdict: 'wrong_answer', score: 0, diagnostics: [], cases: [], receipt }
const onlyOne: PracticeOutcome = { state: 'only_one' }
const forever = new AbortController().signal

const submit = (queue: Queue, id: string, userId = 'ada') => {
  clock++
  return queue.enqueue({ id, userId, slug: 'pca', version: 'v', source: `code of ${id}`, seed: 's', idempotencyKey: id })
}

/** Submissions that were graded, each by the learner its name begins with. */
async function graded(queue: Queue, ...ids: string[]) {
  for (const id of ids) {
    await submit(queue, id, id.replace(/\d/g, ''))
    await queue.claim(1)
    await queue.finish(id, report)
  }
}

const ask = (queue: Queue, submissionId: string, caseIndex: number) => {
  clock++
  return queue.enqueuePractice({ submissionId, caseIndex })
}

/** What is claimed, one after the other, until nothing waits. */
async function drain(queue: Queue): Promise<string[]> {
  const order: string[] = []
  for (let jobs; (jobs = await queue.claim(1)).length > 0;) {
    order.push(...jobs.map((job) => (job.kind === 'grade' ? job.id : `${job.source.replace('code of ', '')}#${job.caseIndex}`)))
  }
  return order
}

describe('asking for an example', () => {
  it('gives a grader the code, the case and the seed that grades it', async () => {
    const [queue] = queues()
    await graded(queue, 'ada')
    await ask(queue, 'ada', 7)
    const [job] = await queue.claim(1)
    expect(job).toEqual({
      kind: 'practice',
      id: expect.any(String),
      attempt: 1,
      slug: 'pca',
      version: 'v',
      source: 'code of ada',
      seed: 's',
      caseIndex: 7,
    })
  })

  it('of the same case, twice and at the same moment from two processes, makes one job', async () => {
    const [one, two] = queues()
    await graded(one, 'ada')
    await Promise.all([ask(one, 'ada', 7), ask(two, 'ada', 7), ask(two, 'ada', 8)])
    expect((await drain(one)).toSorted()).toEqual(['ada#7', 'ada#8'])
    await ask(one, 'ada', 7)
    expect(await drain(one)).toEqual([])
  })

  it('changes nothing once it is made', async () => {
    const [queue] = queues()
    await graded(queue, 'ada')
    await ask(queue, 'ada', 7)
    const [job] = await queue.claim(1)
    await queue.finishPractice(job!.id, onlyOne)
    await ask(queue, 'ada', 7)
    expect(await drain(queue)).toEqual([])
    expect(await queue.awaitPractice({ submissionId: 'ada', caseIndex: 7 }, forever)).toEqual(onlyOne)
  })

  it('again after we failed tries again', async () => {
    const [queue] = queues()
    await graded(queue, 'ada')
    await ask(queue, 'ada', 7)
    const [job] = await queue.claim(1)
    await queue.finishPractice(job!.id, { state: 'failed' })
    await ask(queue, 'ada', 7)
    expect(await drain(queue)).toEqual(['ada#7'])
  })
})

describe('the order of work', () => {
  it('grading comes first, whatever was asked for before', async () => {
    const [queue] = queues()
    await graded(queue, 'ada')
    await ask(queue, 'ada', 1)
    await submit(queue, 'b', 'bob')
    await submit(queue, 'c', 'cy')
    expect(await drain(queue)).toEqual(['b', 'c', 'ada#1'])
  })

  it('examples leave the places of submissions in the queue as they are', async () => {
    const [queue] = queues()
    await graded(queue, 'ada')
    for (const index of [1, 2, 3]) await ask(queue, 'ada', index)
    await submit(queue, 'b', 'bob')
    await submit(queue, 'a', 'ada')
    expect(await Promise.all(['b', 'a'].map((id) => queue.place(id)))).toMatchObject([{ position: 0 }, { position: 1 }])
  })

  it('one who asks for many does not delay the others', async () => {
    const [queue] = queues()
    await graded(queue, 'ada', 'bob')
    for (const index of [1, 2, 3]) await ask(queue, 'ada', index)
    await ask(queue, 'bob', 1)
    expect(await drain(queue)).toEqual(['ada#1', 'bob#1', 'ada#2', 'ada#3'])
  })
})

describe('an example on its way', () => {
  const wanted = { submissionId: 'ada', caseIndex: 7 }

  it('reaches whoever waits, in this process and in another, and whoever comes later', async () => {
    const [grader, api] = queues()
    await graded(grader, 'ada')
    await ask(api, 'ada', 7)
    const waiting = [api, api, grader].map((queue) => queue.awaitPractice(wanted, forever))
    const [job] = await grader.claim(1)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await grader.finishPractice(job!.id, onlyOne)
    expect(await Promise.all(waiting)).toEqual([onlyOne, onlyOne, onlyOne])
    expect(await api.awaitPractice(wanted, forever)).toEqual(onlyOne)
  })

  it('that is long in coming is waited for no longer than one likes', async () => {
    const [, api] = queues()
    await graded(api, 'ada')
    await ask(api, 'ada', 7)
    expect(await api.awaitPractice(wanted, AbortSignal.timeout(50))).toBeNull()
    expect(await api.awaitPractice(wanted, AbortSignal.abort())).toBeNull()
  })

  it('that nobody asked for is none', async () => {
    const [, api] = queues()
    await graded(api, 'ada')
    expect(await api.awaitPractice(wanted, forever)).toBeUndefined()
  })

  it('survives the death of its grader: another makes it, and the first has no say any more', async () => {
    const [one, two] = queues()
    await graded(one, 'ada')
    await ask(one, 'ada', 7)
    const [first] = await one.claim(1)
    clock += 1001
    const [second] = await two.claim(1)
    expect(second).toMatchObject({ id: first!.id, kind: 'practice', attempt: 2, caseIndex: 7 })
    expect(await one.finishPractice(first!.id, { state: 'failed' })).toBe(false)
    expect(await two.finishPractice(second!.id, onlyOne)).toBe(true)
    expect(await two.finishPractice(second!.id, { state: 'failed' })).toBe(false)
    expect(await database.clients[0]!.select().from(practices)).toMatchObject([{ outcome: onlyOne }])
  })

  it('that was given back waits for its delay', async () => {
    const [queue] = queues()
    await graded(queue, 'ada')
    await ask(queue, 'ada', 7)
    const [job] = await queue.claim(1)
    await queue.release(job!.id, 500)
    expect(await queue.claim(1)).toEqual([])
    clock += 500
    expect(await queue.claim(1)).toMatchObject([{ id: job!.id, attempt: 2 }])
  })
})
