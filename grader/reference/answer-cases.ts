import * as tf from '@tensorflow/tfjs'
import type { CaseSpec } from '../authoring/cases.ts'
import { randomFrom } from '../authoring/random.ts'
import type { Exercise } from '../exercise/load.ts'
import { importFrom, loadChecks } from '../exercise/load.ts'
import { explainFinding } from '../judge/explain.ts'
import { compareAnswers, type Expected } from '../judge/judge-case.ts'

/** A case with its inputs drawn and its answer known. */
export interface AnsweredCase {
  title: string
  /** The case this is one part of. */
  partOf?: string
  visibility: 'visible' | 'hidden'
  entry: string
  args: readonly unknown[]
  expected: Expected
  mayMutate: boolean
  kills: readonly string[]
  /** Whether tensors agreed with the oracle; false where they cannot say. */
  corroborated: boolean
}

/** A reference with the types its exercise gave it gone. */
export interface LooseReference {
  oracle: Record<string, (...args: unknown[]) => unknown>
  tensors: Record<string, ((...args: unknown[]) => unknown) | undefined>
}

export type ExerciseFiles = Pick<Exercise, 'folder' | 'version' | 'manifest'>

/**
 * Draws every case of an exercise for a seed and answers it: by the oracle, corroborated by tensors on the current backend.
 * @throws Error when a case breaks a rule or tensors disagree with the oracle, saying which and how
 */
export async function answerCases(exercise: ExerciseFiles, seed: string): Promise<AnsweredCase[]> {
  const visible = (await importFrom<CaseSpec[]>(exercise, 'cases/visible.ts')) ?? []
  const hidden = (await importFrom<CaseSpec[]>(exercise, 'cases/hidden.ts')) ?? []
  const reference = (await importFrom<LooseReference>(exercise, 'reference.ts'))!
  const checks = await loadChecks(exercise)
  const answered: AnsweredCase[] = []
  for (const spec of [...visible, ...hidden]) {
    const { title, visibility, entry } = spec
    const args = spec.draw(randomFrom(seed, title))
    const expected = askOracle(reference, spec, args)
    const tensors = reference.tensors[entry]
    const corroborated = tensors !== undefined && spec.oracleOnly === undefined && 'value' in expected
    if (corroborated) {
      const answer = await withScope(() => tensors(tf, ...args))
      const [finding] = compareAnswers(answer, expected.value, args, checks[entry], exercise.manifest.tolerance)
      if (finding) throw new Error(`"${title}": tensors and oracle disagree: ${JSON.stringify(explainFinding(finding))}`)
    }
    answered.push({
      title,
      ...(spec.partOf === undefined ? {} : { partOf: spec.partOf }),
      visibility,
      entry,
      args,
      expected,
      mayMutate: spec.mayMutate ?? false,
      kills: spec.kills ?? [],
      corroborated,
    })
  }
  return answered
}

function askOracle({ oracle }: LooseReference, { title, entry, throws }: CaseSpec, args: readonly unknown[]): Expected {
  const answer = oracle[entry]
  if (!answer) throw new Error(`"${title}": the reference has no oracle for ${entry}`)
  try {
    const value = answer(...structuredClone(args))
    if (throws === undefined) return { value }
  } catch (error) {
    if (throws !== undefined && (error as Error).name === throws) return { throws }
    throw new Error(`"${title}": the oracle threw ${String(error)}`, { cause: error })
  }
  throw new Error(`"${title}": the case expects ${throws}, but the oracle returned a value`)
}

/** Tensors made meanwhile are freed, whatever happens. */
export async function withScope<T>(compute: () => T | Promise<T>): Promise<T> {
  tf.engine().startScope()
  try {
    return await compute()
  } finally {
    tf.engine().endScope()
  }
}
