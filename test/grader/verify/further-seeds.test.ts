import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openEngine } from '../../../grader/engine.ts'
import { loadExercise } from '../../../grader/exercise/load.ts'
import { proveFurtherSeeds } from '../../../grader/verify/further-seeds.ts'
import { emptyProof } from '../../../grader/verify/proof.ts'
import { readWrongSolutions, type WrongSolution } from '../../../grader/verify/wrong-solutions.ts'

const exercise = loadExercise('vector-toolkit')
const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-further-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function prove(...solutions: WrongSolution[]) {
  const proof = emptyProof(exercise.slug)
  let steps = 0
  await proveFurtherSeeds(engine, exercise, solutions, 2, proof, () => steps++)
  expect([steps, proof.seeds]).toEqual([2, 5])
  return proof.problems
}

it('wrong solutions that are caught and right ones that pass with every seed are no problem', async () => {
  const known = readWrongSolutions(exercise).filter(({ mistake }) => ['clips-the-shadow', 'hypot-and-arccosine'].includes(mistake))
  expect(known.map(({ verdict }) => verdict).toSorted()).toEqual(['accepted', 'wrong_answer'])
  expect(await prove(...known)).toEqual([])
})

it('a wrong solution that no case catches is told with the seeds', async () => {
  expect(await prove({ mistake: 'zero-first', verdict: 'wrong_answer', source: exercise.solution })).toContainEqual(
    expect.stringMatching(/^no case that claims to kill zero-first does, with 2 of 2 seeds: verify-4 for one$/),
  )
})

it('a right solution that is refused is told with the case', async () => {
  const source = exercise.solution.replaceAll('Math.abs', '')
  expect(await prove({ mistake: 'another-way', verdict: 'accepted', source })).toContainEqual(
    expect.stringMatching(/^another-way gets wrong_answer \("[^"]+"\), with 2 of 2 seeds: verify-4 for one$/),
  )
})
