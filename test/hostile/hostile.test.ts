import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '#schema/report.ts'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { type HostileProgram, readHostilePrograms } from './programs.ts'

interface Aftermath {
  report: Report
  /** What the model solution, submitted right after, got. */
  next: Report
  /** Sandbox workers that are alive after both. */
  workers: number
  /** Compiler and reference process, by process id. */
  services: string
}

const lanes = 2
const spare = 1
const seed = 'hostile'
const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-hostile-'))
const exercise = loadExercise('pca')
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare })
const { cases } = await engine.prepare(exercise, seed)
const secrets = collectSecrets()
const programs = readHostilePrograms()
const reference = listChildren('reference/process.ts')
const aftermaths = gradeInPairs(programs)

afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

describe.each(programs)('$name', (program) => {
  it(`gets ${program.allowed.join(' or ')}, gives nothing away and leaves nothing behind`, { timeout: 120_000 }, async () => {
    const { report, next, workers, services } = await aftermaths.get(program.name)!
    expect(program.allowed, summarise(report)).toContain(report.verdict)
    expect(findLeaks(report), 'what hidden cases say').toEqual([])
    expect(program.class === 'forgery' ? acceptedByForgery(report) : []).toEqual([])
    expect(next.verdict, summarise(next)).toBe('accepted')
    expect(workers, 'sandbox workers alive').toBeLessThanOrEqual(lanes + spare)
    expect(services, 'the reference process').toBe(reference.join())
  })
})

it('no worker is left but the spare one', async () => {
  await Promise.all(aftermaths.values())
  await expect.poll(() => listChildren('main.cjs').length, { timeout: 5000 }).toBeLessThanOrEqual(spare)
})

/** Two attacks at a time, each followed by a good submission. */
function gradeInPairs(programs: readonly HostileProgram[]): Map<string, Promise<Aftermath>> {
  const free: Promise<unknown>[] = Array.from({ length: lanes }, () => Promise.resolve())
  return new Map(
    programs.map(({ name, source, imports }, i) => {
      const allowing = { ...exercise, manifest: { ...exercise.manifest, imports } }
      const mine = free[i % lanes]!.then(async (): Promise<Aftermath> => {
        const report = await engine.grade(allowing, source, seed)
        const next = await engine.grade(exercise, exercise.solution, seed)
        const workers = listChildren('main.cjs').length
        return { report, next, workers, services: listChildren('reference/process.ts').join() }
      })
      free[i % lanes] = mine.catch(() => undefined)
      return [name, mine]
    }),
  )
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

function findLeaks(report: Report): string[] {
  const whole = JSON.stringify({ ...report, receipt: {} })
  const numbers = (whole.match(/\d+\.\d{6,}/g) ?? []).filter((text) => secrets.has(text.slice(0, 12)))
  const hidden = JSON.stringify(report.cases.filter((it) => it.visibility === 'hidden'))
  const planted = hidden.match(/.{20}smuggled.{20}/g) ?? []
  const paths = [process.cwd(), tmpdir() + '/', process.execPath, 'node_modules', 'main.cjs'].filter((path) => whole.includes(path))
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
