/**
 * TensorFlow.js in a sandbox: evaluated once, where the snapshot is taken (`build.ts`). An isolate made of the snapshot calls `startTensors` before
 * anything else runs in it.
 */
import '@tensorflow/tfjs-backend-cpu'
import '@tensorflow/tfjs-backend-wasm'
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs'
import { completeWasm } from '../../reference/wasm-kernels.ts'
import { guardMemory, isFull, takeModule } from './memory.ts'
import { takeWebAssembly } from './surroundings.ts'

const { escape, unescape } = globalThis

tf.env().setPlatform('isolate', {
  fetch: () => Promise.reject(new Error('There is no network here: nothing can be loaded')),
  now: () => Date.now(),
  encode: (text) => Uint8Array.from(unescape(encodeURIComponent(text)), (letter) => letter.charCodeAt(0)),
  decode: (bytes) => decodeURIComponent(escape(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))),
  isTypedArray: (it): it is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
    [Float32Array, Int32Array, Uint8Array, Uint8ClampedArray].some((kind) => it instanceof kind),
})

/** What the package has and a sandbox has not, with the reason. */
const absent = {
  time: 'there is no clock',
  data: 'write a loop over the rows instead',
  loadGraphModel: 'nothing can be loaded',
}

function explainAbsence([name, reason]: [string, string]): [string, unknown] {
  const refuse = () => {
    throw new Error(`tf.${name} is not available here: ${reason}`)
  }
  return [name, new Proxy(refuse, { get: refuse })]
}

let ready = false

/** What the worker calls. */
export interface Tensors {
  /** A module's worth of exports, see `../worker/realm.ts`. */
  make(): object
  isReady(): boolean
  /** Whether tensors were ever asked for that did not fit. */
  isFull(): boolean
}

/** Starts the WebAssembly backend on its compiled module. Ready when the microtasks are done. */
function startTensors(module: WebAssembly.Module): Tensors {
  Reflect.deleteProperty(globalThis, 'startTensors')
  takeWebAssembly()
  takeModule(module)
  void tf.setBackend('wasm').then((done) => {
    completeWasm()
    guardMemory(tf.backend() as BackendWasm)
    ready = done
  })
  const absences = Object.fromEntries(Object.entries(absent).map(explainAbsence))
  return { make: () => ({ ...tf, ...absences }), isReady: () => ready, isFull }
}

Object.assign(globalThis, { startTensors })
