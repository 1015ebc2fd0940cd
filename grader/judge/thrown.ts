import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { decodeValue } from './decode.ts'
import { isRecord } from './structure.ts'

/** What learner code threw, as far as it can be read. All of it may be made up. */
export interface Thrown {
  name: string
  message: string
  /** Line in the learner's TypeScript, from 1, of the innermost frame in it. */
  line?: number
}

const builtIn = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
])

export function readThrown(bytes: Uint8Array, sourceMap: string): Thrown {
  const value = decodeValue(bytes)
  const field = (key: string) => (isRecord(value) && typeof value[key] === 'string' ? value[key] : '')
  const thrown: Thrown = { name: field('name'), message: field('message') }
  const frame = /solution\.ts:([1-9]\d{0,5}):(\d{1,6})/.exec(field('stack'))
  if (frame) {
    const { line } = originalPositionFor(new TraceMap(sourceMap), {
      line: Number(frame[1]),
      column: Math.max(0, Number(frame[2]) - 1),
    })
    if (line !== null) thrown.line = line
  }
  return thrown
}

/** With its message and line: for cases whose inputs may be seen. */
export function showThrown({ name, message, line }: Thrown): string {
  return `${name || 'an error'}${message && `: ${message}`}${line === undefined ? '' : ` (line ${line})`}`
}

/** The engines' own words for a failure that would otherwise pass for a guard's; they carry nothing away. */
const overflow = 'Maximum call stack size exceeded'

/** Whether the stack ran full, which no contract asks for, although it is a RangeError. */
export function isOverflow({ name, message }: Thrown): boolean {
  return name === 'RangeError' && message.startsWith(overflow)
}

/** The class alone, and only if it is JavaScript's own: names and messages can carry the input away. */
export function nameThrown(thrown: Thrown): string {
  if (isOverflow(thrown)) return 'a RangeError of JavaScript itself, the call stack is full'
  return builtIn.has(thrown.name) ? thrown.name : ''
}
