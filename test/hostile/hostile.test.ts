import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { CaseReport, Report } from '#schema/report.ts'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { type HostileProgram, readHostilePrograms } from './programs.ts'

interface Aftermath {
  report: Report
  /** What was told while it was graded. */
  told: CaseReport[]
  /** What the model solution, submitted right after, got. */
  next: Report
  /** The quickest of the good grades that followed, over the median of the five before, in the same lane. */
  slowdown: number
  /** Sandbox workers that are alive after all that. */
  workers: number
  /** Compiler and reference process, by process id. */
  compilers: number[]
  references: number[]
  /** Resident memory of this process, which is the grader's, MB. */
  residentMB: number
}

const lanes = 2
const spare = 1
const seed = 'hostile'
/** A machine with two cores runs three lanes, so any one grade may be slow; what an attack leaves behind would slow all of them. */
const tries = 12
const maxSlowdown = 1.5
/** An answer of 8 MB is held as bytes, as decoded values and as text for a moment; V8 gives pages back when it likes. */
const marginMB = 400
/** In the source, the names and the console of whoever is graded at the same time. */
const canary = 'canary_of_a_neighbour'
const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-hostile-'))
const written = (['stdout', 'stderr'] as const).map((name) => vi.spyOn(process[name], 'write'))
const exercise = loadExercise('pca')
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare })
const { cases } = await engine.prepare(exercise, seed)
const secrets = collectSecrets()
const programs = readHostilePrograms()
const references = listChildren('reference/process.ts')
const residentBefore = process.memoryUsage.rss() / 1e6
const aftermaths = gradeInPairs(programs)
const neighbours = gradeBeside(Promise.allSettled(aftermaths.values()))

afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

describe.each(programs)('$name', (program) => {
  it(`gets ${program.allowed.join(' or ')}, gives nothing away and leaves nothing behind`, { timeout: 180_000 }, async () => {
    const after = await aftermaths.get(program.name)!
    const { report, told, next } = after
    expect(program.allowed, summarise(report)).toContain(report.verdict)
    expect(findLeaks(report, told), 'what reports and events say').toEqual([])
    expect(program.class === 'forgery' && !program.knowsAnswers ? acceptedByForgery(report) : []).toEqual([])
    expect(next.verdict, summarise(next)).toBe('accepted')
    expect(after.slowdown, 'time of a good submission, over the median before').toBeLessThanOrEqual(maxSlowdown)
    expect(after.workers, 'sandbox workers alive').toBeLessThanOrEqual(lanes + 1 + 2 * spare)
    expect(after.references, 'the reference process').toEqual(references)
    // one that broke of what the other lane sent is going, and the next one comes when it is asked
    expect(after.compilers.length, 'compilers alive').toBeLessThanOrEqual(2)
    expect(after.residentMB, 'memory of the service').toBeLessThan(residentBefore + marginMB)
  })
})

it('every good submission graded beside them is accepted', { timeout: 60_000 }, async () => {
  const reports = await neighbours
  expect(reports.length).toBeGreaterThan(programs.length / 4)
  expect(reports.filter(({ verdict }) => verdict !== 'accepted').map(summarise)).toEqual([])
})

it('the compiler is another one only after a source that broke it', async () => {
  const all = await Promise.all(aftermaths.values())
  const broke = all.filter(({ report }) => report.diagnostics.some(({ code }) => code === 'compiler_gave_up'))
  expect(new Set(all.flatMap(({ compilers }) => compilers)).size).toBeLessThanOrEqual(1 + 2 * broke.length)
})

it('nothing of a submission is written to the log', async () => {
  await neighbours
  const log = written.flatMap((spy) => spy.mock.calls.map(([text]) => String(text))).join('\n')
  expect(log.match(/smuggled|canary_of_a_neighbour|<script|onerror/g) ?? []).toEqual([])
})

it('no worker is left but the spare ones, with tensors and without, and one compiler', async () => {
  await neighbours
  await expect.poll(() => listChildren('main.cjs').length).toBeLessThanOrEqual(2 * spare)
  await expect.poll(() => listChildren('compile/process.ts').length).toBeLessThanOrEqual(1)
})

/** Two attacks at a time, each followed by a good submission. */
function gradeInPairs(programs: readonly HostileProgram[]): Map<string, Promise<Aftermath>> {
  const laneOf = Array.from({ length: lanes }, () => {
    const times: number[] = []
    return { times, last: warmUp(times) }
  })
  return new Map(
    programs.map((program, i) => {
      const lane = laneOf[i % lanes]!
      const mine = lane.last.then(() => attack(program, lane.times))
      lane.last = mine.then(
        () => undefined,
        () => undefined,
      )
      return [program.name, mine]
    }),
  )
}

async function warmUp(times: number[]) {
  for (let i = 0; i < 5; i++) await gradeWell(times)
}

/** Grades the model solution, and notes how long that took among the last five. */
async function gradeWell(times: number[]): Promise<Report> {
  const started = performance.now()
  const report = await engine.grade(exercise, exercise.solution, seed)
  times.push(performance.now() - started)
  if (times.length > 5) times.shift()
  return report
}

async function attack({ source, imports }: HostileProgram, times: number[]): Promise<Aftermath> {
  const allowing = { ...exercise, manifest: { ...exercise.manifest, imports } }
  const told: CaseReport[] = []
  const usual = times.toSorted((a, b) => a - b)[2]!
  const report = await engine.grade(allowing, source, seed, { onCase: (it) => told.push(it) })
  const next = await gradeWell(times)
  let quickest = times.at(-1)!
  for (let i = 1; i < tries && quickest > maxSlowdown * usual; i++) {
    await gradeWell(times)
    quickest = Math.min(quickest, times.at(-1)!)
  }
  return {
    report,
    told,
    next,
    slowdown: quickest / usual,
    workers: listChildren('main.cjs').length,
    compilers: listChildren('compile/process.ts'),
    references: listChildren('reference/process.ts'),
    residentMB: process.memoryUsage.rss() / 1e6,
  }
}

/** Another learner, who submits a good solution again and again until the attacks are over. */
async function gradeBeside(attacks: Promise<unknown>): Promise<Report[]> {
  const reports: Report[] = []
  const over = new AbortController()
  void attacks.then(() => over.abort())
  const source = `const ${canary} = '${canary}'\nconsole.log(${canary})\n${exercise.solution}`
  while (!over.signal.aborted) {
    reports.push(await engine.grade(exercise, source, seed))
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return reports
}

/** Process ids of our own children whose command line contains `text`. */
function listChildren(text: string): number[] {
  const tasks = readdirSync('/proc/self/task')
  const pids = tasks.flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean))
  return pids.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
    } catch {
      return false // gone meanwhile
    }
  })
}

/** The numbers of hidden inputs and answers, as they would be printed: their first twelve characters, unless they are nearly round. */
function collectSecrets(): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    const text = String(value).replace('-', '').slice(0, 12)
    if (typeof value === 'number' && text.length === 12 && !/0{5}|9{5}/.test(text)) found.add(text)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  for (const { visibility, args, expected } of cases) if (visibility === 'hidden') visit([args, expected])
  return found
}

function findLeaks(report: Report, told: CaseReport[]): string[] {
  const whole = JSON.stringify([{ ...report, receipt: {} }, told])
  const numbers = (whole.match(/\d+\.\d{6,}/g) ?? []).filter((text) => secrets.has(text.slice(0, 12)))
  const hidden = JSON.stringify([...report.cases, ...told].filter((it) => it.visibility === 'hidden'))
  const planted = hidden.match(/.{20}smuggled.{20}/g) ?? []
  const paths = [process.cwd(), tmpdir() + '/', process.execPath, 'node_modules', 'main.cjs', canary].filter((path) =>
    whole.includes(path),
  )
  return [...numbers, ...planted, ...paths]
}

/** Forgeries know no answer: whatever is accepted of them expected an error. */
function acceptedByForgery(report: Report): string[] {
  return report.cases.filter((it) => it.verdict === 'accepted' && 'value' in cases[it.index]!.expected).map((it) => it.title)
}

function summarise({ verdict, diagnostics, cases }: Report): string {
  const worst = cases.find((it) => it.verdict === verdict)
  return JSON.stringify([verdict, diagnostics[0], worst?.title, worst?.feedback])
}
