import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ExerciseProblems, exercisesFolder, loadExercise, UnknownExercise } from '../../../grader/exercise/load.ts'

const root = mkdtempSync(join(tmpdir(), 'gradus-load-'))
const slug = 'vector-toolkit'
const folder = join(root, slug)
afterAll(() => rmSync(root, { recursive: true, force: true }))

function versionAfter(change: () => void): string {
  cpSync(join(exercisesFolder, slug), folder, { recursive: true })
  try {
    change()
    return loadExercise(slug, root).version
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('a version changes with what decides a verdict or is read, and with nothing else', () => {
  const plain = versionAfter(() => undefined)
  const append = (file: string) => versionAfter(() => appendFileSync(join(folder, file), '\n'))
  for (const file of ['prompt.md', 'solution.ts', 'cases/hidden.ts', 'check.ts']) expect(append(file), file).not.toBe(plain)
  for (const file of ['hints.md', 'discussion.md', 'twin.py', 'survivors.json', 'submissions/wrong_answer/squares-overflow.ts'])
    expect(append(file), file).toBe(plain)
  expect(versionAfter(() => writeFileSync(join(folder, 'proof.json'), '{}'))).toBe(plain)
  expect(versionAfter(() => writeFileSync(join(folder, 'drive.ts'), 'export {}'))).not.toBe(plain)
})

it('everything wrong with a folder is said in one go', () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'exercise.json'), '{"title": 1, "colour": "green"}')
  let caught: unknown
  try {
    loadExercise(slug, root)
  } catch (error) {
    caught = error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(caught).toBeInstanceOf(ExerciseProblems)
  expect((caught as ExerciseProblems).problems).toEqual(
    expect.arrayContaining(['prompt.md is missing', expect.stringContaining('title'), 'exercise.json: Unrecognized key: "colour"']),
  )
})

it('an exercise that is not there is unknown, and so is a path', () => {
  for (const name of ['nothing', '../api', 'tracks']) expect(() => loadExercise(name)).toThrow(UnknownExercise)
})

/** In a process of its own: Vitest imports in a way of its own, and its errors have other words. */
function findProblems(files: Record<string, string>): string[] {
  mkdirSync(folder)
  for (const [file, source] of Object.entries(files)) writeFileSync(join(folder, file), source)
  const load = new URL('../../../grader/exercise/load.ts', import.meta.url).href
  const program = `const { importFrom } = await import(${JSON.stringify(load)})
    const exercise = { folder: ${JSON.stringify(folder)}, version: 'abc' }
    await importFrom(exercise, 'check.ts').catch(({ problems }) => console.log(JSON.stringify(problems)))`
  try {
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })) as string[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it.each([
  ['has a mistake in its syntax', 'const a = 1\nsyntax error (\n', /^check\.ts:2: Expected/],
  ['throws', 'const a: number = 1\n\nthrow new Error("no table")\n', /^check\.ts:3: no table$/],
  ['imports what is not there', 'import "./suspects.ts"\n', /^check\.ts: Cannot find module .*suspects\.ts/],
  ['imports one that is wrong', 'import "./mistakes.ts"\nexport default {}\n', /^mistakes\.ts:2: .*enum/],
  ['exports nothing by default', 'export const checks = {}\n', /^check\.ts: it has no default export$/],
])('a module that %s is named, with the line', (_, source, problem) => {
  expect(findProblems({ 'check.ts': source, 'mistakes.ts': '\nenum Kind { A }\n' })).toEqual([expect.stringMatching(problem)])
})
