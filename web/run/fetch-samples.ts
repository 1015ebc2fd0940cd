import type { ExerciseSamples } from '#schema/contracts/samples.ts'
import { type SampledCase, readSample } from '../../grader/samples/read-sample.ts'
import { CallError } from '../client.ts'
import { queries, queryClient } from '../queries.ts'

/** The visible cases, read. */
export interface KnownSamples extends Omit<ExerciseSamples, 'cases'> {
  cases: SampledCase[]
}

/** How long to wait where the API does not say, s. */
const usualWait = 2

/**
 * The visible cases of an exercise. Waits while a grader computes them, which it does once, after a start; `onWait` hears of it.
 * @throws CallError
 * @throws DOMException named AbortError on `signal`
 */
export async function fetchSamples(slug: string, signal: AbortSignal, onWait: () => void): Promise<KnownSamples> {
  for (;;) {
    try {
      const samples = await queryClient.fetchQuery(queries.samples(slug))
      signal.throwIfAborted()
      return { ...samples, cases: samples.cases.map(readSample) }
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== 'not_ready') throw error
      onWait()
      await waitFor(error.retryAfter ?? usualWait, signal)
    }
  }
}

function waitFor(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
