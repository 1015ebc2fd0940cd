import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExercise } from '../../../grader/exercise/load.ts'
import { copyInstallation } from './copy-installation.ts'

const gpuPackage = '@tensorflow/tfjs-node-gpu'
const cpuPackage = '@tensorflow/tfjs-node'
const exercise = loadExercise('vector-toolkit')

/** Stands in for the native packages, which cannot be had everywhere: a backend called tensorflow that computes with cpu's kernels. */
const binding = (more = '') => `
  const tf = require('@tensorflow/tfjs')
  if (require('node:util').isNullOrUndefined(null) !== true) throw new Error('no util.isNullOrUndefined')
  const cpu = tf.findBackendFactory('cpu')
  tf.registerBackend('tensorflow', () => Object.assign(cpu(), { isUsingGpuDevice: true }))
  tf.copyRegisteredKernels('cpu', 'tensorflow')
  ${more}`

const wrongKernel = (name: string, value: number) => `
  tf.unregisterKernel('${name}', 'tensorflow')
  const right = tf.getKernel('${name}', 'cpu').kernelFunc
  tf.registerKernel({ kernelName: '${name}', backendName: 'tensorflow', kernelFunc: (it) => {
    const out = right(it)
    it.backend.data.get(out.dataId).values.fill(${value})
    return out
  } })`

it('the native binding comes first, and finds again the function of util that Node took away', async () => {
  const { startReferences } = await copyInstallation({ [gpuPackage]: binding(), [cpuPackage]: binding() })
  const references = await startReferences('auto')
  expect(references.backend).toEqual({ name: 'tensorflow-gpu', notes: [] })
  expect(await references.answer({ exercise, seed: 'one' })).not.toHaveLength(0)
  references.close()
})

it('a GPU package that finds no GPU is refused, and the one without comes after webgpu', async () => {
  const without = binding().replace('isUsingGpuDevice: true', 'isUsingGpuDevice: false')
  const { startReferences } = await copyInstallation({ [gpuPackage]: without, [cpuPackage]: binding() })
  const references = await startReferences('auto')
  references.close()
  expect(references.backend.name).toBe('tensorflow')
  expect(references.backend.notes).toEqual([expect.stringMatching(/^tensorflow-gpu: .*no GPU/), 'webgpu: not installed'])
})

it.each([
  ['BatchMatMul', 'matrix product'],
  ['Conv2DBackpropFilter', 'convolution gradient'],
  ['MaxPoolGrad', 'pooling gradient'],
])('one whose %s computes otherwise than cpu is found out where the smoke test looks: %s', async (kernel, what) => {
  const { startReferences } = await copyInstallation({ [cpuPackage]: binding(wrongKernel(kernel, 0.25)) })
  const references = await startReferences('auto')
  references.close()
  expect(references.backend.notes).toContain(`tensorflow: ${what} differs from cpu`)
})

it('a library that takes the process with it is refused, and the next one serves', async () => {
  const { startReferences } = await copyInstallation({ [gpuPackage]: 'process.abort()' })
  const references = await startReferences('auto')
  references.close()
  expect(references.backend.name).toBe('wasm')
  expect(references.backend.notes[0]).toBe('tensorflow-gpu: takes the process with it (SIGABRT)')
})

it('a library that never loads is refused in time', async () => {
  const { startReferences } = await copyInstallation({ [gpuPackage]: 'for (;;);' })
  const references = await startReferences('auto', { startMs: 6000, answerMs: 30_000 })
  references.close()
  expect(references.backend.notes[0]).toBe('tensorflow-gpu: is not ready after 6 s')
  await expect(startReferences('tensorflow-gpu', { startMs: 6000, answerMs: 30_000 })).rejects.toThrow(
    'GRADUS_REFERENCE=tensorflow-gpu cannot be used (tensorflow-gpu: is not ready after 6 s)',
  )
})

it('a broken package says what is wrong with it', async () => {
  const { startReferences } = await copyInstallation({ [gpuPackage]: "throw new Error('libtensorflow.so.2: cannot open')" })
  await expect(startReferences('tensorflow-gpu')).rejects.toThrow(/tensorflow-gpu: libtensorflow.so.2: cannot open/)
})

it.each([
  ['dies', 'process.abort()', /^tensorflow: died \(SIGABRT\) over vector-toolkit$/],
  ['hangs', 'for (;;);', /^tensorflow: took more than 4 s over vector-toolkit$/],
])('one that %s over a request is replaced by the next, which answers it', async (_, fault, reason) => {
  // trusted by the smoke test, which takes no square roots
  const faulty = `tf.unregisterKernel('Sqrt', 'tensorflow')
    tf.registerKernel({ kernelName: 'Sqrt', backendName: 'tensorflow', kernelFunc: () => { ${fault} } })`
  const { startReferences } = await copyInstallation({ [cpuPackage]: binding(faulty) })
  const references = await startReferences('auto', { startMs: 30_000, answerMs: 4000 })
  expect(references.backend.name).toBe('tensorflow')
  expect(await references.answer({ exercise, seed: 'one' })).not.toHaveLength(0)
  expect(references.backend.name).toBe('wasm')
  expect(references.backend.notes).toContainEqual(expect.stringMatching(reason))
  references.close()
})

it('an exercise that breaks every backend does not cost the best one its place', async () => {
  const { startReferences, folder } = await copyInstallation({ [cpuPackage]: binding() })
  const references = await startReferences('auto', { startMs: 30_000, answerMs: 4000 })
  const broken = join(folder, 'exercises', 'breaks')
  mkdirSync(join(broken, 'cases'), { recursive: true })
  writeFileSync(join(broken, 'cases', 'visible.ts'), 'process.abort()')
  const request = { exercise: { ...exercise, folder: broken, version: 'broken' }, seed: 'one' }
  await expect(references.answer(request)).rejects.toThrow('died (SIGABRT) over breaks, and again')
  expect(await references.answer({ exercise, seed: 'one' })).not.toHaveLength(0)
  expect(references.backend.name).toBe('tensorflow')
  references.close()
})
