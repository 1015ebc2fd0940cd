import type { ProgressEvent } from '#schema/progress-event.ts'
import type { ServicePorts } from '../ports.ts'

/** Until a waiting submission’s place in the queue is looked up again, ms: the further back, the less often. */
const untilNextLook = (position: number) => Math.min(5000, 300 + 20 * position)

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}

/**
 * Tells everything there is to hear about a submission: its place in the queue whenever that changes, then what the grader reports, the
 * report last. One graded already gives its report at once. Ends with the report or when `signal` aborts.
 */
export async function watchSubmission(
  { queue }: Pick<ServicePorts, 'queue'>,
  id: string,
  tell: (event: ProgressEvent) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const started = new AbortController()
  const waiting = AbortSignal.any([started.signal, signal])

  async function tellPositions() {
    let told = ''
    while (!waiting.aborted) {
      const place = await queue.place(id)
      if (place === null || waiting.aborted) return
      const news = JSON.stringify(place)
      if (news !== told) await tell({ type: 'queued', ...place })
      told = news
      await sleep(untilNextLook(place.position), waiting)
    }
  }

  async function tellProgress() {
    for await (const event of queue.listen(id, signal)) {
      started.abort()
      await tell(event)
    }
    started.abort()
  }

  await Promise.all([tellPositions(), tellProgress()])
}
