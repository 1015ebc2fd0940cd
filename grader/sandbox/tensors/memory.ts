/** The WebAssembly backend's memory: made of a module whose maximum is capped, and an error where it is full. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'
import { maxMemoryMB } from './max-memory.ts'
import { WebAssembly } from './surroundings.ts'

type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void

let module_: WebAssembly.Module
let memory: WebAssembly.Memory
let full = false

export function takeModule(module: WebAssembly.Module): void {
  module_ = module
}

/** Whether tensors were ever asked for that did not fit. */
export const isFull = (): boolean => full

/** What the backend is made with: see `bundle.ts`. */
export function configureBackend() {
  return {
    instantiateWasm(imports: WebAssembly.Imports, receive: Receive) {
      const instance = new WebAssembly.Instance!(module_, imports)
      memory = instance.exports['memory'] as WebAssembly.Memory
      receive(instance, module_)
      return instance.exports
    },
    /** Kernels that cannot do their work print why, and leave a result of zeros. */
    printErr(reason: string) {
      if (memory.buffer.byteLength > (maxMemoryMB / 2) * 2 ** 20) refuse()
      throw new Error(`WebAssembly: ${reason}`)
    },
  }
}

interface Allocator {
  _malloc(bytes: number): number
  _free(address: number): void
}

/** Lets the backend's requests for memory fail with an error, where it would go on with address 0 or a size that has wrapped around. */
export function guardMemory(backend: BackendWasm): void {
  const emscripten = backend.wasm as unknown as Allocator
  // the first call of each puts another function in its place
  emscripten._free(emscripten._malloc(8))
  const allocate = emscripten._malloc
  emscripten._malloc = (bytes) => (bytes <= maxMemoryMB * 2 ** 20 && allocate(bytes)) || refuse()
}

function refuse(): never {
  full = true
  throw new RangeError(
    `The tensors do not fit into ${maxMemoryMB} MB: dispose of those you are done with (tf.tidy, tf.dispose), or use fewer and smaller ones`,
  )
}
