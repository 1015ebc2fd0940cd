import { wasm } from 'virtual:tensors'
import type { Tensors } from './serve.ts'
import { readBase64 } from './take-away.ts'

const { startTensors } = globalThis as unknown as { startTensors(module: WebAssembly.Module): Tensors }

/** Started before the realm takes WebAssembly away, as in the grader's sandbox. */
export const tensors = startTensors(new WebAssembly.Module(readBase64(wasm)))
