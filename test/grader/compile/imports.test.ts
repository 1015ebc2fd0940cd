import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import * as linalg from 'gradus/linalg'
import type { Library } from '#schema/manifest.ts'
import { startCompiler } from '../../../grader/compile/compiler.ts'
import { transpile } from '../../../grader/compile/transpile.ts'

const allowed: Library[] = ['gradus/linalg']
const compile = (source: string, libraries = allowed) => transpile(source, ['f'], libraries)

/** What the source exports when it is evaluated as the sandbox does it. */
function evaluate(source: string): Record<string, unknown> {
  const compiled = compile(source)
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]!.message)
  const modules = compiled.libraries.map(({ code }) => runInNewContext(code)())
  return runInNewContext(compiled.code)(...modules)
}

const complaints = (source: string, libraries?: Library[]) => {
  const compilation = compile(source, libraries)
  return 'diagnostics' in compilation ? compilation.diagnostics : []
}

describe('an allowed library is imported', () => {
  it.each([
    ['by name', "import { dot } from 'gradus/linalg'; export const f = dot([2], [3])"],
    ['under another name', "import { dot as inner, norm1 } from 'gradus/linalg'; export const f = inner([norm1([-2])], [3])"],
    ['as a whole', "import * as linalg from 'gradus/linalg'; export const f = linalg.dot([2], [3])"],
    [
      'in two statements',
      "import { dot } from 'gradus/linalg'\nimport { norm1 } from 'gradus/linalg'\nexport const f = dot([norm1([-2])], [3])",
    ],
    ['after its first use', "export const f = dot([2], [3])\nimport { dot } from 'gradus/linalg'"],
    [
      'over several lines, without semicolons',
      "import {\n  dot,\n} from 'gradus/linalg'\n;[1].map(dot)\nexport const f = dot([2], [3])",
    ],
    ['beside types', "import { type SymmetricEigen, dot } from 'gradus/linalg'; export const f: number = dot([2], [3])"],
    [
      'where a function of one’s own has the name',
      "import { dot } from 'gradus/linalg'; function dot() { return 6 } export const f = dot()",
    ],
    [
      'where a parameter hides it',
      "import { norm1 } from 'gradus/linalg'; const g = (norm1: number) => norm1; export const f = g(norm1([6]))",
    ],
  ])('%s', (_, source) => {
    expect(evaluate(source)).toMatchObject({ f: 6 })
  })

  it('with all that Node can import from it', () => {
    const names = Object.keys(linalg)
    const { f } = evaluate(`import { ${names.join(', ')} } from 'gradus/linalg'; export const f = [${names.join(', ')}]`)
    expect((f as { name: string }[]).map(({ name }) => name)).toEqual(names)
  })

  it.each([
    "import type { SymmetricEigen } from 'gradus/linalg'; export const f = (x: SymmetricEigen) => x",
    "import type * as linalg from 'gradus/linalg'; export const f = (x: linalg.SymmetricEigen) => x",
    "import 'gradus/linalg'; export const f = 1",
    'export const f = 1',
  ])('and not brought along where nothing of it is a value: %s', (source) => {
    expect(compile(source)).toMatchObject({ libraries: [], exports: ['f'] })
  })

  it('and cannot be replaced under its name', () => {
    expect(() => evaluate("import { dot } from 'gradus/linalg'; dot = 1; export const f = dot")).toThrow(/constant/)
  })

  it('beside top-level await', async () => {
    await expect(evaluate("import { dot } from 'gradus/linalg'; export const f = await dot([2], [3])")).resolves.toEqual({ f: 6 })
  })

  it('and lines stay those of the source', () => {
    const source =
      "import {\n  dot,\n  norm1,\n} from 'gradus/linalg'\n\nexport function f() {\n  throw new Error(String(dot([norm1([1])], [1])))\n}\n"
    const compiled = compile(source)
    if ('diagnostics' in compiled) throw new Error('it does not compile')
    const line = compiled.code.split('\n').findIndex((text) => text.includes('throw')) + 1
    expect(originalPositionFor(new TraceMap(compiled.map), { line, column: 2 }).line).toBe(7)
  })
})

describe('other imports are refused where they stand', () => {
  const elsewhere = /not available here\. This exercise allows 'gradus\/linalg', as in import { dot } from 'gradus\/linalg'\./
  const again = /cannot be exported/
  it.each<[string, string, RegExp, number, number]>([
    ['another module', "\nimport { readFileSync } from 'node:fs'", elsewhere, 2, 1],
    ['a name that looks alike', "import { dot } from 'gradus/linalg.ts'", elsewhere, 1, 1],
    ['a library that is not there', "import { fit } from 'gradus/learn'", elsewhere, 1, 1],
    ['types of another module', "import type { X } from './types.ts'", elsewhere, 1, 1],
    ['for its effect', "import '../solution.ts'", elsewhere, 1, 1],
    ['while it runs', "export const g = () => import('gradus/linalg')", elsewhere, 1, 24],
    ['TypeScript’s way', "const x = 1\nimport linalg = require('gradus/linalg')", elsewhere, 2, 1],
    ['TypeScript’s way, exported', "export import linalg = require('gradus/linalg')", elsewhere, 1, 1],
    ['only to export it', "export { dot } from 'gradus/linalg'", again, 1, 10],
    ['only to export all of it', "export * from 'gradus/linalg'", again, 1, 1],
    ['only to export it as one thing', "export * as linalg from 'gradus/linalg'", again, 1, 1],
    ['to export it under another name', "import { dot } from 'gradus/linalg'\nexport { dot as g }", again, 2, 10],
  ])('%s', (_, source, message, line, column) => {
    const code = 'import_not_available'
    const found = complaints(`${source}\nexport const f = 1`)
    expect(found).toEqual([{ code, message: expect.stringMatching(message), line, column }])
  })

  it.each(["import { dot } from 'gradus/linalg'", "export * from 'gradus/linalg'", "const g = () => import('gradus/linalg')"])(
    'whatever it is, where an exercise allows none: %s',
    (source) => {
      const message = 'Imports are not available here: write everything in this file.'
      expect(complaints(`${source}\nexport const f = 1`, [])).toMatchObject([{ code: 'import_not_available', message, line: 1 }])
    },
  )
})

describe('what a library does not have is said where it is asked for', () => {
  it.each<[string, string, RegExp, number]>([
    ['a name', "import { dot, matMul } from 'gradus/linalg'", /has no matMul\. It has dot, .*matmul/, 15],
    ['under another name', "import { inv as inverse } from 'gradus/linalg'", /has no inv\./, 10],
    ['what every object has', "import { constructor } from 'gradus/linalg'", /has no constructor\./, 10],
    ['a name that is none', "import { 'a b' as c } from 'gradus/linalg'", /has no a b\./, 10],
    ['a type', "import type { Matrix } from 'gradus/linalg'", /has no Matrix\./, 15],
    ['a default export', "import linalg from 'gradus/linalg'", /no default export\. Import by name: import { dot }/, 8],
    ['a default export by its name', "import { default as linalg } from 'gradus/linalg'", /no default export/, 10],
  ])('%s', (_, source, message, column) => {
    const found = complaints(`${source}\nexport const f = 1`)
    expect(found).toEqual([{ code: 'unknown_import', message: expect.stringMatching(message), line: 1, column }])
  })
})

it('everything wrong with the imports is said at once, in its order', () => {
  const source = "export const f = () => import('x')\nimport a, { b } from 'gradus/linalg'\nimport 'y'\nexport * from 'z'"
  expect(complaints(source).map(({ code, line, column }) => [code, line, column])).toEqual([
    ['import_not_available', 1, 24],
    ['unknown_import', 2, 8],
    ['unknown_import', 2, 13],
    ['import_not_available', 3, 1],
    ['import_not_available', 4, 1],
  ])
})

describe('in the process that compiles', () => {
  const compiler = startCompiler()
  afterAll(() => compiler.close())

  it('nothing is allowed that is not asked for', async () => {
    const source = "import { dot } from 'gradus/linalg'; export const f = dot"
    expect(await compiler.compile(source, ['f'])).toMatchObject({ diagnostics: [{ code: 'import_not_available' }] })
    expect(await compiler.compile(source, ['f'], allowed)).toMatchObject({ libraries: [{ name: 'gradus/linalg' }] })
  })
})
