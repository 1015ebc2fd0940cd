import { expect, test } from 'vitest'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import { nextEvent, readAll, readEvents } from './fixture/events.ts'
import { enterAsOwner, openInstallation, reportOf } from './fixture/installation.ts'

type Learner = Awaited<ReturnType<typeof enterAsOwner>>

async function submit(learner: Learner): Promise<string> {
  return (await learner.post<SubmissionDetail>('/submissions', { exercise: 'sum', source: crypto.randomUUID() })).body.id
}

async function follow(learner: Learner, id: string): Promise<AsyncGenerator<ProgressEvent>> {
  const response = await learner.send('GET', `/submissions/${id}/events`)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  return readEvents(response)
}

test('one hears the place in the queue, the start, each case, and the report last', async () => {
  const installation = await openInstallation()
  const { queue } = installation
  const learner = await enterAsOwner(installation)
  const [first, second] = [await submit(learner), await submit(learner)]
  const events = await follow(learner, second)
  expect(await nextEvent(events)).toEqual({ type: 'queued', position: 1, expectedWait: null })

  await queue.claim(1)
  await queue.finish(first, reportOf('sum', 'accepted'))
  expect(await nextEvent(events)).toEqual({ type: 'queued', position: 0, expectedWait: null })

  await queue.claim(1)
  const started: ProgressEvent = { type: 'started', cases: 1 }
  const told: ProgressEvent = {
    type: 'case',
    case: { index: 0, title: 'two numbers', visibility: 'visible', entry: 'sum', verdict: 'accepted', feedback: [] },
  }
  await queue.progress(second, [started, told])
  await queue.finish(second, reportOf('sum', 'accepted'))
  expect(await readAll(events)).toEqual([started, told, { type: 'report', report: reportOf('sum', 'accepted') }])
})

test('a graded submission gives its report at once, and the stream ends', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await submit(learner)
  await installation.grade('wrong_answer')
  expect(await readAll(await follow(learner, id))).toEqual([{ type: 'report', report: reportOf('sum', 'wrong_answer') }])
})

test('who comes in the middle, or comes back, hears everything from the start', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await submit(learner)
  await installation.queue.claim(1)
  await installation.queue.progress(id, [{ type: 'started', cases: 1 }])
  for (let visit = 0; visit < 2; visit++) {
    const events = await follow(learner, id)
    expect(await nextEvent(events)).toEqual({ type: 'started', cases: 1 })
    await events.return(undefined)
  }
})

test('a hundred watchers of one submission all hear the end', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await submit(learner)
  const streams = await Promise.all(Array.from({ length: 100 }, () => follow(learner, id)))
  const heard = streams.map(async (stream) => (await readAll(stream)).at(-1)?.type)
  await installation.grade('accepted')
  expect(new Set(await Promise.all(heard))).toEqual(new Set(['report']))
})
