import { existsSync } from 'node:fs'
import { serialize } from 'node:v8'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { packExercise, unpackExercise } from '../../../grader/exercise/archive.ts'
import { listSlugs, listWritten, loadExercise } from '../../../grader/exercise/load.ts'
import { answerCases } from '../../../grader/reference/answer-cases.ts'
import { loadWritten } from '../../../grader/written/load.ts'

it.each(listSlugs())('%s comes out of its archive as the version that went in', (slug) => {
  const exercise = loadExercise(slug)
  using unpacked = unpackExercise(slug, packExercise(exercise))
  const { version, manifest, prompt, starter, solution, drive } = loadExercise(slug, unpacked.root)
  expect({ version, manifest, prompt, starter, solution, drive }).toEqual({
    version: exercise.version,
    manifest: exercise.manifest,
    prompt: exercise.prompt,
    starter: exercise.starter,
    solution: exercise.solution,
    drive: exercise.drive,
  })
})

it.each(listWritten())('%s, answered in words, does too', async (slug) => {
  const exercise = await loadWritten(slug)
  using unpacked = unpackExercise(slug, packExercise(exercise))
  const { folder: _, ...again } = await loadWritten(slug, undefined, unpacked.root)
  expect({ ...again, folder: exercise.folder }).toEqual(exercise)
})

it.each(['vector-toolkit', 'pca', 'self-attention'])('%s draws and answers the same cases out of its archive', async (slug) => {
  const exercise = loadExercise(slug)
  using unpacked = unpackExercise(slug, packExercise(exercise))
  const there = loadExercise(slug, unpacked.root)
  expect(await answerCases(there, 'archive')).toEqual(await answerCases(exercise, 'archive'))
})

it('takes no more room than some tens of kilobytes, and leaves none taken', () => {
  const packed = packExercise(loadExercise('pca'))
  expect(packed.length).toBeLessThan(60_000)
  const unpacked = unpackExercise('pca', packed)
  unpacked[Symbol.dispose]()
  expect(existsSync(unpacked.root)).toBe(false)
})

it.each(['../../../elsewhere.ts', 'cases/../../other/x.ts', ''])('refuses a file that would be %j', (file) => {
  const packed = gzipSync(serialize([{ root: 'exercise', file, content: Buffer.from('') }]))
  expect(() => unpackExercise('pca', packed)).toThrow(`the archive of pca has a file ${file}`)
})
