/**
 * `npm run load [-- --learners 1000] [--each 3] [--kills 3] [--json]`: a class submits at the same moment, to a service started for it, while its
 * grader is killed. Ends with 1 when a submission was lost, graded twice, or given another verdict than it deserves.
 */
import Table from 'cli-table3'
import { parseArgs } from 'node:util'
import type { Quantiles } from './figures.ts'
import { runLoad } from './run-load.ts'

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '1000' },
    each: { type: 'string', default: '3' },
    kills: { type: 'string', default: '3' },
    json: { type: 'boolean' },
  },
})

const figures = await runLoad({
  learners: Number(values.learners),
  each: Number(values.each),
  kills: Number(values.kills),
  say: (line) => console.error(line),
})

if (values.json) console.log(JSON.stringify(figures))
else {
  const { waitingMs, gradingMs, uploadMs, healthMs } = figures
  const table = new Table({ head: ['', 'p50', 'p95', 'p99'], style: { head: [] } })
  const row = (name: string, { p50, p95, p99 }: Quantiles) => table.push([name, `${p50} ms`, `${p95} ms`, `${p99} ms`])
  row('upload, until it is accepted', uploadMs)
  row('waiting, until it is claimed', waitingMs)
  row('grading, claim to stored report', gradingMs)
  row('health, asked meanwhile', healthMs)
  console.log(
    [
      `${figures.learners} learners × ${figures.each} submissions, grader killed ${figures.kills} times`,
      `accepted uploads  ${figures.accepted} (${figures.uploadsPerSecond.toFixed(1)} a second; turned away meanwhile ${figures.turnedAway}, unanswered ${figures.unanswered}, refused ${figures.refused})`,
      `final reports     ${figures.reports} (${figures.verdictsPerSecond.toFixed(1)} a second; ${figures.gradedAgain} claimed more than once)`,
      `lost              ${figures.lost}`,
      `double            ${figures.double}`,
      `other verdict     ${figures.surprises.length}`,
      ...figures.surprises.map((surprise) => `  ${surprise}`),
      table.toString(),
    ].join('\n'),
  )
}
if (figures.lost + figures.double + figures.surprises.length + figures.refused > 0) process.exitCode = 1
