/**
 * The untrusted side: one process, one submission. Waits for a job on descriptor 3, then for each of its cases, runs them in isolated-vm and writes frames to
 * descriptor 4 (`../frames.ts` reads them). It knows inputs and code, never an expected answer, and enforces nothing: limits are its
 * supervisor's, by SIGKILL. Runs as plain JavaScript, its types stripped by `../worker-files.ts`.
 */
import { readFileSync, readSync, writeSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import ivm from 'isolated-vm'

interface Job {
  code: string
  /** A script of the same form that calls the learner's functions, for exercises that need more than a plain call. */
  drive?: string | undefined
  /** Scripts of the same form, with whose exports the learner's factory is called. */
  libraries: { name: string; code: string }[]
  memoryMB: number
  /** How many of them follow, each a message of its own. */
  cases: number
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
const frame = { ready: 1, began: 2, answered: 3, memory: 4 }

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const codes = {
  realm: read('realm.js'),
  unpack: read('unpack.js'),
  answer: read('answer.js'),
  encoder: read('encoder.js'),
  unchanged: read('unchanged.js'),
}

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

/** The next message on descriptor 3, where each is a length and what `v8.serialize` made of it. */
function receive<T>(): T {
  const exactly = (count: number) => {
    const buffer = Buffer.allocUnsafeSlow(count)
    for (let at = 0; at < count;) {
      const got = readSync(3, buffer, at, count - at, null)
      if (got === 0) process.exit(0) // the supervisor is gone
      at += got
    }
    return buffer
  }
  return deserialize(exactly(exactly(4).readUInt32LE(0)))
}

function load(isolate: ivm.Isolate, context: ivm.Context, name: keyof typeof codes): (exported: string) => ivm.Reference {
  const compile = (name: keyof typeof codes) => isolate.compileModuleSync(codes[name], { filename: name })
  const module = compile(name)
  // they import from one another
  module.instantiateSync(context, (specifier) => compile(specifier.slice(2, -3) as keyof typeof codes))
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
  const answer = load(isolate, isolate.createContextSync(), 'answer')('answer')
  return { isolate, answer, realm: makeRealm(isolate) }
}

type Prepared = ReturnType<typeof prepare>

function makeRealm(isolate: ivm.Isolate) {
  const context = isolate.createContextSync()
  const realm = load(isolate, context, 'realm')
  return {
    context,
    unpack: load(isolate, context, 'unpack')('unpack'),
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

/** Runs a job's cases, which come one by one so that the first need not wait for the last, and tells of each. */
function run(job: Job, nextCase: () => Case, prepared: Prepared, tell: typeof send) {
  const { isolate, answer } = prepared
  let { realm } = prepared
  let index = 0
  // said before the code is touched: a worker that never says it died of something else
  tell(frame.began, index, 0, '', nothing)
  try {
    const script = compile(isolate, job.code)
    const drive = job.drive === undefined ? undefined : isolate.compileScriptSync(job.drive, { filename: 'drive.ts' })
    const libraries = job.libraries.map(({ name, code }) => isolate.compileScriptSync(code, { filename: name }))
    let factories = makeFactories(realm, script, drive, libraries)
    for (; index < job.cases; index++) {
      const { entry, keepArgs, log, ...packed } = nextCase()
      const copy = new ivm.ExternalCopy(packed)
      const args = realm.unpack.applySync(undefined, [copy.copyInto()], asReference)
      const started = performance.now()
      const outcome = call(realm, factories, entry, args)
      const wallMs = performance.now() - started
      const asked = [outcome.derefInto(), args.derefInto(), keepArgs ? copy.copyInto() : undefined]
      const bytes = answer.applySync(undefined, asked, { result: { copy: true } }) as ArrayBuffer
      const printed = log ? (realm.takeLog.applySync(undefined, []) as string) : ''
      tell(frame.answered, index, wallMs, printed, new Uint8Array(bytes))
      // what a case left behind must not count against the memory of the next
      for (const held of [outcome, args, copy]) held.release()
      if (index + 1 < job.cases && realm.isPristine.applySync(undefined, []) !== true) {
        for (const held of [...factories, ...Object.values(realm)]) held?.release()
        realm = makeRealm(isolate)
        factories = makeFactories(realm, script, drive, libraries)
      }
    }
  } catch (error) {
    if (!isolate.isDisposed) throw error
    tell(frame.memory, index, 0, '', nothing)
  }
}

const asReference = { result: { reference: true } } as const

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

/** Made-up cases, run the whole way before any learner waits: V8 has then compiled what each real case goes through. */
function rehearse(prepared: Prepared) {
  const numbers = Float64Array.from({ length: 1200 }, (_, i) => Math.sin(i))
  const made = { entry: 'rehearse', codes: Int32Array.of(2, 3, 60, 10, 2, 600), numbers, rest: [], keepArgs: true, log: true }
  const job = { code: read('rehearsal.js'), libraries: [], memoryMB: defaultMemoryMB, cases: 8 }
  run(job, () => deserialize(serialize(made)), prepared, () => undefined)
}

let prepared = prepare(defaultMemoryMB)
rehearse(prepared)
send(frame.ready, 0, 0, '', nothing)
const job = receive<Job>()
if (job.memoryMB !== defaultMemoryMB) prepared = prepare(job.memoryMB)
run(job, () => receive<Case>(), prepared, send)
