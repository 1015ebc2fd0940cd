import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Manifest } from '#schema/manifest.ts'
import { createExercise } from '../../../grader/exercise/create.ts'
import { exercisesFolder } from '../../../grader/exercise/load.ts'
import { compareAnswers, type Check } from '../../../grader/judge/judge-case.ts'
import { answerCases } from '../../../grader/reference/answer-cases.ts'

const root = mkdtempSync(join(tmpdir(), 'gradus-new-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const readManifest = (slug: string) => Manifest.parse(JSON.parse(readFileSync(join(root, slug, 'exercise.json'), 'utf8')))

describe('a new exercise', () => {
  it('has every file of a finished one, and an identity of its own', () => {
    createExercise('k-means', root)
    createExercise('k-medoids', root)
    const files = readdirSync(join(root, 'k-means'), { recursive: true, encoding: 'utf8' })
    const finished = readdirSync(join(exercisesFolder, 'vector-toolkit')).filter((file) => !/proof|survivors/.test(file))
    expect(files).toEqual(expect.arrayContaining(finished))
    expect(readManifest('k-means').id).not.toBe(readManifest('k-medoids').id)
  })

  it('changes nothing of the manifest but the identity, so that it stays formatted', () => {
    createExercise('medians', root)
    const made = readFileSync(join(root, 'medians/exercise.json'), 'utf8')
    const template = readFileSync(new URL('../../../grader/exercise/template/exercise.json', import.meta.url), 'utf8')
    expect(made.replace(/"id": ".*"/, '')).toBe(template.replace(/"id": ".*"/, ''))
  })

  it.each(['K-means', 'k--means', '../k', 'k_means', '-k', ''])('is not called %j', (slug) => {
    expect(() => createExercise(slug, root)).toThrow(/slug/)
  })

  it('never replaces one that is there', () => {
    createExercise('twice', root)
    expect(() => createExercise('twice', root)).toThrow(/already/)
  })
})

it('the template works as it stands: oracle and tensors agree, the wrong solution is caught', async () => {
  const folder = fileURLToPath(new URL('../../../grader/exercise/template/', import.meta.url))
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'exercise.json'), 'utf8')))
  const cases = await answerCases({ folder, version: 'template', manifest }, 'a seed')
  const { default: checks } = (await import(join(folder, 'check.ts'))) as { default: Record<string, Check> }
  const { mean } = (await import(join(folder, 'submissions/wrong_answer/divides-by-n-minus-1.ts'))) as { mean(x: number[]): number }
  const claiming = cases.filter(({ kills }) => kills.includes('divides-by-n-minus-1'))
  for (const { args, expected } of claiming) {
    const value = 'value' in expected && expected.value
    const [finding] = compareAnswers(mean(args[0] as number[]), value, args, checks['mean'], manifest.tolerance)
    expect(finding).toMatchObject({ kind: 'recognised', detail: 'the sum is divided by n − 1' })
  }
  expect(claiming).toHaveLength(1)
})
