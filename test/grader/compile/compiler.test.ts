import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { startCompiler } from '../../../grader/compile/compiler.ts'
import { residentMB } from '../../../grader/sandbox/memory.ts'

const compiler = startCompiler()
afterAll(() => compiler.close())

const compile = (source: string, entries = ['f']) => compiler.compile(source, entries)
const complaints = async (source: string, entries?: string[]) => {
  const compilation = await compile(source, entries)
  return 'diagnostics' in compilation ? compilation.diagnostics : []
}

describe('what compiles', () => {
  it.each([
    'export function f(x: number): number { return x }',
    'export const f = <T,>(x: T) => x as unknown',
    'enum A { B } export function f() { return A.B }',
    'namespace N { export const a = 1 } export const f = () => N.a',
    'function g() {} export { g as f }',
    'export const { f } = { f: () => 1 }',
    'export async function* f() { yield await 1 }',
    '\ufeffexport class f {}',
    'const x = 1\r\nexport let f = () => x!',
  ])('%s', async (source) => {
    expect(await compile(source)).toMatchObject({ exports: expect.arrayContaining(['f']) })
  })

  it('one of several functions is enough to begin with', async () => {
    expect(await compile('export const g = 1', ['f', 'g'])).toMatchObject({ exports: ['g'] })
  })

  it('types that a checker would hang on are taken out like any other', async () => {
    expect(await compile('type A<T> = A<A<A<T>>>; export const f = (x: A<A<1>>) => x')).not.toHaveProperty('diagnostics')
  })
})

describe('a syntax error is shown where it is', () => {
  it.each([
    ['export function f() {\n  return 1 +\n}', 3, 1],
    ['const a = 1\nconst a = 2\nexport const f = a', 2, 7],
    ['export const f = () => {\r\n\r\n  return )', 3, 10],
    ['const \u{1d4b3} = "\u{1f600}"; let 1', 1, 22],
  ])('%s', async (source, line, column) => {
    expect(await complaints(source)).toEqual([expect.objectContaining({ code: 'syntax_error', line, column })])
  })
})

it.each([
  'import { x } from "y"; export const f = 1',
  'import "y"; export const f = 1',
  'import type { X } from "y"; export const f = 1',
  'export { f } from "y"',
  'export * from "y"; export const f = 1',
  'export const f = () => import("y")',
])('imports are refused: %s', async (source) => {
  const [first] = await complaints(source)
  expect(first).toMatchObject({ code: 'import_not_available', line: 1, column: expect.any(Number) })
})

describe('an export is asked for by its name', () => {
  it.each([
    'export const g = 1',
    '',
    'const f = 1',
    'export type f = 1',
    'export interface f {}',
    'export declare function f(): void',
  ])('%s', async (source) => {
    expect(await complaints(source)).toEqual([
      expect.objectContaining({ code: 'missing_export', message: expect.stringContaining('`f`') }),
    ])
  })

  it('and a default export is said not to count', async () => {
    const [first] = await complaints('export default function f() {}')
    expect(first).toMatchObject({ code: 'missing_export', message: expect.stringContaining('default') })
  })
})

it('64 KB of UTF-8 are enough, one byte more is not', async () => {
  const code = 'export const f = 1//'
  const fill = (bytes: number) => code + 'ü'.repeat((bytes - code.length) / 2)
  expect(await complaints(fill(64 * 1024))).toEqual([])
  expect(await complaints(fill(64 * 1024 + 2))).toEqual([expect.objectContaining({ code: 'source_too_large' })])
})

it('text that is no Unicode is refused', async () => {
  expect(await complaints('export const f = "\ud800"')).toEqual([expect.objectContaining({ code: 'source_not_utf8' })])
})

describe('hostile sources end in a diagnostic, and the next one compiles', () => {
  it.each([
    ['brackets', '['.repeat(32_000) + ']'.repeat(32_000)],
    ['braces', '{'.repeat(60_000)],
    ['arrows', '(a='.repeat(9000) + '1' + ')=>1'.repeat(9000)],
    ['templates', '`${'.repeat(16_000)],
    ['types', `let x: ${'A<'.repeat(16_000)}1${'>'.repeat(16_000)}`],
    ['conditions', `let x: ${'1 extends 1 ? '.repeat(4000)}`],
    ['unary operators', `${'!'.repeat(60_000)}1`],
    ['classes', 'class A{m(){'.repeat(5000)],
    ['a comment without end', `/*${'*'.repeat(60_000)}`],
  ])('%s', async (_, source) => {
    const [first] = await complaints(`export const f = 1\n${source}`)
    expect(['compiler_gave_up', 'syntax_error', undefined]).toContain(first?.code)
    expect(await complaints('export const f = 1')).toEqual([])
  })
})

/** Members that are each twice as long as the one before, and then the last of them by its name, again and again. */
function doubling(times: number, uses: number): string {
  const members = Array.from({ length: times }, (_, i) => `a${i + 1} = a${i} + a${i}`)
  const again = Array.from({ length: uses }, (_, i) => `b${i} = a${times}`)
  return `enum E { a0 = '${'x'.repeat(16)}', ${[...members, ...again].join(', ')} }\nexport const f = 1`
}

it('a source that unfolds to gigabytes while it is compiled is stopped before it has them', { timeout: 20_000 }, async () => {
  await compile('export const f = 1')
  let most = 0
  const watch = setInterval(() => {
    for (const pid of findCompilers()) most = Math.max(most, residentMB(pid) ?? 0)
  }, 5)
  const [first] = await complaints(doubling(22, 3000))
  clearInterval(watch)
  expect(first).toMatchObject({ code: 'compiler_gave_up' })
  expect(most).toBeLessThan(1024)
  expect(await complaints('export const f = 1')).toEqual([])
})

it('a source that becomes many times as large is refused, and how enums do that is said', async () => {
  const [first] = await complaints(doubling(8, 1000))
  expect(first).toMatchObject({ code: 'source_too_large', message: expect.stringContaining('enums') })
  expect(await complaints(doubling(8, 100))).toEqual([])
})

it('a source is not blamed for the time that the machine gave to others', { timeout: 20_000 }, async () => {
  await compile('export const f = 1')
  const [pid] = findCompilers()
  process.kill(pid!, 'SIGSTOP')
  const waiting = complaints('export const f = 2')
  await new Promise((resolve) => setTimeout(resolve, 4000))
  process.kill(pid!, 'SIGCONT')
  expect(await waiting).toEqual([])
})

function findCompilers(): number[] {
  return readdirSync('/proc/self/task')
    .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean))
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('compile/process.ts'))
    .map(Number)
}

it('a compiler that died between two sources is replaced, and the next source is not blamed', async () => {
  await compile('export const f = 1')
  process.kill(findCompilers()[0]!, 'SIGKILL')
  expect(await complaints('export const f = 1')).toEqual([])
  expect(await complaints('export const f = 1')).toEqual([])
})

it('a closed compiler takes no source and starts no process for it', async () => {
  const compiler = startCompiler()
  compiler.close()
  const before = findCompilers().length
  await expect(compiler.compile('export const f = 1', ['f'])).rejects.toThrow('the compiler is closed')
  expect(findCompilers().length).toBeLessThanOrEqual(before)
})
