import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ExerciseProblems, exercisesFolder, loadExercise, UnknownExercise } from '../../../grader/exercise/load.ts'

// made and read within one turn of the loop: no other test sees it
const slug = `load-test-${process.pid}`
const folder = join(exercisesFolder, slug)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function versionAfter(change: () => void): string {
  cpSync(join(exercisesFolder, 'vector-toolkit'), folder, { recursive: true })
  try {
    change()
    return loadExercise(slug).version
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('a version changes with what decides a verdict or is read, and with nothing else', () => {
  const plain = versionAfter(() => undefined)
  const append = (file: string) => versionAfter(() => appendFileSync(join(folder, file), '\n'))
  for (const file of ['prompt.md', 'solution.ts', 'cases/hidden.ts', 'check.ts']) expect(append(file), file).not.toBe(plain)
  for (const file of ['hints.md', 'survivors.json', 'submissions/wrong_answer/squares-overflow.ts'])
    expect(append(file), file).toBe(plain)
  expect(versionAfter(() => writeFileSync(join(folder, 'proof.json'), '{}'))).toBe(plain)
  expect(versionAfter(() => writeFileSync(join(folder, 'drive.ts'), 'export {}'))).not.toBe(plain)
})

it('everything wrong with a folder is said in one go', () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'exercise.json'), '{"title": 1, "colour": "green"}')
  let caught: unknown
  try {
    loadExercise(slug)
  } catch (error) {
    caught = error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(caught).toBeInstanceOf(ExerciseProblems)
  expect((caught as ExerciseProblems).problems).toEqual(
    expect.arrayContaining(['prompt.md is missing', expect.stringContaining('title'), expect.stringContaining('colour')]),
  )
})

it('an exercise that is not there is unknown, and so is a path', () => {
  for (const name of ['nothing', '../api', 'tracks']) expect(() => loadExercise(name)).toThrow(UnknownExercise)
})
