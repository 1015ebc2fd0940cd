import ts from 'typescript-js'
import { describe, expect, it } from 'vitest'
import * as layers from '@tensorflow/tfjs-layers'
import * as core from '@tensorflow/tfjs-core'
import type { Import } from '#schema/manifest.ts'
import { listSlugs, loadExercise } from '../../../grader/exercise/load.ts'
import { makeEnvironment, solution } from '../../../web/intelligence/environment.ts'

const everything: readonly Import[] = ['gradus/linalg', '@tensorflow/tfjs']

describe('the language in the editor', async () => {
  const environment = await makeEnvironment('export {}', everything)
  const { languageService } = environment
  /** The codes of TypeScript's complaints, and where each begins. */
  const complain = (source: string) => {
    environment.updateFile(solution, source)
    const found = [...languageService.getSyntacticDiagnostics(solution), ...languageService.getSemanticDiagnostics(solution)]
    return found.map(({ code, start }) => `TS${code} ${/^[\w'/]+/.exec(source.slice(start))?.[0]}`)
  }
  const unknown = (name: string) => [expect.stringMatching(new RegExp(`^TS(2304|2580|2583|2584|2591|2708) ${name}$`))]

  it.each(['document', 'window', 'fetch', 'setTimeout', 'performance', 'process', 'require', 'Buffer'])(
    'has no %s of a browser or of Node',
    (name) => expect(complain(`export const x: unknown = ${name}`)).toEqual(unknown(name)),
  )

  it.each(['Intl', 'Atomics', 'SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry', 'WebAssembly', 'escape', 'unescape'])(
    'has no %s, which the sandbox takes away',
    (name) => expect(complain(`export const x: unknown = ${name}`)).toEqual(unknown(name)),
  )

  it.each([
    'console.log(1, [2])',
    'new Set([1]).union(new Set([2]))',
    'new Float16Array([1]).toSorted()',
    'await Array.fromAsync([1])',
    'Map.groupBy([1], String)',
    '[1].values().map(String).toArray()',
    'Promise.try(Math.random)',
    'new Date().getTime()',
  ])('has %s', (expression) => expect(complain(`export const x: unknown = ${expression}`)).toEqual([]))

  it('finds wrong types, and sees null where it may be', () => {
    expect(complain('export const x: number = "1"')).toEqual(['TS2322 x'])
    expect(complain('export const f = (x: number[] | null) => x.length')).toEqual(['TS18047 x'])
    expect(complain('export const f = (x: number[]) => x[0] + 1')).toEqual([])
  })

  it('promises no function of TensorFlow.js that the sandbox has not', () => {
    complain(`import * as tf from '@tensorflow/tfjs'`)
    const program = languageService.getProgram()!
    const checker = program.getTypeChecker()
    const module = checker.getSymbolAtLocation(program.getSourceFile('/node_modules/@tensorflow/tfjs.d.ts')!)!
    const isValue = (symbol: ts.Symbol) => {
      const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      return (flags & ts.SymbolFlags.Value) !== 0
    }
    const values = checker
      .getExportsOfModule(module)
      .filter(isValue)
      .map(({ name }) => name)
    expect(values).toEqual(expect.arrayContaining(['tensor', 'matMul', 'variableGrads', 'Tensor', 'sequential']))
    expect(values.filter((name) => !(name in core) && !(name in layers))).toEqual([])
    expect(values).not.toContain('data')
    expect(values).not.toContain('loadGraphModel')
    expect(complain(`import * as tf from '@tensorflow/tfjs'\nexport const y = tf.tensor2d([[1]]).matMul(tf.eye(1)).sum()`)).toEqual(
      [],
    )
  })

  it.each(listSlugs())('has nothing against the starter and the model of %s', (slug) => {
    const exercise = loadExercise(slug)
    expect(complain(exercise.starter)).toEqual([])
    expect(complain(exercise.solution)).toEqual([])
  })
})

it('knows no module that the exercise does not allow', async () => {
  const { languageService } = await makeEnvironment("import { dot } from 'gradus/linalg'\ndot([1], [2])", [])
  expect(languageService.getSemanticDiagnostics(solution).map(({ code }) => code)).toEqual([2307])
})
