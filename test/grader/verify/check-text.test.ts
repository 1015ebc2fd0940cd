import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createExercise } from '../../../grader/exercise/create.ts'
import { exercisesFolder, loadExercise } from '../../../grader/exercise/load.ts'
import { checkText } from '../../../grader/verify/check-text.ts'

// made and read within one turn of the loop: no other test sees it
const slug = `text-test-${process.pid}`
afterAll(() => rmSync(join(exercisesFolder, slug), { recursive: true, force: true }))

describe('the words of an exercise', () => {
  it('that came with the template are still to be written, and its box to be found', () => {
    createExercise(slug, exercisesFolder)
    const problems = checkText(loadExercise(slug))
    rmSync(join(exercisesFolder, slug), { recursive: true })
    expect(problems).toContain('prompt.md:1 still says what is to be written there')
    expect(problems).toContain('exercise.json:3 still says what is to be written there')
    expect(problems).toContain('no box of a track in exercises/tracks points to it')
    expect(problems).toContainEqual(expect.stringMatching(/prompt.md has \d+ words/))
  })

  it('of a finished one are complete, and a prerequisite that is not there is found', () => {
    expect(checkText(loadExercise('vector-toolkit'))).toEqual([])
    cpSync(join(exercisesFolder, 'vector-toolkit'), join(exercisesFolder, slug), { recursive: true })
    const copy = loadExercise(slug)
    rmSync(join(exercisesFolder, slug), { recursive: true })
    const problems = checkText({
      ...copy,
      slug: 'vector-toolkit',
      folder: loadExercise('vector-toolkit').folder,
      manifest: { ...copy.manifest, prerequisites: ['sorcery'] },
    })
    expect(problems).toEqual(['prerequisite sorcery does not exist'])
  })
})
