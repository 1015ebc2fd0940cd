import { afterAll, expect, it } from 'vitest'
import { startCompiler } from '../../../grader/compile/compiler.ts'
import { rememberDrives } from '../../../grader/compile/drive.ts'
import { loadExercise } from '../../../grader/exercise/load.ts'

const compiler = startCompiler()
afterAll(() => compiler.close())
const exercise = loadExercise('gradient-descent')
const compile = (drive: string | undefined) => rememberDrives(compiler)({ ...exercise, drive })

it('a drive may import types, and nothing else', async () => {
  const body = 'export const batchDescent = (solution: typeof Api) => solution.loss([[1]], [1], { weights: [0], bias: 0 })'
  expect(await compile(`import type * as Api from './solution.ts'\n${body}`)).toContain('batchDescent')
  await expect(compile(`import * as Api from './solution.ts'\n${body}\nApi.loss`)).rejects.toThrow(/drive.ts of gradient-descent/)
})

it('an exercise without a drive has none, and each version is compiled once', async () => {
  expect(await compile(undefined)).toBeUndefined()
  const remember = rememberDrives(compiler)
  const [first, second] = await Promise.all([remember(exercise), remember(exercise)])
  expect(first).toBe(second)
})
