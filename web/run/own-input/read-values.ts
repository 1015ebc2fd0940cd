import { decodeValue } from '../../../grader/judge/decode.ts'
import type { Expected } from '../../../grader/judge/judge-case.ts'
import { readThrown, showThrown } from '../../../grader/judge/thrown.ts'
import { text } from '../../text.ts'
import { compile } from '../compile/compile.ts'
import { type Ran, runCalls } from '../run-calls.ts'
import { startWorker } from '../start-worker.ts'
import { UnreadableInput } from './unreadable-input.ts'

const t = text.run.input
/** For an expression that a learner typed, ms on a quick machine. */
const limitMs = 200

/** @throws UnreadableInput */
export async function readArguments(written: string, signal: AbortSignal): Promise<unknown[]> {
  return (await evaluate(`[\n${written}\n]`, signal, t.argsWrong)) as unknown[]
}

/** Undefined where nothing is expected. @throws UnreadableInput */
export async function readExpected(written: string, signal: AbortSignal): Promise<Expected | undefined> {
  if (written.trim() === '') return undefined
  const throws = /^\s*throws\s+(\w+)\s*$/.exec(written)?.[1]
  return throws === undefined ? { value: await evaluate(`(\n${written}\n)`, signal, t.expectedWrong) } : { throws }
}

/** The value of an expression, in a worker like the one the learner's code runs in: pages evaluate nothing. */
async function evaluate(expression: string, signal: AbortSignal, explain: (why: string) => string): Promise<unknown> {
  const program = await compile(`export const value = () => ${expression}`, ['value'], [], null, signal)
  if ('diagnostics' in program) throw new UnreadableInput(explain(program.diagnostics[0]!.message))
  let ran: Ran | undefined
  await runCalls(startWorker, program, [{ entry: 'value', args: [], mayMutate: true }], limitMs, (_, it) => (ran = it), signal)
  const { outcome } = ran!
  if (outcome.kind === 'returned') return decodeValue(outcome.value)
  if ('error' in outcome) {
    const { name, message } = readThrown(outcome.error, program.map)
    throw new UnreadableInput(explain(showThrown({ name, message })))
  }
  throw new UnreadableInput(explain(text.results.explained[outcome.kind === 'output' ? 'output_limit' : 'time_limit']))
}
