/**
 * The untrusted side: one process, one submission. Waits for a job on descriptor 3, runs its cases in isolated-vm and writes frames to
 * descriptor 4 (`../frames.ts` reads them). It knows inputs and code, never an expected answer, and enforces nothing: limits are its
 * supervisor's, by SIGKILL. Runs as plain JavaScript, its types stripped by `../worker-files.ts`.
 */
import { readFileSync, readSync, writeSync } from 'node:fs'
import { deserialize } from 'node:v8'
import ivm from 'isolated-vm'

interface Job {
  code: string
  memoryMB: number
  cases: { entry: string; args: unknown[]; keepArgs: boolean; log: boolean }[]
}

const defaultMemoryMB = 64
const frame = { ready: 1, began: 2, answered: 3, missing: 4, memory: 5, done: 6, threwOnLoad: 7 }

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const realmCode = read('realm.js')
const encoderCode = read('encoder.js')

function send(kind: number, index: number, wallMs: number, log: string, body: Uint8Array) {
  const text = Buffer.from(log)
  const head = Buffer.alloc(21)
  head.writeUInt32LE(17 + text.length + body.length, 0)
  head.writeUInt8(kind, 4)
  head.writeUInt32LE(index, 5)
  head.writeDoubleLE(wallMs, 9)
  head.writeUInt32LE(text.length, 17)
  const whole = Buffer.concat([head, text, body])
  for (let at = 0; at < whole.length;) at += writeSync(4, whole, at)
}

const nothing = new Uint8Array(0)

function receive(): Job {
  const exactly = (count: number) => {
    const buffer = Buffer.alloc(count)
    for (let at = 0; at < count;) {
      const got = readSync(3, buffer, at, count - at, null)
      if (got === 0) process.exit(0) // the supervisor is gone
      at += got
    }
    return buffer
  }
  return deserialize(exactly(exactly(4).readUInt32LE(0)))
}

function refuseImports(): never {
  throw new Error('imports are not available')
}

interface Releasable {
  release(): void
}

function load(isolate: ivm.Isolate, context: ivm.Context, code: string, filename: string): ivm.Module {
  const module = isolate.compileModuleSync(code, { filename })
  module.instantiateSync(context, refuseImports)
  return module
}

/** An isolate with the judge's realm in it and a few learner's realms made ahead. */
function prepare(memoryMB: number, ahead: number) {
  const isolate = new ivm.Isolate({
    memoryLimit: memoryMB,
    onCatastrophicError: () => {
      send(frame.memory, 0, 0, '', nothing)
      process.kill(process.pid, 'SIGKILL')
    },
  })
  const judge = isolate.createContextSync()
  const encoder = load(isolate, judge, encoderCode, 'encoder')
  encoder.evaluateSync()
  const encode: ivm.Reference = encoder.namespace.getSync('encode', { reference: true })

  const makeRealm = () => {
    const context = isolate.createContextSync()
    const module = load(isolate, context, realmCode, 'realm')
    module.evaluateSync()
    const call: ivm.Reference = module.namespace.getSync('call', { reference: true })
    const takeLog: ivm.Reference = module.namespace.getSync('takeLog', { reference: true })
    return { context, call, takeLog, held: [call, takeLog, module.namespace, module, context] as Releasable[] }
  }
  const realms = Array.from({ length: ahead }, makeRealm)
  return { isolate, encode, nextRealm: () => realms.pop() ?? makeRealm() }
}

function run(job: Job, { isolate, encode, nextRealm }: ReturnType<typeof prepare>) {
  for (const [index, { entry, args, keepArgs, log }] of job.cases.entries()) {
    send(frame.began, index, 0, '', nothing)
    const { context, call, takeLog, held } = nextRealm()
    const started = performance.now()
    const elapsed = () => performance.now() - started
    try {
      const learner = loadEntry(isolate, context, job.code, entry, held)
      if (isolate.isDisposed) return send(frame.memory, index, elapsed(), '', nothing)
      if ('problem' in learner) {
        send(learner.problem, index, elapsed(), learner.message, nothing)
        continue
      }
      const input = new ivm.ExternalCopy(args)
      const outcome = call.applySync(undefined, [learner.derefInto(), input.copyInto()], {
        result: { reference: true },
      }) as ivm.Reference
      held.unshift(outcome, input)
      const wallMs = elapsed()
      const kept = keepArgs ? input.copyInto() : undefined
      const bytes = encode.applySync(undefined, [outcome.derefInto(), kept], { result: { copy: true } }) as ArrayBuffer
      const printed = log ? (takeLog.applySync(undefined, []) as string) : ''
      send(frame.answered, index, wallMs, printed, new Uint8Array(bytes))
    } catch (error) {
      if (isolate.isDisposed) return send(frame.memory, index, elapsed(), '', nothing)
      throw error
    } finally {
      // what a case left behind must not count against the memory of the next
      for (const handle of held) handle.release()
    }
  }
  send(frame.done, 0, 0, '', nothing)
}

/** The learner's module, evaluated in its context, and the function asked for; or why there is none. */
function loadEntry(
  isolate: ivm.Isolate,
  context: ivm.Context,
  code: string,
  entry: string,
  held: Releasable[],
): ivm.Reference | { problem: number; message: string } {
  try {
    const module = load(isolate, context, code, 'solution.ts')
    held.unshift(module)
    module.evaluateSync()
    const { namespace } = module
    const learner = namespace.getSync(entry, { reference: true })
    held.unshift(learner, namespace)
    return learner.typeof === 'function' ? learner : { problem: frame.missing, message: '' }
  } catch (error) {
    // nothing of a case's input was there yet, so its message gives nothing away
    return { problem: frame.threwOnLoad, message: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : '' }
  }
}

/** Runs a small job through the whole path, so that the first real one meets warm code. */
function warmUp() {
  const { encode, nextRealm, isolate } = prepare(defaultMemoryMB, 28)
  const { context, call } = nextRealm()
  const learner = loadEntry(isolate, context, 'export function f(X) { return { X, t: "text", u: new Float64Array(4) } }', 'f', [])
  if ('problem' in learner) throw new Error(`the sandbox does not run: ${learner.message}`)
  const input = new ivm.ExternalCopy([Array.from({ length: 40 }, () => [1, 2, 3, 4])])
  const outcome = call.applySync(undefined, [learner.derefInto(), input.copyInto()], {
    result: { reference: true },
  }) as ivm.Reference
  encode.applySync(undefined, [outcome.derefInto(), input.copyInto()], { result: { copy: true } })
  isolate.dispose()
}

warmUp()
let prepared = prepare(defaultMemoryMB, 28)
send(frame.ready, 0, 0, '', nothing)
const job = receive()
if (job.memoryMB !== defaultMemoryMB) prepared = prepare(job.memoryMB, 0)
run(job, prepared)
