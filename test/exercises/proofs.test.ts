import * as tf from '@tensorflow/tfjs'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { listSlugs, loadChecks, loadExercise } from '../../grader/exercise/load.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'
import { answerCases, type AnsweredCase } from '../../grader/reference/answer-cases.ts'
import { findOutline } from '../../grader/verify/proof.ts'

/** Another seed than `npm run verify` proves on, and no sandbox: what is proven here is the mathematics. */
const seed = 'spring'

/** Every so many days each proven exercise has its turn; what is not proven as it stands is looked at in any case. */
const turns = 6
const today = Math.floor(Date.now() / 86_400_000)
const due = listSlugs().filter((slug, i) => i % turns === today % turns || findOutline(slug) === undefined)

type Functions = Record<string, (...args: unknown[]) => unknown>
type Drive = Record<string, (solution: Functions, ...args: unknown[]) => unknown>

/** A wrong solution may never end, and no sandbox stops it here; a right one ends, on a busy machine after a while. */
const patienceMs = { wrong: 5000, right: 60_000 }

/** @throws Error when it has not ended by then */
function callInTime(call: () => unknown, timeout: number): unknown {
  Object.assign(globalThis, { callInTime: call })
  // what is stopped amid a computation leaves TensorFlow.js where it was
  const { state } = tf.engine() as unknown as { state: { scopeStack: unknown[] } }
  const before = { ...state, scopeStack: [...state.scopeStack] }
  try {
    return runInThisContext('callInTime()', { timeout })
  } catch (error) {
    Object.assign(state, before)
    throw error
  }
}

describe.each(due)('exercises/%s', { timeout: 180_000 }, async (slug) => {
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
  function findFault(functions: Functions, { entry, args, expected }: AnsweredCase, kind: 'right' | 'wrong'): string[] {
    const given = structuredClone(args)
    let answer: unknown
    try {
      answer = callInTime(() => (drive[entry] ? drive[entry](functions, ...given) : functions[entry]!(...given)), patienceMs[kind])
    } catch (error) {
      return 'throws' in expected && (error as Error).name === expected.throws ? [] : ['threw']
    }
    if ('throws' in expected) return ['should_throw']
    const kinds = compareAnswers(answer, expected.value, args, checks[entry], exercise.manifest.tolerance).map(({ kind }) => kind)
    return JSON.stringify(given) === JSON.stringify(args) ? kinds : [...kinds, 'input_mutated']
  }

  it('tensors corroborate the oracle, and right solutions agree with it', async () => {
    const cases = await answerCases(exercise, seed)
    for (const { file } of [{ file: 'solution.ts' }, ...listSolutions('accepted')]) {
      const functions = await importSolution(file)
      for (const known of cases) expect(findFault(functions, known, 'right'), `${file}: ${known.title}`).toEqual([])
    }
  })

  it('every wrong solution fails the cases written for it', async () => {
    const cases = await answerCases(exercise, seed)
    for (const { name, file } of [...listSolutions('wrong_answer'), ...listSolutions('runtime_error')]) {
      const functions = await importSolution(file)
      for (const known of cases.filter(({ kills }) => kills.includes(name)))
        expect(findFault(functions, known, 'wrong'), `${file}: ${known.title}`).not.toEqual([])
    }
  })

  it('tensors corroborate a case at least of what float32 can tell', async () => {
    expect((await answerCases(exercise, seed)).some(({ corroborated }) => corroborated)).toBe(true)
  })
})
