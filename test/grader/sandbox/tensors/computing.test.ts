import { runInThisContext } from 'node:vm'
import * as tf from '@tensorflow/tfjs'
import { describe, expect, it } from 'vitest'
import { answer, answers, compile, run } from './run.ts'

await tf.setBackend('cpu')

/** The same code here, on cpu. */
async function answerOnCpu(body: string): Promise<unknown> {
  const source = compile(`import * as tf from '@tensorflow/tfjs'\n${body}`).code
  const make = runInThisContext(source) as (library: typeof tf) => { f(i: number): unknown }
  return make(tf).f(0)
}

function flatten(value: unknown): number[] {
  return Array.isArray(value) ? value.flatMap(flatten) : [value as number]
}

const wave = 'const wave = (...shape) => tf.range(0, shape.reduce((a, b) => a * b)).mul(1.7).sin().reshape(shape)'

describe('tensors compute what cpu computes', () => {
  it.each([
    ['a matrix product', 'tf.matMul(wave(7, 5), wave(5, 3))'],
    ['a gradient', 'tf.grad((x) => tf.sum(tf.square(tf.matMul(x, wave(5, 3)))))(wave(7, 5))'],
    [
      'the gradient of a small convolutional network',
      `tf.grad((w) => tf.sum(tf.square(tf.maxPool(tf.relu(tf.conv2d(wave(2, 8, 8, 3), w, 1, 'same')), 2, 2, 'valid'))))(wave(3, 3, 3, 4))`,
    ],
    ['what WebAssembly lacks', `tf.concat([tf.einsum('ij,jk->ki', wave(3, 4), wave(4, 2)).flatten(), tf.erf(wave(4))])`],
    ['chained operations', 'wave(4, 4).add(1).softmax().log().mean(0)'],
  ])('%s', async (_, expression) => {
    const body = `${wave}\nexport const f = () => tf.tidy(() => ${expression}.arraySync())`
    const [here, there] = [flatten(await answer(body)), flatten(await answerOnCpu(body))]
    expect(here.length).toBe(there.length)
    for (const [i, value] of here.entries()) expect(Math.abs(value - there[i]!)).toBeLessThan(1e-4 * (1 + Math.abs(there[i]!)))
  })
})

const training = `
  export async function f() {
    const model = tf.sequential({ layers: [
      tf.layers.dense({ units: 8, inputShape: [2], activation: 'tanh' }),
      tf.layers.dropout({ rate: 0.1 }),
      tf.layers.dense({ units: 1 }),
    ] })
    model.compile({ optimizer: tf.train.adam(0.05), loss: 'meanSquaredError' })
    const X = tf.tensor2d([[0, 1], [1, 0], [1, 1], [0, 0]])
    const { history } = await model.fit(X, tf.tensor2d([[1], [1], [2], [0]]), { epochs: 40, verbose: 0 })
    return history.loss
  }`

it('a model of layers learns, and in the same steps every time', async () => {
  const [first, second] = (await answers(training, 2)) as number[][]
  expect(first).toHaveLength(40)
  expect(first!.at(-1)).toBeLessThan(first![0]! / 4)
  expect(second).toEqual(first)
  expect(await answer(training)).toEqual(first)
})

it('random tensors are drawn from the case’s own generator', async () => {
  const draws =
    'export const f = () => [tf.randomNormal([3]), tf.randomUniform([3]), tf.truncatedNormal([3])].map((t) => t.arraySync())'
  const [first, second] = await answers(draws, 2)
  expect(second).toEqual(first)
  expect(new Set(flatten(first)).size).toBe(9)
})

it('a drive has tensors too, whether or not the solution imports them', async () => {
  const drive = 'export const f = (solution, i) => solution.f(tf.tensor([i, 2])).arraySync()'
  expect(await answer('export const f = (x) => x.square()', { drive })).toEqual([0, 4])
  expect(await answer('export const f = (x: tf.Tensor) => x', { drive })).toEqual([0, 2])
})

it('a tensor prints its values', async () => {
  const [outcome] = await run('export const f = () => tf.tensor([1, 2]).print()')
  expect(outcome).toMatchObject({ kind: 'returned', log: 'Tensor\n    [1, 2]\n' })
})

describe('what cannot be is said', () => {
  it.each([
    ['a tensor as the answer', 'tf.tensor([1])', /^TypeError: a tensor was returned .* arraySync\(\)/],
    ['a tensor that is promised', 'Promise.resolve(tf.tensor([1]))', /^TypeError: a tensor was returned/],
    ['a tensor after dispose', '{ const t = tf.tensor([1]); t.dispose(); return t.arraySync() }', /^Error: Tensor is disposed/],
    ['a clock', 'tf.time(() => 1)', /^Error: tf.time is not available here: there is no clock/],
    ['data sets', 'tf.data.array([1])', /^Error: tf.data is not available here/],
    ['a model from elsewhere', "tf.loadLayersModel('http://127.0.0.1/model.json')", /^Error: There is no network here/],
    ['a converted model', "tf.loadGraphModel('file://model.json')", /^Error: tf.loadGraphModel is not available here/],
    ['a request', "tf.util.fetch('http://127.0.0.1/')", /^Error: There is no network here/],
  ])('%s', async (_, expression, message) => {
    const body = expression.startsWith('{') ? expression : `{ return ${expression} }`
    expect(await answer(`export const f = async () => ${body}`)).toMatch(message)
  })
})
