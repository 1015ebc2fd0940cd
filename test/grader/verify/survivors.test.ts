import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readSurvivors } from '../../../grader/verify/mutation/survivors.ts'

const folder = mkdtempSync(join(tmpdir(), 'gradus-survivors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('without the file, no mutant is excused', () => {
  expect(readSurvivors({ folder })).toEqual({})
})

it.each([
  ['{ "a": ', 'survivors.json is not JSON: '],
  ['["a"]', 'survivors.json: Invalid input'],
  ['{ "a mutant": "short" }', 'survivors.json: a mutant: Too small'],
])('%s is refused by name', (text, words) => {
  writeFileSync(join(folder, 'survivors.json'), text)
  expect(() => readSurvivors({ folder })).toThrow(words)
})
