import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { exercisesFolder } from '../../../grader/exercise/load.ts'

// proofs lie beside what they prove, and the real folder is read by whoever builds or starts Gradus meanwhile
const root = mkdtempSync(join(tmpdir(), 'gradus-proof-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const slug = 'vector-toolkit'
const folder = join(root, slug)
cpSync(join(exercisesFolder, slug), folder, { recursive: true, filter: (path) => !path.endsWith('proof.json') })
vi.doMock(import('../../../grader/exercise/load.ts'), async (load) => ({ ...(await load()), exercisesFolder: root }))
/** The end of the path of a file that reads as if somebody had changed it. */
let changed = ''
vi.doMock(import('node:fs'), async (load) => {
  const fs = await load()
  const read = (path: string) => (changed !== '' && path.endsWith(changed) ? Buffer.from('changed') : fs.readFileSync(path))
  return { ...fs, readFileSync: read as typeof fs.readFileSync }
})
const { emptyProof, findOutline, findProof, hashEvidence, storeProof } = await import('../../../grader/verify/proof.ts')

it('a proof is found again until a file changes, on the backends it was made on', () => {
  const outline = [{ title: 'one case', visibility: 'hidden' as const, entry: 'norm2' }]
  const proof = { ...emptyProof(slug), cases: 7, outline, tolerance: { spread: [{ backend: 'cpu' as const, share: 0.1 }] } }
  expect(findProof(slug, 'cpu')).toBeUndefined()
  storeProof(proof)
  expect(findProof(slug, 'cpu')).toEqual(proof)
  expect(findProof(slug, 'webgpu')).toBeUndefined()
  expect(findOutline(slug)).toEqual(proof.outline)

  // nothing that a proof looks at
  writeFileSync(join(folder, 'discussion.md'), 'what people get wrong')
  expect(findOutline(slug)).toEqual(proof.outline)

  const before = hashEvidence(slug)
  writeFileSync(join(folder, 'hints.md'), 'other hints')
  expect(hashEvidence(slug)).not.toBe(before)
  expect(findProof(slug, 'cpu')).toBeUndefined()
  expect(findOutline(slug)).toBeUndefined()
})

it('a proof that cannot be read is none', () => {
  writeFileSync(join(folder, 'proof.json'), '{')
  expect(findProof(slug, 'cpu')).toBeUndefined()
})

it.each([
  ['grader/judge/closeness.ts', 'judges'],
  ['grader/reference/answer-cases.ts', 'answers'],
  ['grader/sandbox/worker/realm.ts', 'runs the code'],
  ['grader/verify/verify-exercise.ts', 'proves'],
])('a change of %s, which %s, asks for a new proof', (file) => {
  changed = ''
  const before = hashEvidence(slug)
  changed = file
  expect(hashEvidence(slug)).not.toBe(before)
})

it.each(['grader/compile/compiler.ts', 'grader/reference/references.ts', 'grader/verify/print-proofs.ts'])(
  'a change of %s, which only watches over processes or prints, asks for none',
  (file) => {
    changed = ''
    const before = hashEvidence(slug)
    changed = file
    expect(hashEvidence(slug)).toBe(before)
  },
)
