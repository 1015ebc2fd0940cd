import { setTimeout as sleep } from 'node:timers/promises'
import type { Program } from './programs.ts'

export interface Upload {
  /** Of the submission that was made. */
  id: string
  program: Program
  /** From the first attempt to the answer that accepted it, ms. */
  ms: number
  /** How often it was turned away, and how often no answer came. */
  turnedAway: number
  unanswered: number
}

const patience = 200

/**
 * Submits as the web app does: the same key until it is accepted, after as long as the service asks for.
 * @throws Error when it is refused for good, or after 200 attempts
 */
export async function upload(base: string, cookie: string, program: Program): Promise<Upload> {
  const headers = { cookie, origin: base, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const request = { method: 'POST', headers, body: JSON.stringify({ exercise: program.exercise, source: program.source }) }
  const started = performance.now()
  let [turnedAway, unanswered] = [0, 0]
  while (turnedAway + unanswered < patience) {
    const response = await fetch(`${base}/api/v1/submissions`, request).catch(() => null)
    if (response?.status === 201) {
      const { id } = (await response.json()) as { id: string }
      return { id, program, ms: performance.now() - started, turnedAway, unanswered }
    }
    const retryAfter = Number(response?.headers.get('retry-after') ?? Number.NaN)
    if (response && !(retryAfter > 0)) throw new Error(`refused with ${response.status}: ${await response.text()}`)
    if (response) turnedAway++
    else unanswered++
    await sleep(response ? 1000 * retryAfter * (1 + Math.random() / 4) : 500 + 500 * Math.random())
  }
  throw new Error(`turned away ${turnedAway} times, unanswered ${unanswered} times`)
}
