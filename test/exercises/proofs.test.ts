import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSlugs, loadChecks, loadExercise } from '../../grader/exercise/load.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'
import { answerCases, type AnsweredCase } from '../../grader/reference/answer-cases.ts'

/** Other seeds than `npm run verify` proves on, and no sandbox: what is proven here is the mathematics. */
const seeds = ['spring', 'summer', 'autumn', 'winter']

type Functions = Record<string, (...args: unknown[]) => unknown>
type Drive = Record<string, (solution: Functions, ...args: unknown[]) => unknown>

describe.each(listSlugs())('exercises/%s', async (slug) => {
  const exercise = loadExercise(slug)
  const checks = await loadChecks(exercise)

  const drive: Drive = exercise.drive === undefined ? {} : ((await import(join(exercise.folder, 'drive.ts'))) as Drive)

  const importSolution = (file: string) => import(join(exercise.folder, file)) as Promise<Functions>
  const listSolutions = (verdict: string) => {
    const folder = join(exercise.folder, 'submissions', verdict)
    return readdirSync(join(exercise.folder, 'submissions')).includes(verdict)
      ? readdirSync(folder).map((file) => ({ name: file.replace(/\.ts$/, ''), file: `submissions/${verdict}/${file}` }))
      : []
  }

  /** What is wrong with a solution in one case, in a word each. */
  function findFault(functions: Functions, { entry, args, expected }: AnsweredCase): string[] {
    const given = structuredClone(args)
    let answer: unknown
    try {
      answer = drive[entry] ? drive[entry](functions, ...given) : functions[entry]!(...given)
    } catch (error) {
      return 'throws' in expected && (error as Error).name === expected.throws ? [] : ['threw']
    }
    if ('throws' in expected) return ['should_throw']
    const kinds = compareAnswers(answer, expected.value, args, checks[entry], exercise.manifest.tolerance).map(({ kind }) => kind)
    return JSON.stringify(given) === JSON.stringify(args) ? kinds : [...kinds, 'input_mutated']
  }

  it.each(seeds)('tensors corroborate the oracle, and right solutions agree with it (seed %s)', async (seed) => {
    const cases = await answerCases(exercise, seed)
    for (const { file } of [{ file: 'solution.ts' }, ...listSolutions('accepted')]) {
      const functions = await importSolution(file)
      for (const known of cases) expect(findFault(functions, known), `${file}: ${known.title}`).toEqual([])
    }
  })

  it.each(seeds)('every wrong solution fails the cases written for it (seed %s)', async (seed) => {
    const cases = await answerCases(exercise, seed)
    for (const { name, file } of [...listSolutions('wrong_answer'), ...listSolutions('runtime_error')]) {
      const functions = await importSolution(file)
      for (const known of cases.filter(({ kills }) => kills.includes(name)))
        expect(findFault(functions, known), `${file}: ${known.title}`).not.toEqual([])
    }
  })

  it('most cases are corroborated by tensors', async () => {
    const answers = (await answerCases(exercise, seeds[0]!)).filter(({ expected }) => 'value' in expected)
    expect(answers.filter(({ corroborated }) => corroborated).length).toBeGreaterThan(answers.length / 2)
  })
})
