import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exercisesFolder } from '../../../grader/exercise/load.ts'
import { emptyProof, findProof, hashEvidence, storeProof } from '../../../grader/verify/proof.ts'

// a copy without a manifest is no exercise to anybody else
const slug = `proof-test-${process.pid}`
const folder = join(exercisesFolder, slug)
cpSync(join(exercisesFolder, 'vector-toolkit'), folder, {
  recursive: true,
  filter: (path) => !/exercise\.json|proof\.json/.test(path),
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a proof is found again until a file changes, on the backends it was made on', () => {
  const proof = { ...emptyProof(slug), cases: 7, tolerance: { spread: [{ backend: 'cpu' as const, share: 0.1 }] } }
  expect(findProof(slug, 'cpu')).toBeUndefined()
  storeProof(proof)
  expect(findProof(slug, 'cpu')).toEqual(proof)
  expect(findProof(slug, 'webgpu')).toBeUndefined()

  const before = hashEvidence(slug)
  writeFileSync(join(folder, 'hints.md'), 'other hints')
  expect(hashEvidence(slug)).not.toBe(before)
  expect(findProof(slug, 'cpu')).toBeUndefined()
})

it('a proof that cannot be read is none', () => {
  writeFileSync(join(folder, 'proof.json'), '{')
  expect(findProof(slug, 'cpu')).toBeUndefined()
})
