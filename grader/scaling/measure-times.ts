import { type Outcome, type Sandbox, usedCpuMs } from '../sandbox/sandbox.ts'
import type { SandboxJob } from '../sandbox/worker-process.ts'
import type { Timing } from './fit.ts'

/** An input of a size. */
export interface Sized {
  n: number
  args: readonly unknown[]
}

export type Returned = Outcome & { kind: 'returned' }

export interface Times {
  /** The least CPU time of each size that was answered, smallest first. */
  timings: Timing[]
  /** What each size was answered, in the order of the sizes, and nothing twice. */
  answers: Returned[][]
  /** What came instead of an answer, where something did: nothing was run after it. */
  failure?: Outcome
}

const rounds = 3
/** The clock counts microseconds, and a logarithm needs something to take. */
const leastMs = 0.001

/**
 * Runs a function on inputs of rising sizes, three times one after the other, in one fresh worker. Each size is run twice as often as the next: V8
 * compiles what runs often, beside the code where a core is free and much later where none is, and of small sizes that is most of the time.
 */
export async function measureTimes(
  sandbox: Sandbox,
  job: Omit<SandboxJob, 'cases'>,
  entry: string,
  inputs: readonly Sized[],
): Promise<Times> {
  const best = inputs.map(() => Infinity)
  const answers = inputs.map((): Returned[] => [])
  let failure: Outcome | undefined
  const once = inputs.flatMap((_, size) => Array.from({ length: 2 ** (inputs.length - 1 - size) }, () => size))
  const sizes = Array.from({ length: rounds }, () => once).flat()
  const cases = sizes.map((size) => ({ entry, args: inputs[size]!.args, keepArgs: false, log: false }))
  await sandbox.run({ ...job, cases }, (index, outcome) => {
    const size = sizes[index]!
    if (outcome.kind !== 'returned') return void (failure ??= outcome)
    best[size] = Math.min(best[size]!, Math.max(usedCpuMs(outcome), leastMs))
    if (!answers[size]!.some(({ value }) => areEqual(value, outcome.value))) answers[size]!.push(outcome)
  })
  const timings = inputs.map(({ n }, size): Timing => [n, best[size]!]).filter(([, ms]) => ms < Infinity)
  return failure ? { timings, answers, failure } : { timings, answers }
}

/** Byte for byte. */
export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** The least of two measurements, size by size. */
export function keepLeast(first: readonly Timing[], second: readonly Timing[]): Timing[] {
  return first.map(([n, ms]) => [n, Math.min(ms, second.find(([size]) => size === n)?.[1] ?? Infinity)])
}
