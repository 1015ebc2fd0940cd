import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { listSlugs, loadExercise } from '../../../grader/exercise/load.ts'
import { copyInstallation } from './copy-installation.ts'
import { installWebgpu } from './install-webgpu.ts'

const webgpu = installWebgpu()
if ('reason' in webgpu) console.log(`WebGPU is not tested: ${webgpu.reason}.`)

describe.skipIf('reason' in webgpu)('WebGPU, by Dawn on a software Vulkan driver', async () => {
  if ('reason' in webgpu) return
  for (const [name, value] of Object.entries(webgpu.env)) vi.stubEnv(name, value)
  const { folder, startReferences } = await copyInstallation()
  const modules = join(folder, 'node_modules')
  symlinkSync(join(webgpu.modules, 'webgpu'), join(modules, 'webgpu'))
  // a copy, so that it finds the TensorFlow.js that everything else uses
  const backend = '@tensorflow/tfjs-backend-webgpu'
  cpSync(join(webgpu.modules, backend), join(modules, backend), { recursive: true })

  it('is refused by name where it is slower than wasm: on a software adapter', async () => {
    const references = await startReferences('auto')
    references.close()
    expect(references.backend.name).toBe('wasm')
    expect(references.backend.notes[1]).toMatch(/^webgpu: only a software adapter \(mesa software llvmpipe/)
  })

  it(
    'serves those who ask for it, says on which adapter, and agrees with every exercise’s oracle',
    { timeout: 120_000 },
    async () => {
      const references = await startReferences('webgpu')
      expect(references.backend).toMatchObject({ name: 'webgpu', adapter: expect.stringContaining('llvmpipe'), notes: [] })
      for (const slug of listSlugs()) {
        const cases = await references.answer({ exercise: loadExercise(slug), seed: 'webgpu' })
        expect(
          cases.some(({ corroborated }) => corroborated),
          slug,
        ).toBe(true)
      }
      references.close()
    },
  )
})
