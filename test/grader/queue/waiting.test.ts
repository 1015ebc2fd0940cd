import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import { graders, jobs } from '#schema/tables/queue.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import { expectWait } from '../../../grader/queue/expected-wait.ts'
import { leaseQueue } from '../../../grader/queue/lease.ts'
import { openTwice } from './database.ts'

let database: Awaited<ReturnType<typeof openTwice>>
let queue: ReturnType<typeof leaseQueue>
let clock: number

beforeEach(async () => {
  clock = 1_000_000
  database = await openTwice()
  queue = leaseQueue(database.clients[0]!, { worker: 'grader', leaseMs: 1000, now: () => clock })
})
afterEach(() => database.close())

const runtime = { gradus: '', node: '', v8: '', isolatedVm: '' }
const receipt = { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: '' }
const report: Report = { format: 1, exercise: 'pca', verdict: 'accepted', score: 1, diagnostics: [], cases: [], receipt }

const submit = (id: string, userId = 'ada', sameAs?: string) => {
  const submission = { id, userId, slug: 'pca', version: 'v', source: 'code', seed: 's', idempotencyKey: id }
  return queue.enqueue({ ...submission, ...(sameAs === undefined ? {} : { sameAs }) })
}

/** Grades so many submissions, each in so long, ms. */
async function grade(count: number, ms: number) {
  for (let i = 0; i < count; i++) {
    const id = crypto.randomUUID()
    await submit(id, 'cy')
    await queue.claim(1)
    clock += ms
    await queue.finish(id, report)
  }
}

async function addGrader(id: string, lanes: number) {
  const facts = { sandbox: '', reference: '', referenceNotes: [], version: '' }
  await database.clients[0]!.insert(graders).values({ id, ...facts, lanes, startedAt: clock, seenAt: clock })
}

describe('how long one waits', () => {
  it('is what the last grades took, by the number of those ahead and of lanes', async () => {
    await grade(10, 1000)
    await addGrader('one', 2)
    await addGrader('two', 2)
    for (let i = 0; i < 40; i++) await submit(`b${i}`, 'bob')
    expect(await queue.place('b0')).toEqual({ position: 0, expectedWait: 5 })
    expect(await queue.place('b39')).toEqual({ position: 39, expectedWait: 10 })
  })

  it('is unknown before there were a few grades, and without a grader', async () => {
    await addGrader('one', 2)
    await grade(4, 1000)
    await submit('b', 'bob')
    expect(await queue.place('b')).toEqual({ position: 0, expectedWait: null })
    await queue.claim(1)
    await queue.finish('b', report)
    await submit('c', 'bob')
    expect(await queue.place('c')).toEqual({ position: 0, expectedWait: 5 })
    clock += 20_000
    expect(await queue.place('c')).toEqual({ position: 0, expectedWait: null })
  })

  it('is rounded up, the further away the more', () => {
    expect([0, 11, 70, 700].map((ahead) => expectWait(ahead, 1))).toEqual([5, 15, 80, 720])
    expect(expectWait(3, null)).toBeNull()
  })
})

describe('what waits', () => {
  it('is counted for all and for one, without what is under way, done, or an example', async () => {
    await grade(1, 10)
    for (const id of ['a0', 'a1', 'a2']) await submit(id)
    await submit('b0', 'bob')
    await queue.claim(1)
    const graded = (await database.clients[0]!.select().from(reports))[0]!.submissionId
    await queue.enqueuePractice({ submissionId: graded, caseIndex: 1 })
    expect(await queue.backlog('ada')).toEqual({ waiting: 3, own: 2, rate: null })
    expect(await queue.backlog('cy')).toMatchObject({ waiting: 3, own: 0 })
  })
})

describe('a submission that an earlier one answers for', () => {
  it('is stored, is not queued, and whoever follows it hears the earlier report', async () => {
    await submit('first')
    await queue.claim(1)
    await queue.finish('first', report)
    expect(await submit('second', 'ada', 'first')).toEqual({ id: 'second', created: true })
    expect(await queue.claim(1)).toEqual([])
    expect(await database.clients[0]!.select().from(submissions)).toHaveLength(2)
    expect(await database.clients[0]!.select().from(jobs)).toHaveLength(1)
    const heard: ProgressEvent[] = []
    for await (const event of queue.listen('second', new AbortController().signal)) heard.push(event)
    expect(heard).toEqual([{ type: 'report', report }])
  })
})

describe('a grader that is known to be dead', () => {
  it('holds nothing any more: its jobs are claimed by another at once, and it is no lane', async () => {
    const other = leaseQueue(database.clients[1]!, { worker: 'other', leaseMs: 1000, now: () => clock })
    await addGrader('grader', 2)
    await submit('a')
    await submit('b', 'bob')
    await queue.claim(1)
    await other.claim(1)
    await other.bury('grader')
    expect(await other.claim(5)).toMatchObject([{ id: 'a', attempt: 2 }])
    expect(await database.clients[0]!.select().from(graders)).toEqual([])
    expect(await queue.finish('a', report)).toBe(false)
    expect(await other.finish('b', report), 'what others are at is theirs').toBe(true)
  })
})
