import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { drawChain, drawExpression, drawNumber, shuffle, sketch } from '../../exercises/autodiff/cases/graphs.ts'
import hidden from '../../exercises/autodiff/cases/hidden.ts'
import { replay, wrongSlopes, wrongWalks } from '../../exercises/autodiff/mistakes.ts'
import draw from '../../exercises/autodiff/plot.ts'
import reference from '../../exercises/autodiff/reference.ts'
import * as model from '../../exercises/autodiff/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const random = fc.string().map((seed) => randomFrom(seed, 'autodiff'))
const expression = random.map((it) => shuffle(it, drawExpression(it, 4, 9)))

function expectClose(actual: number[], expected: number[], tolerance = 1e-9): void {
  expect(actual).toHaveLength(expected.length)
  for (const [i, x] of actual.entries()) expect(Math.abs(x - expected[i]!)).toBeLessThan(tolerance * (1 + Math.abs(expected[i]!)))
}

/** The same graph, its k-th input moved. */
function move(nodes: model.Node[], input: number, by: number): model.Node[] {
  let seen = -1
  return nodes.map((node) => (node.op === 'input' && ++seen === input ? { ...node, value: node.value + by } : node))
}

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { applyOperation, evaluate, gradients }) => {
  it('agrees with the worked example of the statement', () => {
    const { nodes, input, multiply, add, power } = sketch()
    const [x, y] = [input(2), input(-3)]
    power(add(multiply(x, y), x), 2)
    expect(evaluate(nodes)).toEqual([2, -3, -6, -4, 16])
    expect(gradients(nodes)).toEqual({ value: 16, derivatives: [16, -16] })
  })

  it('has derivatives that central differences confirm', () => {
    fc.assert(
      fc.property(expression, (nodes) => {
        const { derivatives } = gradients(nodes)
        const resultAt = (input: number, by: number) => evaluate(move(nodes, input, by)).at(-1)!
        const differences = derivatives.map((_, k) => (resultAt(k, 1e-5) - resultAt(k, -1e-5)) / 2e-5)
        expectClose(derivatives, differences, 1e-5)
      }),
    )
  })

  it('adds: the derivatives of a sum of two results are the sums of theirs', () => {
    fc.assert(
      fc.property(random, (it) => {
        const nodes = drawExpression(it, 4, 9)
        const [first, second] = [nodes.length - 3, nodes.length - 1]
        const both: model.Node[] = [...nodes, { op: 'add', inputs: [first, second] }]
        const parts = [first, second].map((end) => gradients(nodes.slice(0, end + 1)).derivatives)
        expectClose(
          gradients(both).derivatives,
          parts[0]!.map((x, k) => x + parts[1]![k]!),
        )
      }),
    )
  })

  it('gives a tanh the slope of an even function: the same on either side', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (x) => {
        const [right, left] = [applyOperation({ op: 'tanh' }, [x]), applyOperation({ op: 'tanh' }, [-x])]
        expect(left.slopes).toEqual(right.slopes)
        expect(left.value).toBeCloseTo(-right.value, 12)
      }),
    )
  })

  it('does not mind chains that recursion would', () => {
    const { value, derivatives } = gradients(drawChain(randomFrom('long', ''), 14_000, 3))
    expect([value, ...derivatives].every(Number.isFinite)).toBe(true)
  })

  it('refuses what is no computation', () => {
    const input: model.Node = { op: 'input', value: 1 }
    const broken: model.Node[][] = [
      [],
      [{ op: 'exp', inputs: [0] }],
      [input, { op: 'exp', inputs: [2] }],
      [input, { op: 'exp', inputs: [0.5] }],
      [input, { op: 'exp', inputs: [-1] }],
      [input, { op: 'add', inputs: [0] }],
      [{ op: 'exp', inputs: [1] }, { op: 'exp', inputs: [0] }, input],
    ]
    for (const nodes of broken) {
      expect(() => evaluate(nodes)).toThrow(RangeError)
      expect(() => gradients(nodes)).toThrow(RangeError)
    }
  })
})

it('the model walking backwards and the oracle walking forwards agree', () => {
  fc.assert(
    fc.property(expression, (nodes) => {
      expectClose(model.gradients(nodes).derivatives, reference.oracle.gradients(nodes).derivatives)
    }),
  )
})

it('the replay that mistakes are recognised by is the model, as long as nobody makes one', () => {
  fc.assert(fc.property(expression, (nodes) => expectClose(replay({}, nodes), model.gradients(nodes).derivatives)))
})

const slips = {
  ...wrongWalks,
  ...Object.fromEntries(Object.entries(wrongSlopes).map(([words, slopesOf]) => [words, { slopesOf }])),
}

it.each(Object.entries(slips))('%s: the replay of this mistake ends, and some case tells it from the right answer', (_, slip) => {
  const isSeen = hidden
    .filter(({ entry, throws, title }) => entry === 'gradients' && throws === undefined && !title.includes('thousand'))
    .some(({ title, draw }) => {
      const [nodes] = draw(randomFrom('slips', title)) as [model.Node[]]
      const right = model.gradients(nodes).derivatives
      return replay(slip, nodes).some((x, k) => !(Math.abs(x - right[k]!) < 1e-3))
    })
  expect(isSeen).toBe(true)
})

it('a picture shows how much each input matters, where there are enough of them', () => {
  const { nodes, input, multiply } = sketch()
  const product = [2, 3, 4, 5].map((it) => input(drawNumber(randomFrom('picture', `${it}`)))).reduce((a, b) => multiply(a, b))
  expect(product).toBe(6)
  const plot = Plot.parse(draw.gradients!({ actual: model.gradients(nodes), args: [nodes] }))
  expect(plot.mark === 'bars' && plot.bars).toHaveLength(4)
  expect(draw.gradients!({ actual: { value: 1, derivatives: [1] }, args: [[]] })).toBeUndefined()
})
