import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { startCompiler } from '../../grader/compile/compiler.ts'
import { budget, patienceMs } from './budget.ts'

const compiler = startCompiler()
afterAll(() => compiler.close())

const solution = readFileSync('exercises/vector-toolkit/solution.ts', 'utf8')
const entry = ['dot']
const punctuation = '{ } ( ) [ ] < > => ` ${ \' " / */ /* // \\ ; : ? . ... # @ = *'.split(' ')
const words =
  'export import default async await function class const let type interface enum namespace declare satisfies as from using yield import.meta'
const token = fc.constantFrom(...punctuation, ...words.split(' '), '\n', '\r', '\u2028', 'x', 'dot', '0', '1n', '"gradus/linalg"')

it('any text is compiled or refused with diagnostics that point into it', { timeout: patienceMs }, async () => {
  const cut = fc.tuple(fc.nat(), fc.nat({ max: 30 }), fc.array(token, { maxLength: 4 })).map(([at, length, put]) => {
    const from = at % solution.length
    return solution.slice(0, from) + put.join(' ') + solution.slice(from + length)
  })
  const source = fc.oneof(
    { weight: 3, arbitrary: cut },
    fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const compiled = await compiler.compile(text, entry)
      if (!('diagnostics' in compiled)) return void expect(typeof compiled.code).toBe('string')
      expect(compiled.diagnostics.length).toBeGreaterThan(0)
      const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length
      for (const { line, column, message } of compiled.diagnostics) {
        expect(message).not.toBe('')
        if (line !== undefined) expect(line).toBeLessThanOrEqual(lines)
        if (column !== undefined) expect(column).toBeGreaterThan(0)
      }
    }),
    budget(400),
  )
})
