import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawChain, drawExpression, drawNumber, shuffle, sketch } from './graphs.ts'

const { hidden } = casesOf<typeof Api>()

const power = (exponent: number): Api.Operation => ({ op: 'power', exponent })
const exp: Api.Operation = { op: 'exp' }
const tanh: Api.Operation = { op: 'tanh' }
const add: Api.Operation = { op: 'add' }

/** One operation after the other, then graphs with one difficulty each, then the edges, then what must be refused. */
export default [
  hidden('a power of a negative number', 'applyOperation', (random) => [power(random.int(3, 5)), [-random.uniform(0.5, 1.5)]], {
    kills: ['power-by-logarithm', 'forgets-the-exponent', 'keeps-the-exponent'],
  }),
  hidden('an exponential', 'applyOperation', (random) => [exp, [random.uniform(-2, 0.5)]], {
    kills: ['exp-by-the-rule-for-powers'],
  }),
  hidden('a tanh where it bends', 'applyOperation', (random) => [tanh, [random.uniform(0.4, 1.2)]], {
    kills: ['tanh-of-the-operand', 'tanh-without-the-square', 'slope-of-the-sigmoid'],
  }),
  hidden('all values of a shuffled list, also those the last node does not need', 'evaluate', drawAside, {
    kills: ['trusts-the-order-of-the-list', 'evaluates-what-is-needed'],
  }),

  hidden('an expression that uses nothing twice', 'gradients', drawTree, {
    kills: ['slope-of-the-factor-itself', 'forgets-what-arrives', 'starts-with-the-value'],
  }),
  hidden('nodes that are used again, some of them twice in one product', 'gradients', drawReuse, {
    kills: ['overwrites', 'counts-equal-operands-once'],
  }),
  hidden('a short way and a long way between two nodes', 'gradients', drawShortcut, {
    kills: ['breadth-first', 'overwrites'],
  }),
  hidden('a shuffled list, with an input that leads nowhere', 'gradients', drawAside, {
    kills: ['walks-the-list-backwards', 'inputs-in-another-order', 'leaves-out-what-leads-nowhere', 'trusts-the-order-of-the-list'],
  }),
  hidden('many operations of every kind', 'gradients', (random) => [shuffle(random, drawExpression(random, 6, 25))], {
    kills: ['walks-the-list-backwards', 'tanh-of-the-operand', 'writes-into-the-nodes'],
  }),
  hidden('nodes that build on the last one', 'gradients', drawBeyond, { kills: ['starts-at-the-end-of-the-order'] }),
  hidden('a last node that is an input', 'gradients', drawGiven, { kills: ['asks-the-first-operation'] }),
  hidden('powers of nothing', 'gradients', drawPowersOfZero, { kills: ['zero-to-the-power-of-zero', 'no-slope-at-zero'] }),
  hidden('a tanh far out on either side', 'gradients', drawSaturated, { kills: ['tanh-overflows', 'tanh-underflows'] }),
  hidden('derivatives of hundreds of thousands', 'gradients', drawSteep, { kills: ['clips-the-derivatives'] }),
  hidden('forty-five nodes in a row that use the one before twice', 'gradients', drawDoublings, { kills: ['follows-every-path'] }),
  hidden('a chain of many thousand nodes', 'gradients', (random) => [drawChain(random, 6500, 3)], {
    kills: ['recursion'],
    oracleOnly: 'thirteen thousand tensors, one by one, take seconds and say nothing that shorter chains do not',
  }),

  hidden('an operand too many', 'applyOperation', (random) => [add, random.vector(3)], {
    throws: 'RangeError',
    kills: ['ignores-further-operands', 'throws-any-error'],
  }),
  hidden('an operand too few', 'applyOperation', (random) => [add, random.vector(1)], {
    throws: 'RangeError',
    kills: ['asks-for-no-more-operands'],
  }),
  hidden('an operation on nothing, beside the result', 'evaluate', (random) => [withNothing(random)], {
    throws: 'RangeError',
    kills: ['asks-for-no-more-operands'],
  }),
  hidden('an empty list', 'evaluate', () => [[]], { throws: 'RangeError', kills: ['nothing-of-nothing'] }),
  hidden('an operand beyond the end of the list', 'evaluate', (random) => [withOperand(random, (length) => length)], {
    throws: 'RangeError',
    kills: ['trusts-the-positions', 'throws-any-error'],
  }),
  hidden('an operand before the start of the list', 'gradients', (random) => [withOperand(random, () => -1)], {
    throws: 'RangeError',
    kills: ['trusts-the-positions', 'counts-from-the-end'],
  }),
  hidden('an operand between two positions', 'gradients', (random) => [withOperand(random, () => random.int(0, 2) + 0.5)], {
    throws: 'RangeError',
    kills: ['takes-positions-in-between'],
  }),
  hidden('a node that is its own operand', 'gradients', (random) => [withOperand(random, () => 2)], {
    throws: 'RangeError',
    kills: ['opens-a-node-late', 'trusts-that-there-is-no-cycle'],
  }),
  hidden('a cycle that the last node does not depend on', 'gradients', drawCycleAside, {
    throws: 'RangeError',
    kills: ['trusts-that-there-is-no-cycle', 'looks-for-cycles-behind-the-last-node'],
  }),
]

/** tanh(a b + c) · eᵈ */
function drawTree(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, exp: exponential, tanh: bend } = sketch()
  const [a, b, c, d] = [0, 0, 0, 0].map(() => input(drawNumber(random) / 2)) as [number, number, number, number]
  multiply(bend(plus(multiply(a, b), c)), exponential(d))
  return [nodes]
}

/** ((x² + x) x y)², each square a product of a node with itself. */
function drawReuse(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply } = sketch()
  const [x, y] = [input(random.uniform(0.5, 1.5)), input(drawNumber(random))]
  const product = multiply(multiply(plus(multiply(x, x), x), x), y)
  multiply(product, product)
  return [nodes]
}

/** t + (e^t)², where t = tanh(x y): the way by the sum alone is shorter. */
function drawShortcut(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, exp: exponential, power: raise, tanh: bend } = sketch()
  const t = bend(multiply(input(drawNumber(random)), input(drawNumber(random))))
  plus(t, raise(exponential(t), 2))
  return [nodes]
}

/** An expression of eight inputs, something beside it, and an input that nobody uses. */
function drawAside(random: Random): [Api.Node[]] {
  const expression = drawExpression(random, 8, 10)
  const { nodes, input, multiply } = sketch()
  nodes.push(...expression)
  const result = nodes.pop()!
  input(drawNumber(random))
  multiply(1, nodes.length - 1)
  input(drawNumber(random))
  nodes.push(result)
  return [shuffle(random, nodes)]
}

/** The result, tanh(x y), stands last; e^tanh(x y) · z, listed before, builds on it. */
function drawBeyond(random: Random): [Api.Node[]] {
  const { nodes, input, multiply, exp: exponential, tanh: bend } = sketch()
  const [x, y, z] = [0, 0, 0].map(() => input(drawNumber(random))) as [number, number, number]
  const xy = multiply(x, y)
  const result = nodes.length + 2
  multiply(exponential(result), z)
  bend(xy)
  return [nodes]
}

function drawGiven(random: Random): [Api.Node[]] {
  const { nodes, input, multiply } = sketch()
  multiply(input(drawNumber(random)), input(drawNumber(random)))
  input(drawNumber(random))
  return [nodes]
}

/** (x⁰ + x¹ + x²) y + x u + x v at x = 0. */
function drawPowersOfZero(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, power: raise } = sketch()
  const x = input(0)
  const [y, u, v] = [0, 0, 0].map(() => input(random.uniform(0.4, 1.6))) as [number, number, number]
  const powers = multiply(plus(plus(raise(x, 0), raise(x, 1)), raise(x, 2)), y)
  plus(plus(powers, multiply(x, u)), multiply(x, v))
  return [nodes]
}

/** u tanh(a) + v tanh(b), a far above 0 and b far below. */
function drawSaturated(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, tanh: bend } = sketch()
  const [a, b] = [input(random.uniform(720, 1000)), input(-random.uniform(720, 1000))]
  plus(multiply(bend(a), input(drawNumber(random))), multiply(bend(b), input(drawNumber(random))))
  return [nodes]
}

/** h ← (h + h) / 2 */
function drawDoublings(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply } = sketch()
  let h = input(drawNumber(random))
  const half = input(0.5)
  for (let level = 0; level < 45; level++) h = multiply(plus(h, h), half)
  return [nodes]
}

/** x⁵ y, within what the contract allows: value and derivatives have six digits before the point. */
function drawSteep(random: Random): [Api.Node[]] {
  const { nodes, input, multiply, power: raise } = sketch()
  multiply(raise(input(random.uniform(10.1, 10.4)), 5), input(random.uniform(6, 8)))
  return [nodes]
}

function withNothing(random: Random): Api.Node[] {
  const { nodes, input, multiply } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  nodes.push({ op: random.pick(['exp', 'tanh'] as const), inputs: [] })
  multiply(x, y)
  return nodes
}

/** A product of inputs, and beside it a node with an operand at a position that no node has. */
function withOperand(random: Random, position: (length: number) => number): Api.Node[] {
  const { nodes, input, add: plus, multiply } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  plus(x, position(4))
  multiply(x, y)
  return nodes
}

/** Two nodes that feed each other, and a result made of inputs alone. */
function drawCycleAside(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, tanh: bend } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  plus(3, x)
  bend(2)
  multiply(x, y)
  return [nodes]
}
