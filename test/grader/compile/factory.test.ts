import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { makeFactory } from '../../../grader/compile/factory.ts'

type Exports = Record<string, unknown>

function load(module: string): Exports {
  const factory = makeFactory(module)
  if (factory === undefined) throw new Error('no factory')
  return (runInThisContext(factory) as () => Exports)()
}

describe('every form of export', () => {
  it.each<[string, string, Exports]>([
    ['declarations', 'export const a = 1, b = 2; export let c = 3\nexport var d = 4', { a: 1, b: 2, c: 3, d: 4 }],
    ['lists and new names', 'const x = 1; export { x, x as y, x as "a-b" }', { x: 1, y: 1, 'a-b': 1 }],
    ['the value a binding has at the end', 'export let n = 1; n = 2', { n: 2 }],
    ['a default expression', 'export const a = 1; export default a + 1', { a: 1 }],
    ['an anonymous default function', 'export default function () {}; export const a = 1', { a: 1 }],
    ['a named default function', 'export const a = () => f(); export default function f() { return 7 }', {}],
    ['an empty list', 'export {}; export const a = "é😀"', { a: 'é😀' }],
  ])('%s', (_, module, expected) => {
    expect(load(module)).toMatchObject(expected)
  })

  it('functions, async functions, generators and classes keep their names', () => {
    const { f, g, h, K } = load('export function f() {}\nexport async function g() {}\nexport function* h() {}\nexport class K {}')
    expect([f, g, h, K].map((it) => (it as { name: string }).name)).toEqual(['f', 'g', 'h', 'K'])
  })

  it('a named default function is there for the others', () => {
    const { a } = load('export const a = () => f(); export default function f() { return 7 }')
    expect((a as () => number)()).toBe(7)
  })
})

it('each call evaluates the module anew', () => {
  const make = runInThisContext(makeFactory('let n = 0; export const f = () => ++n')!) as () => { f: () => number }
  expect([make().f(), make().f()]).toEqual([1, 1])
})

it('the module is strict and has no this', () => {
  expect(load('export const t = this; export const s = (function () { return this })()')).toMatchObject({
    t: undefined,
    s: undefined,
  })
})

it('lines stay where they are', () => {
  const module = 'const a = 1\nexport {\n  a\n}\nexport function f() { throw new Error("here") }'
  const lines = makeFactory(module)!.split('\n')
  expect(lines[4]).toContain('throw')
})

it.each(['await 1', 'await (1)', 'await (async () => 1)()', '(await [1])[0]', 'await +1', '(await `1`).length'])(
  'top-level `%s` makes the factory an async one',
  async (expression) => {
    await expect(load(`export const a = ${expression}`)).resolves.toMatchObject({ a: 1 })
  },
)

it('await inside an async function does not', () => {
  expect(load('export const f = async () => await (1)')).not.toBeInstanceOf(Promise)
})

it('a line for a shell is left out', () => {
  expect(load('#!/usr/bin/env node\nexport const a = 1')).toMatchObject({ a: 1 })
})

it('an export called __proto__ is one like any other', () => {
  const exports = load("const x = 1; export { x as '__proto__', x as a }")
  expect(Object.keys(exports)).toEqual(['__proto__', 'a'])
})

it('import.meta cannot be had', () => {
  expect(makeFactory('export const a = import.meta')).toBeUndefined()
})
