import type { Packed } from '../../grader/sandbox/pack.ts'

/** What the page asks of a run's worker, once. Scripts are factories of modules, as `grader/compile/factory.ts` describes them. */
export interface RunJob {
  code: string
  drive: string | null
  /** With whose exports the factories are called; tensors stand in the worker already, and have no code. */
  libraries: { name: string; code: string }[]
  calls: { entry: string; packed: Packed; keepArgs: boolean }[]
}

/** What the worker says: that it begins, then each answer, as `grader/sandbox/worker/encoder.ts` writes it. */
export type RunMessage =
  | { kind: 'began' }
  | { kind: 'answered'; answer: ArrayBuffer; wallMs: number; log: string }
  /** The case changed what the next would meet: those left want a worker of their own. */
  | { kind: 'spent' }
