import { afterAll } from 'vitest'
import { transpile } from '../../../../grader/compile/transpile.ts'
import { decodeValue } from '../../../../grader/judge/decode.ts'
import { chooseSandboxLevel } from '../../../../grader/sandbox/level.ts'
import { openSandbox, type Outcome } from '../../../../grader/sandbox/sandbox.ts'

const sandbox = openSandbox({ level: await chooseSandboxLevel('auto'), spare: 1 })
afterAll(() => sandbox.close())

export function compile(source: string) {
  const compiled = transpile(source, ['f'], ['@tensorflow/tfjs'])
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]!.message)
  return compiled
}

interface Options {
  calls?: number
  drive?: string
  caseMs?: number
}

/** What comes of `f`, called in one worker with 0, 1, 2 and so on; `tf` is imported already. */
export async function run(body: string, { calls = 1, drive, caseMs = 5000 }: Options = {}): Promise<Outcome[]> {
  const imported = (code: string) => compile(`import * as tf from '@tensorflow/tfjs'\n${code}`)
  const { code, libraries } = imported(body)
  const cases = Array.from({ length: calls }, (_, i) => ({ entry: 'f', args: [i], keepArgs: true, log: true }))
  const outcomes: Outcome[] = []
  const job = { code, libraries, drive: drive && imported(drive).code, memoryMB: 64, caseMs, cases }
  await sandbox.run(job, (_, outcome) => outcomes.push(outcome))
  return outcomes
}

export function read(outcome: Outcome | undefined): unknown {
  if (outcome?.kind === 'returned') return decodeValue(outcome.value)
  if (outcome?.kind !== 'threw' && outcome?.kind !== 'threw_on_load') return outcome?.kind
  const { name, message } = decodeValue(outcome.error) as { name: string; message: string }
  return `${name}: ${message}`
}

/** The answer to one call. */
export async function answer(body: string, options?: Options): Promise<unknown> {
  return read((await run(body, options))[0])
}

export async function answers(body: string, calls: number): Promise<unknown[]> {
  return (await run(body, { calls })).map(read)
}
