import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createExercise } from '../../../grader/exercise/create.ts'
import { loadExercise } from '../../../grader/exercise/load.ts'
import { checkText } from '../../../grader/verify/check-text.ts'

const root = mkdtempSync(join(tmpdir(), 'gradus-text-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the words of an exercise', () => {
  it('that came with the template are still to be written, and its box to be found', () => {
    createExercise('k-medoids', root)
    const problems = checkText(loadExercise('k-medoids', root))
    expect(problems).toContain('prompt.md:1 still says what is to be written there')
    expect(problems).toContain('exercise.json:3 still says what is to be written there')
    expect(problems).toContain('no box of a track in exercises/tracks points to it')
    expect(problems).toContainEqual(expect.stringMatching(/prompt.md has \d+ words/))
  })

  it('of a finished one are complete, and a prerequisite that is not there is found', () => {
    const finished = loadExercise('vector-toolkit')
    expect(checkText(finished)).toEqual([])
    const problems = checkText({ ...finished, manifest: { ...finished.manifest, prerequisites: ['sorcery'] } })
    expect(problems).toEqual(['prerequisite sorcery does not exist'])
  })
})
