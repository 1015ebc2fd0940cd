import type { Phases } from './phases.ts'
import { l1, realPath } from './rows.ts'
import { mean, median, pairedRatio, quantile } from './statistics.ts'

/** Samples of a row, one per round; undefined where it was not measured or somebody else had the machine. */
export interface Samples {
  ms: (number | undefined)[]
  cpuMs: number[]
  dropped: number
}

export interface Measured {
  exercise: string
  cases: number
  rounds: number
  sandbox: string
  reference: string
  samples: ReadonlyMap<string, Samples>
  /** Verdicts a second with two at a time, a value per round. */
  throughput: { l1: number[]; real: number[]; ratio: number[] }
  /** Proportional share of each worker that waits, MB. */
  waitingMB: number[]
  /** Of the service, after ten grades and after all, MB. */
  serviceMB: { before: number; after: number; grades: number }
  phasesMs: Phases & { store: number }
}

export type Summary = ReturnType<typeof summarise>

export function summarise({ samples, throughput, waitingMB, ...rest }: Measured) {
  const base = samples.get(l1)!.ms
  const known = base.filter((ms) => ms !== undefined)
  return {
    ...rest,
    rows: [...samples].map(([name, { ms, cpuMs, dropped }]) => {
      const kept = ms.filter((value) => value !== undefined)
      return {
        name,
        samples: kept.length,
        dropped,
        p50Ms: median(kept),
        p95Ms: quantile(kept, 0.95),
        ratioToL1: pairedRatio(ms, base),
        p95RatioToL1: pairedRatio(ms, base, 0.95),
        ratioToRealPath: pairedRatio(ms, samples.get(realPath)!.ms),
        cpuMs: median(cpuMs),
      }
    }),
    l1DriftMs: { min: Math.min(...known), max: Math.max(...known) },
    throughput: { l1PerSecond: median(throughput.l1), realPerSecond: median(throughput.real), ratio: median(throughput.ratio) },
    waiting: { workers: waitingMB.length, meanMB: mean(waitingMB), largestMB: Math.max(...waitingMB) },
  }
}
