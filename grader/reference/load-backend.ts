import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import util from 'node:util'
import * as tf from '@tensorflow/tfjs'
import type { BackendName } from './backends.ts'
import { completeWasm } from './wasm-kernels.ts'
import { completeWebgpu } from './webgpu-kernels.ts'

interface LoadOptions {
  /** Whether a graphics adapter that computes on the processor will do. */
  allowSoftware: boolean
}

/** Each makes its backend the current one and names its adapter, if it has one to name. */
const loaders: Record<BackendName, (options: LoadOptions) => Promise<string | void>> = {
  async 'tensorflow-gpu'() {
    await loadNodeBinding('@tensorflow/tfjs-node-gpu')
    const { isUsingGpuDevice } = tf.backend() as { isUsingGpuDevice?: boolean }
    if (isUsingGpuDevice !== true) throw new Error('its TensorFlow finds no GPU (CUDA and cuDNN of the versions it was built for?)')
  },
  webgpu: loadWebgpu,
  tensorflow: () => loadNodeBinding('@tensorflow/tfjs-node'),
  async wasm() {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json')
    setWasmPaths(join(dirname(entry), 'wasm-out') + sep)
    await use('cpu')
    await use('wasm')
    completeWasm()
  },
  cpu: () => use('cpu'),
}

/**
 * Makes a backend the current one. Whether it computes rightly is another question.
 * @returns the name of its graphics adapter, for those that have one
 * @throws Error with the reason why it cannot be had
 */
export async function loadBackend(name: BackendName, options: LoadOptions): Promise<string | undefined> {
  return (await loaders[name](options)) ?? undefined
}

async function use(backend: string) {
  if (!(await tf.setBackend(backend))) throw new Error('does not initialise')
  await tf.ready()
}

/** Optional packages are imported by a name the type checker cannot follow. */
async function importOptional(name: string): Promise<Record<string, unknown>> {
  try {
    return (await import(name)) as Record<string, unknown>
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') throw new Error('not installed', { cause: error })
    throw error
  }
}

async function loadNodeBinding(name: string) {
  // the binding calls a function that Node 23 removed
  Object.assign(util, { isNullOrUndefined: (value: unknown) => value === null || value === undefined })
  await importOptional(name)
  await use('tensorflow')
}

/** Dawn is opened once: a second instance would end the process when the first is collected. */
let webgpuAdapter: Promise<string> | undefined

async function loadWebgpu({ allowSoftware }: LoadOptions): Promise<string> {
  const name = await (webgpuAdapter ??= openWebgpu())
  if (!allowSoftware && /llvmpipe|swiftshader|lavapipe/i.test(name)) throw new Error(`only a software adapter (${name})`)
  const isNew = tf.findBackendFactory('webgpu') == null
  await importOptional('@tensorflow/tfjs-backend-webgpu')
  await use('webgpu')
  if (isNew) completeWebgpu()
  return name
}

async function openWebgpu(): Promise<string> {
  const { create, globals } = (await importOptional('webgpu')) as { create(flags: string[]): GPU; globals: object }
  Object.assign(globalThis, globals)
  Object.defineProperty(globalThis.navigator, 'gpu', { value: create([]), configurable: true })
  const adapter = await globalThis.navigator.gpu.requestAdapter()
  if (!adapter) throw new Error('no graphics adapter')
  const { description, architecture, vendor } = adapter.info
  return [vendor, architecture, description].filter(Boolean).join(' ')
}
