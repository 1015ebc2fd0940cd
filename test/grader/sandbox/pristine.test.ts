import { afterAll, describe, expect, it } from 'vitest'
import { makeFactory } from '../../../grader/compile/factory.ts'
import { decodeValue } from '../../../grader/judge/decode.ts'
import { openSandbox } from '../../../grader/sandbox/sandbox.ts'

const sandbox = openSandbox({ level: 'process', spare: 1 })
afterAll(() => sandbox.close())

/** What `f` answers in two cases of one submission. */
async function runTwice(code: string): Promise<unknown[]> {
  const answers: unknown[] = []
  const cases = [1, 2].map((n) => ({ entry: 'f', args: [[n]], keepArgs: false, log: false }))
  await sandbox.run({ code: makeFactory(code)!, memoryMB: 64, caseMs: 1000, cases }, (_, outcome) => {
    answers.push('value' in outcome ? decodeValue(outcome.value) : outcome.kind)
  })
  return answers
}

describe('a case cannot leave a mark for the next', () => {
  it.each([
    ['on the global object', 'globalThis.mark', 'globalThis.mark = 1'],
    ['as a method of a built-in method', 'Array.prototype.map.mark', 'Array.prototype.map.mark = 1'],
    ['on a getter', 'size.mark', 'size.mark = 1'],
    ['on a method of the console', 'console.log.mark', 'console.log.mark = 1'],
    ['in a prototype put under a namespace', 'Math.mark', 'Object.setPrototypeOf(Math, { mark: 1 })'],
    ['in a prototype put under arrays', '[].mark', 'Object.setPrototypeOf(Array.prototype, { mark: 1 })'],
    [
      'in a getter that answers what the property held',
      '"get" in Object.getOwnPropertyDescriptor(Math, "abs")',
      'const { abs } = Math; Object.defineProperty(Math, "abs", { get: () => abs })',
    ],
    ['by freezing', 'Object.isFrozen(Math)', 'Object.freeze(Math)'],
    ['by forbidding more', '!Object.isExtensible(Array.prototype)', 'Object.preventExtensions(Array.prototype)'],
    ['in what is enumerable', 'Object.keys(Math).length > 0', 'Object.defineProperty(Math, "abs", { enumerable: true })'],
    [
      'in what is writable',
      '!Object.getOwnPropertyDescriptor(Math, "abs").writable',
      'Object.defineProperty(Math, "abs", { writable: false })',
    ],
    ['on what async functions are made of', 'make(async () => {}).mark', 'make(async () => {}).mark = 1'],
    ['on what async generators inherit from', 'base.mark', 'base.mark = 1'],
    ['on helpers of iterators', 'helper.mark', 'helper.mark = 1'],
    ['on the names that `with` does not see', 'hidden.mark', 'hidden.mark = 1'],
    ['by a declaration compiled late', 'typeof late === "number"', '(0, eval)("var late = 1")'],
  ])('%s', async (_, read, write) => {
    const code = `
      const { get: size } = Object.getOwnPropertyDescriptor(Map.prototype, 'size')
      const make = (f) => Object.getPrototypeOf(f).constructor
      const base = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}.prototype))
      const helper = Object.getPrototypeOf([].values().map((x) => x))
      const hidden = Array.prototype[Symbol.unscopables]
      export const f = () => {
        const marked = Boolean(${read})
        try { (() => { ${write} })() } catch {}
        return marked
      }`
    const [first, second] = await runTwice(code)
    expect(second).toEqual(first)
  })

  it('and arguments are what they are, whatever setter it leaves under arrays', async () => {
    const code = `
      export const f = (x) => {
        Object.setPrototypeOf(Array.prototype, { __proto__: Object.prototype, set 0(value) {}, get 0() { return 'mine' } })
        return x[0]
      }`
    expect(await runTwice(code)).toEqual([1, 2])
  })
})
