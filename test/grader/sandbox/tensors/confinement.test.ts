import { describe, expect, it } from 'vitest'
import { transpile } from '../../../../grader/compile/transpile.ts'
import { answer, answers, run } from './run.ts'

describe('tensors that do not fit are refused', () => {
  const keep = (make: string) => `const kept = []; for (;;) kept.push(${make})`
  it.each([
    ['many', keep('tf.ones([512, 512])')],
    ['many results', `const a = tf.ones([1024, 8]), b = tf.ones([8, 1024]); ${keep('tf.matMul(a, b)')}`],
    ['a thousand million elements', 'return tf.fill([1e9], 1).shape'],
    ['a size that wraps around', 'return tf.fill([2 ** 30], 1).shape'],
    ['what a kernel wants for itself', 'return tf.matMul(tf.ones([1, 4200]), tf.ones([4200, 4200])).shape'],
  ])('%s', async (_, body) => {
    const [outcome] = await run(`export function f() { ${body} }`)
    expect(outcome).toEqual({ kind: 'memory', of: 'tensors' })
  })

  it('with an error that says what to do, after which work goes on', async () => {
    const source = `export function f() {
      const kept = []
      try { for (;;) kept.push(tf.ones([512, 512])) } catch (error) {
        tf.dispose(kept)
        return [error.name, error.message, kept.length > 100, tf.sum(tf.ones([5])).arraySync()]
      }
    }`
    expect(await answer(source)).toEqual(['RangeError', expect.stringMatching(/128 MB.*tf\.tidy/), true, 5])
  })
})

it.each([
  ['of products', 'const a = tf.ones([200, 200]); for (;;) tf.matMul(a, a).dispose()'],
  ['of promises', 'for (;;) await tf.nextFrame()'],
  [
    'of training',
    "const m = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }); m.compile({ optimizer: 'sgd', loss: 'meanSquaredError' }); await m.fit(tf.ones([4, 1]), tf.ones([4, 1]), { epochs: 1e9, verbose: 0 })",
  ],
])('an endless loop %s stops on time', async (_, body) => {
  const [outcome] = await run(`export async function f() { ${body} }`, { caseMs: 600 })
  expect(outcome?.kind).toBe('time')
})

describe('a case leaves nothing for the next', () => {
  it.each([
    ['variables', 'tf.memory().numTensors', 'tf.variable(tf.ones([3]), true, "mine"); tf.keep(tf.ones([4]))'],
    [
      'kernels',
      'tf.add(1, 2).arraySync()',
      'tf.unregisterKernel("Add", "wasm"); tf.registerKernel({ kernelName: "Add", backendName: "wasm", kernelFunc: () => { throw 1 } })',
    ],
    [
      'gradients',
      'tf.grad((x) => x.square())(3).arraySync()',
      'tf.unregisterGradient("Square"); tf.registerGradient({ kernelName: "Square", gradFunc: () => ({ x: () => tf.scalar(7) }) })',
    ],
    [
      'methods of tensors',
      'tf.tensor([1, 2]).arraySync()',
      'tf.Tensor.prototype.arraySync = tf.Tensor.prototype.dataSync = () => 7',
    ],
    ['backends', 'tf.getBackend()', 'tf.registerBackend("mine", () => ({}), 99); tf.removeBackend("wasm")'],
    ['flags', 'tf.env().get("DEBUG")', 'tf.env().set("DEBUG", true); tf.enableDebugMode()'],
    ['an open scope', 'tf.engine().state.numTensors', 'tf.engine().startScope(); tf.tidy(() => { tf.ones([2]); throw 1 })'],
    [
      'memory of tensors',
      'Array.from(new Float32Array(tf.backend().wasm.HEAPU8.buffer)).includes(Math.fround(1234.5678))',
      'tf.dispose(tf.fill([100], 1234.5678)); tf.fill([100], 1234.5678)',
    ],
    ['draws', 'Math.random()', 'tf.randomNormal([5]); tf.util.shuffle([1, 2, 3])'],
    [
      'the engine itself',
      'tf.ones([2]).arraySync()',
      'tf.engine().reset(); for (const key of Object.keys(tf.engine())) tf.engine()[key] = null',
    ],
  ])('%s', async (_, look, leave) => {
    const source = `export const f = () => { const found = ${look}; try { (() => { ${leave} })() } catch {} return found }`
    const [first, second] = await answers(source, 2)
    expect(String(first)).not.toMatch(/Error/)
    expect(second).toEqual(first)
  })
})

it('the exports cannot be replaced', async () => {
  const source = `export function f() {
    const tried = [() => { tf.matMul = 1 }, () => { tf.mine = 1 }, () => { tf.matMul.mine = 1 }, () => { delete tf.add }]
    return tried.map((it) => { try { it(); return 'done' } catch (error) { return error.name } })
  }`
  expect(await answer(source)).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError'])
})

it('nothing leads to WebAssembly', async () => {
  const source = `export function f() {
    const { wasm } = tf.backend()
    const parts = [wasm.asm, ...Object.values(wasm.asm), wasm.HEAPU8.buffer, wasm]
    const names = parts.flatMap((it) => [it.constructor?.name, Object.getPrototypeOf(it)?.constructor?.name])
    const table = wasm.asm.__indirect_function_table
    let grown
    try { grown = wasm.asm.memory.grow(2048) } catch (error) { grown = error.name }
    return [typeof WebAssembly, Object.keys(globalThis), [...new Set(names)].sort(), typeof table.grow, grown, Function('return typeof WebAssembly')()]
  }`
  const kinds = ['ArrayBuffer', 'Function', 'Object', undefined]
  expect(await answer(source)).toEqual(['undefined', [], kinds, 'undefined', 'RangeError', 'undefined'])
})

describe('the compiler', () => {
  const complain = (source: string) => {
    const compiled = transpile(`${source}\nexport const f = 1`, ['f'], ['@tensorflow/tfjs'])
    return 'diagnostics' in compiled ? compiled.diagnostics.map(({ message }) => message) : []
  }

  it('takes tensors as a whole and by name', () => {
    expect(complain("import * as tf from '@tensorflow/tfjs'\nimport { matMul, type Tensor } from '@tensorflow/tfjs'")).toEqual([])
  })

  it.each([
    ["import tf from '@tensorflow/tfjs'", /no default export\. Import it as a whole: import \* as tf from '@tensorflow\/tfjs'/],
    ["import * as tf from '@tensorflow/tfjs-core'", /This exercise allows '@tensorflow\/tfjs', as in import \* as tf/],
    ["import '@tensorflow/tfjs-backend-cpu'", /not available here/],
  ])('refuses %s', (source, message) => {
    expect(complain(source)).toEqual([expect.stringMatching(message)])
  })
})
