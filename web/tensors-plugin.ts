import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { bundleTensors } from '../grader/sandbox/tensors/bundle.ts'
import { capMemory } from '../grader/sandbox/tensors/cap-memory.ts'
import { maxMemoryMB } from '../grader/sandbox/tensors/max-memory.ts'

const name = 'virtual:tensors'
const wasm = '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm'

/** TensorFlow.js for the run's worker: the very script and module that the grader's sandbox has, in one file, since that worker may load no other. */
export const tensors: Plugin = {
  name: 'tensors',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  async load(id) {
    if (id !== `\0${name}`) return undefined
    const found = await this.resolve(wasm)
    if (!found) throw new Error(`${wasm} is not installed`)
    const [code, module] = await Promise.all([bundleTensors(), readFile(found.id)])
    return `${code}\nexport const wasm = "${Buffer.from(capMemory(module, maxMemoryMB)).toString('base64')}"`
  },
}
