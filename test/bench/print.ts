import Table from 'cli-table3'
import type { Summary } from './summary.ts'

const number = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

export function printSummary(summary: Summary): void {
  const table = new Table({
    head: ['', 'samples', 'dropped', 'p50 ms', 'p95 ms', '× L1', '× L1 p95', '× real path', 'CPU ms'],
    style: { head: [], border: [] },
  })
  for (const { name, samples, dropped, p50Ms, p95Ms, ratioToL1, p95RatioToL1, ratioToRealPath, cpuMs } of summary.rows) {
    const ratios = [ratioToL1, p95RatioToL1, ratioToRealPath].map((ratio) => number(ratio, 2))
    table.push([name, samples, dropped, number(p50Ms), number(p95Ms), ...ratios, number(cpuMs, 0)])
  }
  const { exercise, cases, rounds, sandbox, reference, l1DriftMs, throughput, waiting, serviceMB, phasesMs } = summary
  const phases = Object.entries(phasesMs).map(([phase, ms]) => `${phase} ${number(ms, 2)}`)
  console.log(`${exercise}, ${cases} cases, ${rounds} rounds; sandbox ${sandbox}, reference ${reference}
${table.toString()}
L1 drifted between ${number(l1DriftMs.min)} and ${number(l1DriftMs.max)} ms
verdicts a second, two at a time: ${number(throughput.realPerSecond)} of L1's ${number(throughput.l1PerSecond)}, ratio ${number(throughput.ratio, 2)}
a waiting worker: ${number(waiting.meanMB)} MB (proportional, mean of ${waiting.workers}; ${number(waiting.largestMB)} MB once it has rehearsed)
the service itself: ${number(serviceMB.before, 0)} MB, and ${number(serviceMB.after, 0)} MB ${serviceMB.grades} grades later
phases, ms: ${phases.join(', ')}`)
}
