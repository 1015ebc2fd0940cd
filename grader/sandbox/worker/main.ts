/**
 * The untrusted side: one process, one submission. Waits for a job on descriptor 3, then for each of its cases, runs them in isolated-vm and writes frames to
 * descriptor 4 (`../frames.ts` reads them). It knows inputs and code, never an expected answer, and enforces nothing: limits are its
 * supervisor's, by SIGKILL. Runs as a plain CommonJS script, its types stripped by `../worker-files.ts`: as a module it would take a third
 * longer to start.
 */
import type ivm from 'isolated-vm'
import type { Tensors } from '../tensors/isolate.ts'

const { existsSync, readFileSync, readSync, writeSync } = process.getBuiltinModule('node:fs')
const { deserialize, serialize, setFlagsFromString } = process.getBuiltinModule('node:v8')

/**
 * For code that is seen once and runs for some tens of milliseconds. A small memory limit makes V8 choose young generations of 1 MB, which learner
 * code fills every half millisecond; threads that collect garbage take the core that compiles; and Maglev's on-stack replacement is
 * thrown away by each inner loop it leaves. Ten clouds of PCA took 58 ms and 90 ms of CPU without these, 52 and 71 with them (medians); larger
 * young generations cost more in fresh pages than they save.
 *
 * Set here and not on the command line, where they would make V8 refuse what Node keeps compiled of its own code: a worker would take 60 ms of
 * CPU to start instead of 47. Here a flag brings none of those it implies, so `--single-threaded-gc` is spelt out; without parallel marking,
 * array buffers that nothing holds any more would count for too long.
 */
const flags = `
  --max-semi-space-size=4 --min-semi-space-size=4
  --no-parallel-scavenge --no-parallel-compaction --no-parallel-pointer-update --no-parallel-weak-ref-clearing
  --no-concurrent-marking --no-concurrent-sweeping --no-concurrent-array-buffer-sweeping
  --no-maglev-osr`
for (const flag of flags.trim().split(/\s+/)) setFlagsFromString(flag)

const folder = process.argv[1]!.slice(0, -'main.cjs'.length)
const addon = { exports: {} as { ivm: typeof ivm } }
process.dlopen(addon, `${folder}isolated-vm.node`)
const { Isolate, ExternalCopy } = addon.exports.ivm

interface Job {
  code: string
  /** A script of the same form that calls the learner's functions, for exercises that need more than a plain call. */
  drive?: string | undefined
  /** Scripts of the same form, with whose exports the learner's factory is called; one without code is the tensors. */
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
const rehearsedCases = 24
const frame = { ready: 1, began: 2, answered: 3, memory: 4, tensors: 5 }
/** The first byte of an answer that is an error, see `encoder.ts`. */
const thrown = new Set([2, 6])

const readText = (name: string) => readFileSync(folder + name, 'utf8')
const codes = {
  realm: readText('realm.js'),
  clone: readText('clone.js'),
  unpack: readText('unpack.js'),
  answer: readText('answer.js'),
  encoder: readText('encoder.js'),
  unchanged: readText('unchanged.js'),
}

/** TensorFlow.js as `../tensors/build.ts` made it, in a worker that was started for it. */
const tensorFiles = existsSync(`${folder}tensors.snapshot`)
  ? { snapshot: readAside('tensors.snapshot'), module: readAside('tensors.wasm') }
  : undefined

/** A file as a value that isolates are given. */
function readAside(name: string): ivm.ExternalCopy<ArrayBuffer> {
  const { buffer, byteOffset, length } = readFileSync(folder + name)
  return new ExternalCopy(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer)
}

interface Answer {
  wallMs: number
  cpuMs: number
  memoryMB: number
  log: string
  body: Uint8Array
}

const nothing: Answer = { wallMs: 0, cpuMs: 0, memoryMB: 0, log: '', body: new Uint8Array(0) }

function send(kind: number, index: number, { wallMs, cpuMs, memoryMB, log, body }: Answer = nothing) {
  const text = Buffer.from(log)
  const head = Buffer.alloc(37)
  head.writeUInt32LE(33 + text.length + body.length, 0)
  head.writeUInt8(kind, 4)
  head.writeUInt32LE(index, 5)
  head.writeDoubleLE(wallMs, 9)
  head.writeDoubleLE(cpuMs, 17)
  head.writeDoubleLE(memoryMB, 25)
  head.writeUInt32LE(text.length, 33)
  const whole = Buffer.concat([head, text, body])
  for (let at = 0; at < whole.length;) at += writeSync(4, whole, at)
}

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
  const isolate = new Isolate({
    memoryLimit: memoryMB,
    onCatastrophicError: () => {
      send(frame.memory, 0)
      process.kill(process.pid, 'SIGKILL')
    },
    ...(tensorFiles ? { snapshot: tensorFiles.snapshot } : {}),
  })
  const judge = isolate.createContextSync()
  const judging = load(isolate, judge, 'answer')
  return {
    isolate,
    read: judging('read'),
    answer: judging('answer'),
    realm: makeRealm(isolate, tensorFiles && compileTensors(judge, tensorFiles.module)),
  }
}

type Prepared = ReturnType<typeof prepare>
type Realm = Prepared['realm']

function compileTensors(judge: ivm.Context, module: ivm.ExternalCopy<ArrayBuffer>): ivm.Reference {
  return judge.evalClosureSync('return new WebAssembly.Module($0)', [module.copyInto()], asReference)
}

function makeRealm(isolate: ivm.Isolate, module?: ivm.Reference) {
  const context = isolate.createContextSync()
  const tensors = module && startTensors(context, module)
  const realm = load(isolate, context, 'realm')
  return {
    context,
    unpack: load(isolate, context, 'unpack')('unpack'),
    call: realm('call'),
    takeLog: realm('takeLog'),
    isPristine: realm('isPristine'),
    ...tensors,
  }
}

/** Comes before all else in a context: it takes hold of what the realm then takes away. */
function startTensors({ global }: ivm.Context, module: ivm.Reference) {
  const start = global.getSync('startTensors', { reference: true })
  const tensors: ivm.Reference = start.applySync(undefined, [module.derefInto()], asReference)
  const part = (name: keyof Tensors): ivm.Reference => tensors.getSync(name, { reference: true })
  if (part('isReady').applySync(undefined, []) !== true) throw new Error('the tensors did not start')
  return { makeTensors: part('make'), areTensorsFull: part('isFull') }
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

interface Scripts {
  learner: ivm.Script
  drive: ivm.Script | undefined
  /** Undefined for tensors. */
  libraries: (ivm.Script | undefined)[]
}

/** A job's code in an isolate, ready for a case. */
function setUp({ code, drive, libraries }: Job, prepared: Prepared) {
  const { isolate, realm } = prepared
  const heldBefore = heldMB(isolate)
  const scripts: Scripts = {
    learner: compile(isolate, code),
    drive: drive === undefined ? undefined : isolate.compileScriptSync(drive, { filename: 'drive.ts' }),
    libraries: libraries.map(({ name, code }) => (code === '' ? undefined : isolate.compileScriptSync(code, { filename: name }))),
  }
  return { ...prepared, scripts, factories: makeFactories(realm, scripts), heldBefore }
}

type Stage = ReturnType<typeof setUp>

/**
 * What the next case runs in. A realm that a case changed is replaced by another; with tensors there is much more that it could have changed, and memory
 * that a new realm would not give back: each case has an isolate of its own.
 */
function renew(stage: Stage, job: Job): Stage {
  const { isolate, realm, scripts, factories } = stage
  if (tensorFiles) {
    isolate.dispose()
    return setUp(job, prepare(job.memoryMB))
  }
  if (realm.isPristine.applySync(undefined, []) === true) return stage
  for (const held of [...factories, ...Object.values(realm)]) held?.release()
  const fresh = makeRealm(isolate)
  return { ...stage, realm: fresh, factories: makeFactories(fresh, scripts) }
}

/** Runs a job's cases, which come one by one so that the first need not wait for the last, and tells of each. */
function run(job: Job, nextCase: () => Case, prepared: Prepared, tell: typeof send) {
  let { isolate } = prepared
  let index = 0
  // said before the code is touched: a worker that never says it died of something else
  tell(frame.began, index)
  try {
    let stage = setUp(job, prepared)
    for (; index < job.cases; index++) {
      if (index > 0) stage = renew(stage, job)
      isolate = stage.isolate
      const answer = runCase(stage, nextCase())
      if (!answer) return tell(frame.tensors, index)
      tell(frame.answered, index, answer)
    }
  } catch (error) {
    if (!isolate.isDisposed) throw error
    tell(frame.memory, index)
  }
}

/** The answer to one case; undefined where it failed for want of memory for its tensors. */
function runCase({ isolate, read, answer, realm, factories, heldBefore }: Stage, { entry, keepArgs, log, ...packed }: Case) {
  const copy = new ExternalCopy(packed)
  const args = realm.unpack.applySync(undefined, [copy.copyInto()], asReference)
  const usedBefore = process.cpuUsage()
  const started = performance.now()
  const outcome = call(realm, factories, entry, args)
  const memoryMB = Math.max(0, heldMB(isolate) - heldBefore)
  // reading counts: getters may put off all the work until then
  const status: unknown = read.applySync(undefined, [outcome.derefInto()])
  const wallMs = performance.now() - started
  const { user, system } = process.cpuUsage(usedBefore)
  const cpuMs = (user + system) / 1000
  const asked = [status, args.derefInto(), keepArgs ? copy.copyInto() : undefined]
  const body = new Uint8Array(answer.applySync(undefined, asked, { result: { copy: true } }) as ArrayBuffer)
  const printed = log ? (realm.takeLog.applySync(undefined, []) as string) : ''
  // what a case left behind must not count against the memory of the next
  for (const held of [outcome, args, copy]) held.release()
  if (thrown.has(body[0]!) && realm.areTensorsFull?.applySync(undefined, []) === true) return undefined
  return { wallMs, cpuMs, memoryMB, log: printed, body }
}

/** Some microseconds: V8 keeps these numbers itself. */
function heldMB(isolate: ivm.Isolate): number {
  const { used_heap_size, externally_allocated_size } = isolate.getHeapStatisticsSync()
  return (used_heap_size + externally_allocated_size) / 1e6
}

const asReference = { result: { reference: true } } as const

/** Of the learner's module, of the drive's where there is one, and of the libraries. */
type Factories = readonly [ivm.Reference, ivm.Reference | undefined, ...ivm.Reference[]]

function makeFactories({ context, makeTensors }: Realm, { learner, drive, libraries }: Scripts): Factories {
  const run = (it: ivm.Script) => it.runSync(context, { reference: true })
  return [run(learner), drive && run(drive), ...libraries.map((it) => (it ? run(it) : makeTensors!))]
}

function call({ call }: { call: ivm.Reference }, factories: Factories, entry: string, args: ivm.Reference): ivm.Reference {
  const [factory, drive, ...libraries] = factories
  const given = [factory.derefInto(), drive?.derefInto(), entry, args.derefInto(), ...libraries.map((it) => it.derefInto())]
  return call.applySync(undefined, given, asReference)
}

/** Runs made-up cases the whole way, so that V8 has compiled what a real one goes through, and its compilers have met their pages. */
function rehearse(prepared: Prepared) {
  const numbers = Float64Array.from({ length: 1200 }, (_, i) => Math.sin(i))
  const made = { entry: 'rehearse', codes: Int32Array.of(2, 3, 60, 10, 2, 600), numbers, rest: [], keepArgs: true, log: true }
  const job = { code: readText('rehearsal.js'), libraries: [], memoryMB: defaultMemoryMB, cases: rehearsedCases }
  run(
    job,
    () => deserialize(serialize(made)),
    prepared,
    () => undefined,
  )
}

let prepared = prepare(defaultMemoryMB)
for (;;) {
  send(frame.ready, 0)
  const told = receive<Job | 'rehearse'>()
  if (told === 'rehearse') {
    rehearse(prepared)
    continue
  }
  if (told.memoryMB !== defaultMemoryMB) prepared = prepare(told.memoryMB)
  run(told, () => receive<Case>(), prepared, send)
  break
}
