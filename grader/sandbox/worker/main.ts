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
  /** A script of the same form that calls the learner's functions, for exercises that need more than a plain call. */
  drive?: string | undefined
  /** Scripts of the same form, with whose exports the learner's factory is called. */
  libraries: { name: string; code: string }[]
  memoryMB: number
  cases: Case[]
}

interface Case {
  entry: string
  /** The arguments, packed: see `../pack.ts`. */
  codes: Int32Array
  numbers: Float64Array
  rest: unknown[]
  keepArgs: boolean
  log: boolean
}

const defaultMemoryMB = 64
const frame = { ready: 1, began: 2, answered: 3, memory: 4, done: 5 }

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const codes = { realm: read('realm.js'), unpack: read('unpack.js'), encoder: read('encoder.js'), unchanged: read('unchanged.js') }

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

function load(isolate: ivm.Isolate, context: ivm.Context, name: keyof typeof codes): (exported: string) => ivm.Reference {
  const module = isolate.compileModuleSync(codes[name], { filename: name })
  module.instantiateSync(context, refuseImports)
  module.evaluateSync()
  return (exported) => module.namespace.getSync(exported, { reference: true })
}

/** An isolate with the judge's realm in it, which learner code never touches, and a first one for the learner. */
function prepare(memoryMB: number) {
  const isolate = new ivm.Isolate({
    memoryLimit: memoryMB,
    onCatastrophicError: () => {
      send(frame.memory, 0, 0, '', nothing)
      process.kill(process.pid, 'SIGKILL')
    },
  })
  const context = isolate.createContextSync()
  const encoder = load(isolate, context, 'encoder')
  const unchanged = load(isolate, context, 'unchanged')
  for (const module of [encoder, unchanged]) module('practise').applySync(undefined, [])
  const realm = makeRealm(isolate)
  realm.practise.applySync(undefined, [])
  return { isolate, encode: encoder('encode'), isUnchanged: unchanged('isUnchanged'), realm }
}

function makeRealm(isolate: ivm.Isolate) {
  const context = isolate.createContextSync()
  const unpack = load(isolate, context, 'unpack')
  const realm = load(isolate, context, 'realm')
  return {
    context,
    unpack: unpack('unpack'),
    practise: unpack('practise'),
    call: realm('call'),
    takeLog: realm('takeLog'),
    isPristine: realm('isPristine'),
  }
}

/** The learner's script. What V8 refuses although the compiler let it pass becomes one that throws the reason. */
function compile(isolate: ivm.Isolate, code: string): ivm.Script {
  try {
    return isolate.compileScriptSync(code, { filename: 'solution.ts' })
  } catch (error) {
    if (isolate.isDisposed) throw error
    const message = JSON.stringify(String((error as Error).message).slice(0, 500))
    return isolate.compileScriptSync(`(function () { throw new SyntaxError(${message}) })`)
  }
}

function run(job: Job, { isolate, encode, isUnchanged, realm }: ReturnType<typeof prepare>) {
  let index = 0
  // said before the code is touched: a worker that never says it died of something else
  send(frame.began, index, 0, '', nothing)
  try {
    const script = compile(isolate, job.code)
    const drive = job.drive === undefined ? undefined : isolate.compileScriptSync(job.drive, { filename: 'drive.ts' })
    const libraries = job.libraries.map(({ name, code }) => isolate.compileScriptSync(code, { filename: name }))
    let factories = makeFactories(realm, script, drive, libraries)
    for (; index < job.cases.length; index++) {
      const { entry, codes, numbers, rest, keepArgs, log } = job.cases[index]!
      const packed = [codes, numbers, rest].map((part) => new ivm.ExternalCopy(part))
      const args = realm.unpack.applySync(undefined, copyInto(packed), asReference)
      const started = performance.now()
      const outcome = call(realm, factories, entry, args)
      const wallMs = performance.now() - started
      const unchanged = !keepArgs || isUnchanged.applySync(undefined, [args.derefInto(), ...copyInto(packed)])
      const bytes = encode.applySync(undefined, [outcome.derefInto(), unchanged], { result: { copy: true } }) as ArrayBuffer
      const printed = log ? (realm.takeLog.applySync(undefined, []) as string) : ''
      send(frame.answered, index, wallMs, printed, new Uint8Array(bytes))
      // what a case left behind must not count against the memory of the next
      for (const held of [outcome, args, ...packed]) held.release()
      if (index + 1 < job.cases.length && realm.isPristine.applySync(undefined, []) !== true) {
        for (const held of [...factories, ...Object.values(realm)]) held?.release()
        realm = makeRealm(isolate)
        factories = makeFactories(realm, script, drive, libraries)
      }
    }
  } catch (error) {
    if (!isolate.isDisposed) throw error
    return send(frame.memory, index, 0, '', nothing)
  }
  send(frame.done, 0, 0, '', nothing)
}

const asReference = { result: { reference: true } } as const

const copyInto = (packed: ivm.ExternalCopy<unknown>[]) => packed.map((part) => part.copyInto())

/** Of the learner's module, of the drive's where there is one, and of the libraries. */
type Factories = readonly [ivm.Reference, ivm.Reference | undefined, ...ivm.Reference[]]

function makeFactories(
  { context }: { context: ivm.Context },
  script: ivm.Script,
  drive: ivm.Script | undefined,
  libraries: readonly ivm.Script[],
): Factories {
  const run = (it: ivm.Script) => it.runSync(context, { reference: true })
  return [run(script), drive && run(drive), ...libraries.map(run)]
}

function call({ call }: { call: ivm.Reference }, factories: Factories, entry: string, args: ivm.Reference): ivm.Reference {
  const [factory, drive, ...libraries] = factories
  const given = [factory.derefInto(), drive?.derefInto(), entry, args.derefInto(), ...libraries.map((it) => it.derefInto())]
  return call.applySync(undefined, given, asReference)
}

let prepared = prepare(defaultMemoryMB)
send(frame.ready, 0, 0, '', nothing)
const job = receive()
if (job.memoryMB !== defaultMemoryMB) prepared = prepare(job.memoryMB)
run(job, prepared)
