import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CaseSpec } from '../../../grader/authoring/cases.ts'
import { randomFrom } from '../../../grader/authoring/random.ts'
import { importFrom, listSlugs, loadChecks, loadExercise } from '../../../grader/exercise/load.ts'
import { compareAnswers } from '../../../grader/judge/judge-case.ts'
import { explainFinding } from '../../../grader/judge/explain.ts'

const script = fileURLToPath(new URL('run.py', import.meta.url))
const python = spawnSync('python3', ['-c', 'import numpy'])
const runs = python.status === 0
if (!runs) console.log('twins are not run: python3 with numpy is not installed')

/** NaN and infinities as objects, which JSON can say. */
const say = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value)
    ? { $: String(value) }
    : ArrayBuffer.isView(value)
      ? [...(value as never)]
      : value
const hear = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && '$' in value ? Number((value as { $: string }).$) : value

interface Answer {
  value?: unknown
  threw?: string
  message?: string
}

/** Where functions are handed over, or classes, plain arguments do not say what to call: those twins are read, not run. */
const callable = listSlugs()
  .map((slug) => loadExercise(slug))
  .filter(({ afterword, drive }) => afterword.twin !== null && drive === undefined)

describe.runIf(runs).each(callable)('exercises/$slug/twin.py', async (exercise) => {
  const visible = (await importFrom<CaseSpec[]>(exercise, 'cases/visible.ts'))!
  const hidden = (await importFrom<CaseSpec[]>(exercise, 'cases/hidden.ts'))!
  const solution = (await import(join(exercise.folder, 'solution.ts'))) as Record<string, (...args: unknown[]) => unknown>
  const checks = await loadChecks(exercise)

  it('answers every case as the model does', () => {
    const cases = [...visible, ...hidden].map((spec) => ({ ...spec, args: spec.draw(randomFrom('twin', spec.title)) }))
    const calls = cases.map(({ entry, args }) => JSON.stringify({ file: join(exercise.folder, 'twin.py'), entry, args }, say))
    const { stdout, stderr } = spawnSync('python3', [script], { input: calls.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 })
    const answers = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line, hear) as Answer)
    expect(answers.length, stderr).toBe(cases.length)
    for (const [i, { title, entry, args, throws }] of cases.entries()) {
      const { value, threw, message } = answers[i]!
      expect(threw && `${threw}: ${message}`, title).toEqual(throws && expect.stringContaining(`${throws}: `))
      if (throws) continue
      const expected = solution[entry]!(...structuredClone(args))
      const [finding] = compareAnswers(value, expected, args, checks[entry], exercise.manifest.tolerance)
      expect(finding && explainFinding(finding), title).toBeUndefined()
    }
  })
})
