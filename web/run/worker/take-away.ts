/**
 * Comes first in a run's worker: takes hold of what the run itself needs of the browser, and takes all of it away from whatever is evaluated later. What
 * is left is the language, as in the grader's sandbox. Requests are also refused by the policy this file is served with.
 */
import type { RunJob, RunMessage } from '../messages.ts'

const browser = globalThis as unknown as {
  postMessage(message: RunMessage, transfer: Transferable[]): void
  addEventListener(type: string, listen: (event: Event & { data: RunJob }) => void): void
}
const { structuredClone, setTimeout, performance, atob, eval: evaluate } = globalThis

export const tell = browser.postMessage.bind(browser) as (message: RunMessage, transfer: Transferable[]) => void
export const now = performance.now.bind(performance)
export const copy = structuredClone.bind(globalThis) as <T>(value: T) => T
export const readBase64 = (text: string) => Uint8Array.from(atob.call(globalThis, text), (letter) => letter.charCodeAt(0))
/** What a script gives that is evaluated outside of every function. */
export const evaluateGlobally = (script: string): unknown => evaluate(script)
/** Resolves when the promises of the code at work are settled, as far as they ever will be. */
export const settle = () => new Promise<void>((resolve) => setTimeout.call(globalThis, resolve, 0))
export const received = new Promise<RunJob>((resolve) => browser.addEventListener('message', ({ data }) => resolve(data)))
// what nobody waits for is no error of the page
browser.addEventListener('unhandledrejection', (event) => event.preventDefault())

const language = new Set<PropertyKey>(
  `AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date DisposableStack Error
  EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map
  Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError
  TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent
  encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape`.split(/\s+/),
)

/** The global object and what it inherits from the browser. */
for (
  let holder: object = globalThis;
  holder !== Object.prototype && holder !== null;
  holder = Object.getPrototypeOf(holder) as object
) {
  const isGlobal = holder === globalThis
  for (const key of Reflect.ownKeys(holder)) if (!isGlobal || !language.has(key)) Reflect.deleteProperty(holder, key)
}
