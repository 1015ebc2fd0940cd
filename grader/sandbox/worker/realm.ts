/// <reference lib="esnext.iterator" />
/**
 * Evaluated in the learner's context before the learner's code. Takes away what would make two runs differ or memory uncountable, adds a
 * bounded console and `structuredClone`, and keeps two functions for the host; they use only what they captured here, so patched built-ins change nothing.
 */
import { structuredClone } from './clone.ts'

const { apply, construct, defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect
const { freeze, getOwnPropertyDescriptor, hasOwn, is, isExtensible } = Object
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
replaceGlobal('structuredClone', structuredClone)

/** How a call stands; `state` is 'pending' until the value, or what it promises, is there. */
interface Outcome {
  state: 'pending' | 'returned' | 'threw' | 'missing' | 'threw on load'
  value: unknown
}

const TypeError_ = TypeError
const tensorReturned = 'a tensor was returned where plain numbers are asked for: return what its arraySync() gives'

/** Whether it is one of TensorFlow.js, where that is the first library. */
function isTensor(value: unknown, tensors: unknown): boolean {
  try {
    return typeof value === 'object' && value instanceof (tensors as { Tensor: () => void }).Tensor
  } catch {
    return false // other libraries have no such class
  }
}

type Learner = (...args: unknown[]) => unknown

/** A library's exports, made anew for each case and read-only in it, as are its functions: nothing can be left on them, for this case or the next. */
function makeLibrary(make: () => unknown): unknown {
  const library = apply(make, undefined, []) as Record<PropertyKey, unknown>
  const names = ownKeys(library)
  for (let i = 0; i < names.length; i++) if (typeof library[names[i]!] === 'function') freeze(library[names[i]!])
  return freeze(library)
}

/** A plain element at the end, whatever setters the learner may have put on the prototypes. */
function append(list: unknown[], value: unknown) {
  const descriptor = { __proto__: null, value, writable: true, configurable: true, enumerable: true }
  defineProperty(list, list.length, descriptor as PropertyDescriptor)
}

/**
 * Evaluates the learner's module anew, with the libraries it imports, and calls the function asked for, or the exercise's drive of it with that
 * module; a drive imports tensors alone, which come first. The outcome is never within the learner's reach.
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
  const libraries: unknown[] = []
  const end = (state: Outcome['state'], value: unknown) => {
    if (outcome.state !== 'pending') return
    const isAnswer = state !== 'returned' || !isTensor(value, libraries[0])
    outcome.state = isAnswer ? state : 'threw'
    outcome.value = isAnswer ? value : new TypeError_(tensorReturned)
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
      const drive = makeDrive && (apply(makeDrive, undefined, libraries) as Record<string, unknown>)[entry]
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

/** A built-in as it was before the learner's code. */
interface BuiltIn {
  object: object
  prototype: object | null
  properties: { key: PropertyKey; was: PropertyDescriptor }[]
}

/** What V8 makes for those who look at stack traces: a call site, an error, and an object that was given a trace. Other engines have no call sites. */
function traceStack(): [site: object | undefined, ...traced: object[]] {
  const engine = Error as typeof Error & { prepareStackTrace?: unknown; captureStackTrace?: (object: object) => void }
  let site: object | undefined
  engine.prepareStackTrace = (_: unknown, sites: object[]) => void (site = sites[0])
  void new Error('of its own').stack
  deleteProperty(engine, 'prepareStackTrace')
  const traced = {}
  engine.captureStackTrace?.(traced)
  return [site, new Error('of its own'), traced]
}

/**
 * Everything the next case would meet too: what can be reached from the global object, and from what only syntax makes. Functions that construct nothing
 * are frozen instead, which no honest code can notice: sooner done than looking at a thousand of them after each case.
 */
function listBuiltIns(): BuiltIn[] {
  const found: BuiltIn[] = []
  const seen = new Set<unknown>()
  const add = (object: unknown): void => {
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null || seen.has(object)) return
    seen.add(object)
    const constructs = typeof object !== 'function' || hasOwn(object, 'prototype') || object === Proxy
    if (!constructs && object !== Function.prototype) return void freeze(object)
    const prototype = getPrototypeOf(object) as object | null
    const properties = ownKeys(object).map((key) => ({ key, was: getOwnPropertyDescriptor(object, key)! }))
    found.push({ object, prototype, properties })
    add(prototype)
    for (const { was } of properties) for (const part of [was.value, was.get, was.set]) add(part)
  }
  const [site, ...traced] = traceStack()
  // first, since descriptors inherit from it: see `isPristine`
  add(Object.prototype)
  add(globalThis)
  const iterators = [[].values(), [].values().map(toText), new Map().values(), new Set().values(), ''[Symbol.iterator]()]
  const functions = [function* () {}, async function* () {}, async function () {}]
  const wrapped = Iterator.from({ next: () => ({ done: true, value: undefined }) })
  for (const it of [...functions, ...iterators, ''.matchAll(/x/g), wrapped]) add(getPrototypeOf(it))
  if (site) add(getPrototypeOf(site))
  for (const it of traced) {
    const stack = getOwnPropertyDescriptor(it, 'stack')
    add(stack?.get)
    add(stack?.set)
  }
  return found
}

const builtIns = listBuiltIns()

/**
 * Whether built-ins are still what they were: if so, the next case may use this context too, with a module of its own. Attributes, prototypes
 * and the order of keys count as much as values: a single bit that differs could tell one case of another. Keys come before descriptors: one for a value
 * inherits `get` from Object.prototype, and an accessor there would run in the middle of this, and change what was looked at before.
 */
export function isPristine(): boolean {
  for (let i = 0; i < builtIns.length; i++) {
    const { object, prototype, properties } = builtIns[i]!
    const keys = ownKeys(object)
    if (getPrototypeOf(object) !== prototype || !isExtensible(object) || keys.length !== properties.length) return false
    // what is taken away and put back is another key at the end
    for (let k = 0; k < properties.length; k++) if (keys[k] !== properties[k]!.key) return false
    for (let k = 0; k < properties.length; k++) {
      const { key, was } = properties[k]!
      const now = getOwnPropertyDescriptor(object, key)
      if (now === undefined || !is(now.value, was.value) || now.get !== was.get || now.set !== was.set) return false
      if (now.writable !== was.writable || now.enumerable !== was.enumerable || now.configurable !== was.configurable) return false
    }
  }
  return true
}
