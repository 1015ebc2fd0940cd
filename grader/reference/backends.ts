import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import util from 'node:util'
import * as tf from '@tensorflow/tfjs'
import { completeWasm } from './wasm-kernels.ts'

/** In order of preference. All but wasm and cpu are optional: installed by those who want them. */
export const backendNames = ['tensorflow-gpu', 'webgpu', 'tensorflow', 'wasm', 'cpu'] as const
export type BackendName = (typeof backendNames)[number]
export const referenceSettings = ['auto', ...backendNames] as const
export type ReferenceSetting = (typeof referenceSettings)[number]

export interface ChosenBackend {
  name: BackendName
  /** Why better ones were refused, one line each. */
  notes: string[]
}

/** Each makes its backend the current one, or throws with the reason why it cannot be had. */
const loaders: Record<BackendName, () => Promise<void>> = {
  'tensorflow-gpu': () => loadNodeBinding('@tensorflow/tfjs-node-gpu'),
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

/** Makes a backend the current one, or throws with the reason why it cannot be had. Whether it computes rightly is another question. */
export function loadBackend(name: BackendName): Promise<void> {
  return loaders[name]()
}

/**
 * Picks the first backend of the setting that loads and computes like cpu.
 * @throws Error when a backend is asked for by name and cannot be had
 */
export async function chooseBackend(setting: ReferenceSetting): Promise<ChosenBackend> {
  const notes: string[] = []
  for (const name of setting === 'auto' ? backendNames : [setting]) {
    try {
      await loaders[name]()
      await compareWithCpu(name)
      return { name, notes }
    } catch (error) {
      notes.push(`${name}: ${firstLine(error)}`)
    }
  }
  throw new Error(`The reference backend GRADUS_REFERENCE=${setting} cannot be used (${notes.join('; ')})`)
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

async function loadWebgpu() {
  const { create, globals } = (await importOptional('webgpu')) as { create(flags: string[]): GPU; globals: object }
  Object.assign(globalThis, globals)
  const gpu = create([])
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true })
  const adapter = await gpu.requestAdapter()
  if (!adapter) throw new Error('no graphics adapter')
  const { description, architecture, vendor } = adapter.info
  const adapterName = [vendor, architecture, description].join(' ')
  if (/llvmpipe|swiftshader|lavapipe/i.test(adapterName)) throw new Error(`only a software adapter (${adapterName.trim()})`)
  await importOptional('@tensorflow/tfjs-backend-webgpu')
  await use('webgpu')
}

/** Matrix product, convolution gradient and pooling gradient: where backends were seen to be wrong. */
async function compareWithCpu(name: BackendName) {
  if (name === 'cpu') return
  const backend = tf.getBackend()
  const here = await smokeTest()
  await use('cpu')
  const there = await smokeTest()
  await use(backend)
  for (const [what, values] of Object.entries(here)) {
    const expected = there[what]!
    if (values.some((value, i) => !(Math.abs(value - expected[i]!) <= 1e-4 * (1 + Math.abs(expected[i]!))))) {
      throw new Error(`${what} differs from cpu`)
    }
  }
}

async function smokeTest(): Promise<Record<string, Float32Array>> {
  const ramp = (shape: number[]) => tf.reshape(tf.sin(tf.range(0, tf.util.sizeFromShape(shape))), shape)
  const image = ramp([1, 6, 6, 2]) as tf.Tensor4D
  const filter = ramp([3, 3, 2, 2]) as tf.Tensor4D
  const results = {
    'matrix product': tf.matMul(ramp([7, 5]), ramp([5, 3])),
    'convolution gradient': tf.grad((f: tf.Tensor) => tf.sum(tf.square(tf.conv2d(image, f as tf.Tensor4D, 1, 'same'))))(filter),
    'pooling gradient': tf.grad((x: tf.Tensor) => tf.sum(tf.square(tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'))))(image),
  }
  const read = Object.entries(results).map(async ([what, tensor]) => [what, (await tensor.data()) as Float32Array] as const)
  return Object.fromEntries(await Promise.all(read))
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160)
}
