/**
 * Evaluated in the learner's context before the learner's code. Takes away what would make two runs differ or memory uncountable, adds a
 * bounded console, and keeps two functions for the host; they use only what they captured here, so patched built-ins change nothing.
 */
const { apply, construct, defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect
const { freeze, getOwnPropertyDescriptor } = Object
const PromiseHere = Promise
const promisePrototype = Promise.prototype
const then = promisePrototype.then
const { slice } = String.prototype
const stringify = JSON.stringify
const { exec } = RegExp.prototype
const emptyPattern = /(?:)/
const toText = String
const floor = Math.floor

for (const name of [
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'Intl',
  'escape',
  'unescape',
]) {
  deleteProperty(globalThis, name)
}

function replaceGlobal(name: string, value: unknown) {
  defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false })
}

// a resizable buffer's growth is not counted against the memory limit
const Buffer_ = ArrayBuffer
function FixedArrayBuffer(length: number) {
  if (!new.target) throw new TypeError("Constructor ArrayBuffer requires 'new'")
  return construct(Buffer_, [length], new.target)
}
FixedArrayBuffer.prototype = Buffer_.prototype
FixedArrayBuffer.isView = Buffer_.isView
defineProperty(FixedArrayBuffer, 'name', { value: 'ArrayBuffer' })
defineProperty(Buffer_.prototype, 'constructor', { value: FixedArrayBuffer, writable: true, configurable: true })
deleteProperty(Buffer_.prototype, 'resize')
replaceGlobal('ArrayBuffer', FixedArrayBuffer)

// a clock that stands still: 2026-01-01T00:00:00Z
const instant = 1_767_225_600_000
const Date_ = Date
function FixedDate(...parts: unknown[]) {
  if (!new.target) return new Date_(instant).toString()
  return construct(Date_, parts.length > 0 ? parts : [instant], new.target)
}
FixedDate.prototype = Date_.prototype
FixedDate.UTC = Date_.UTC
FixedDate.parse = Date_.parse
FixedDate.now = () => instant
defineProperty(FixedDate, 'name', { value: 'Date' })
defineProperty(Date_.prototype, 'constructor', { value: FixedDate, writable: true, configurable: true })
replaceGlobal('Date', FixedDate)

// xorshift32: the same draws in every run
const seed = 0x2545f491
let state = seed
Math.random = () => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return floor(state >>> 0) / 4_294_967_296
}

const logLimit = 8192
let log = ''

function show(value: unknown): string {
  try {
    if (typeof value === 'string') return value
    if (typeof value === 'object' && value !== null) return toText(stringify(value))
    return toText(value)
  } catch {
    return '<cannot be shown>'
  }
}

function print(...values: unknown[]) {
  for (let i = 0; i < values.length && log.length < logLimit; i++) {
    log += apply(slice, (i > 0 ? ' ' : '') + show(values[i]), [0, logLimit - log.length])
  }
  if (log.length < logLimit) log += '\n'
}

const methods: Record<string, typeof print> = {}
for (const name of ['log', 'info', 'warn', 'error', 'debug', 'dir', 'table', 'trace']) methods[name] = print
replaceGlobal('console', methods)

/** How a call stands; `state` is 'pending' until the value, or what it promises, is there. */
interface Outcome {
  state: 'pending' | 'returned' | 'threw' | 'missing' | 'threw on load'
  value: unknown
}

type Learner = (...args: unknown[]) => unknown

/** A library's exports, made anew for each case and read-only in it: nothing can be left on them, for this case or the next. */
function makeLibrary(make: () => unknown): unknown {
  const library = apply(make, undefined, []) as Record<PropertyKey, unknown>
  const names = ownKeys(library)
  for (let i = 0; i < names.length; i++) freeze(library[names[i]!])
  return freeze(library)
}

/** A plain element at the end, whatever setters the learner may have put on the prototypes. */
function append(list: unknown[], value: unknown) {
  const descriptor = { __proto__: null, value, writable: true, configurable: true, enumerable: true }
  defineProperty(list, list.length, descriptor as PropertyDescriptor)
}

/**
 * Evaluates the learner's module anew, with the libraries it imports, and calls the function asked for, or the exercise's drive of it with that
 * module. The outcome is never within the learner's reach.
 */
export function call(
  makeModule: () => unknown,
  makeDrive: (() => unknown) | undefined,
  entry: string,
  args: unknown[],
  ...makeLibraries: (() => unknown)[]
): Outcome {
  state = seed
  log = ''
  // an empty match empties RegExp.$1 and its kin, the one trace that no comparison of built-ins shows
  apply(exec, emptyPattern, [''])
  const outcome = { __proto__: null, state: 'pending', value: undefined } as unknown as Outcome
  const end = (state: Outcome['state'], value: unknown) => {
    if (outcome.state !== 'pending') return
    outcome.state = state
    outcome.value = value
  }
  const whenSettled = (promise: unknown, then_: (result: unknown) => void, state: 'threw' | 'threw on load') => {
    // without a constructor of its own, `then` asks nothing of what the learner may have patched
    defineProperty(promise as object, 'constructor', { __proto__: null, value: undefined } as PropertyDescriptor)
    apply(then, promise, [then_, (reason: unknown) => end(state, reason)])
  }
  const callEntry = (module: unknown) => {
    const learner = (module as Record<string, unknown>)[entry]
    if (typeof learner !== 'function') return end('missing', undefined)
    try {
      const drive = makeDrive && (apply(makeDrive, undefined, []) as Record<string, unknown>)[entry]
      // the learner gets a list of its own: replacing an argument is not changing it
      const own: unknown[] = []
      if (drive) append(own, module)
      for (let i = 0; i < args.length; i++) append(own, args[i])
      const value = apply((drive ?? learner) as Learner, undefined, own)
      const mayBePromise = (typeof value === 'object' && value !== null) || typeof value === 'function'
      if (!mayBePromise) return end('returned', value)
      whenSettled(new PromiseHere((resolve) => resolve(value)), (result) => end('returned', result), 'threw')
    } catch (error) {
      end('threw', error)
    }
  }
  try {
    const libraries: unknown[] = []
    for (let i = 0; i < makeLibraries.length; i++) append(libraries, makeLibrary(makeLibraries[i]!))
    const module: unknown = apply(makeModule, undefined, libraries)
    // exports have no prototype: this is a module with top-level await
    if (getPrototypeOf(module as object) === promisePrototype) whenSettled(module, callEntry, 'threw on load')
    else callEntry(module)
  } catch (error) {
    end('threw on load', error)
  }
  return outcome
}

export function takeLog(): string {
  return log
}

/** Built-ins whose change would reach the next case: the global object, what it names, their prototypes, and those that only syntax reaches. */
function listBuiltIns(): object[] {
  const found: object[] = [globalThis]
  const add = (value: unknown) => {
    if (((typeof value === 'object' && value !== null) || typeof value === 'function') && !found.includes(value)) found.push(value)
  }
  for (const key of Reflect.ownKeys(globalThis)) {
    const value = (globalThis as Record<PropertyKey, unknown>)[key]
    add(value)
    if (typeof value === 'function') add(value.prototype)
  }
  const generators = [function* () {}, async function* () {}, async function () {}].map(
    (it) => Object.getPrototypeOf(it) as { prototype: object },
  )
  const iterators = [[][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator](), ''.matchAll(/x/g)]
  for (const it of [
    ...generators,
    ...iterators.map((iterator) => Object.getPrototypeOf(iterator) as object),
    Object.getPrototypeOf(Int8Array),
  ]) {
    add(it)
    add((it as { prototype?: object }).prototype)
    add(Object.getPrototypeOf(it))
  }
  return found
}

const builtIns = listBuiltIns().map((object) => {
  const all = ownKeys(object).map((key) => ({ key, ...getOwnPropertyDescriptor(object, key)! }))
  const plain = all.filter((it) => 'value' in it)
  return {
    object: object as Record<PropertyKey, unknown>,
    count: all.length,
    keys: plain.map(({ key }) => key),
    values: plain.map(({ value }): unknown => value),
    // looking at one of these would call it
    accessors: all.filter((it) => !('value' in it)),
  }
})

/** Whether built-ins are still what they were: if so, the next case may use this context too, with a module of its own. */
export function isPristine(): boolean {
  for (let i = 0; i < builtIns.length; i++) {
    const { object, count, keys, values, accessors } = builtIns[i]!
    if (ownKeys(object).length !== count) return false
    for (let k = 0; k < keys.length; k++) if (object[keys[k]!] !== values[k] && values[k] === values[k]) return false
    for (let k = 0; k < accessors.length; k++) {
      const { key, get, set } = accessors[k]!
      const now = getOwnPropertyDescriptor(object, key)
      if (now?.get !== get || now?.set !== set) return false
    }
  }
  return true
}
