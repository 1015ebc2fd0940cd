import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

/** At a dozen grades a second, as two cores do, about a quarter of an hour of work. */
export const defaultQueueLimit = 10_000
/** How many of these may be one person's, so that nobody fills the queue alone. */
const ownLimit = 200
/** Those turned away come back when this share of the queue is graded. */
const share = 0.05
/** Bounds of what is asked of them, s; the first also where nothing is known to go by. */
const [soonest, latest] = [10, 120]

/** How long `jobs` take, s, within reason. */
function retryAfter(jobs: number, rate: number | null): number {
  return rate === null ? soonest : Math.min(latest, Math.max(soonest, Math.ceil(jobs / rate)))
}

/** Makes sure that one more submission can be graded in reasonable time. Throws queue_full, too_many_submissions. */
export async function admit({ queue, queueLimit }: ServicePorts, userId: string): Promise<void> {
  const { waiting, own, rate } = await queue.backlog(userId)
  if (waiting >= queueLimit) {
    const detail = `${waiting} submissions wait to be graded. Keep your code and send it again; the Retry-After header says when.`
    throw new ProblemError('queue_full', detail, { retryAfter: retryAfter(queueLimit * share, rate) })
  }
  if (own >= ownLimit) {
    const detail = `${own} of your submissions wait to be graded. Send more when some of them are; the Retry-After header says when to look.`
    throw new ProblemError('too_many_submissions', detail, { retryAfter: retryAfter(ownLimit * share, rate) })
  }
}
