import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawExpression, drawNumber, shuffle, sketch } from './graphs.ts'

/** tanh(a b + c) · eᵈ */
export function drawTree(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, exp: exponential, tanh: bend } = sketch()
  const [a, b, c, d] = [0, 0, 0, 0].map(() => input(drawNumber(random) / 2)) as [number, number, number, number]
  multiply(bend(plus(multiply(a, b), c)), exponential(d))
  return [nodes]
}

/** x y + z, where x and y are two inputs of the same value. */
export function drawEqualFactors(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply } = sketch()
  const value = drawNumber(random)
  const [x, y] = [input(value), input(value)]
  plus(multiply(x, y), input(drawNumber(random)))
  return [nodes]
}

/** ((x² + x) x y)², each square a product of a node with itself. */
export function drawReuse(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply } = sketch()
  const [x, y] = [input(random.uniform(0.5, 1.5)), input(drawNumber(random))]
  const product = multiply(multiply(plus(multiply(x, x), x), x), y)
  multiply(product, product)
  return [nodes]
}

/** t + (e^t)², where t = tanh(x y): the way by the sum alone is shorter. */
export function drawShortcut(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, exp: exponential, power: raise, tanh: bend } = sketch()
  const t = bend(multiply(input(drawNumber(random)), input(drawNumber(random))))
  plus(t, raise(exponential(t), 2))
  return [nodes]
}

/** An expression of eight inputs, something beside it, and an input that nobody uses. */
export function drawAside(random: Random): [Api.Node[]] {
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
export function drawBeyond(random: Random): [Api.Node[]] {
  const { nodes, input, multiply, exp: exponential, tanh: bend } = sketch()
  const [x, y, z] = [0, 0, 0].map(() => input(drawNumber(random))) as [number, number, number]
  const xy = multiply(x, y)
  const result = nodes.length + 2
  multiply(exponential(result), z)
  bend(xy)
  return [nodes]
}

export function drawGiven(random: Random): [Api.Node[]] {
  const { nodes, input, multiply } = sketch()
  multiply(input(drawNumber(random)), input(drawNumber(random)))
  input(drawNumber(random))
  return [nodes]
}

/** e^(x y), where y stands last: the result is y itself. */
export function drawGivenLast(random: Random): [Api.Node[]] {
  const { nodes, input, multiply, exp: exponential } = sketch()
  const x = input(drawNumber(random))
  exponential(multiply(x, 3))
  input(drawNumber(random))
  return [nodes]
}

/** (x⁰ + x¹ + x²) y + x u + x v at x = 0. */
export function drawPowersOfZero(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, power: raise } = sketch()
  const x = input(0)
  const [y, u, v] = [0, 0, 0].map(() => input(random.uniform(0.4, 1.6))) as [number, number, number]
  const powers = multiply(plus(plus(raise(x, 0), raise(x, 1)), raise(x, 2)), y)
  plus(plus(powers, multiply(x, u)), multiply(x, v))
  return [nodes]
}

/** u tanh(a) + v tanh(b), a far above 0 and b far below. */
export function drawSaturated(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, tanh: bend } = sketch()
  const [a, b] = [input(random.uniform(720, 1000)), input(-random.uniform(720, 1000))]
  plus(multiply(bend(a), input(drawNumber(random))), multiply(bend(b), input(drawNumber(random))))
  return [nodes]
}

/** h ← (h + h) / 2 */
export function drawDoublings(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply } = sketch()
  let h = input(drawNumber(random))
  const half = input(0.5)
  for (let level = 0; level < 45; level++) h = multiply(plus(h, h), half)
  return [nodes]
}

/** x⁵ y, within what the contract allows: value and derivatives have six digits before the point. */
export function drawSteep(random: Random): [Api.Node[]] {
  const { nodes, input, multiply, power: raise } = sketch()
  multiply(raise(input(random.uniform(10.1, 10.4)), 5), input(random.uniform(6, 8)))
  return [nodes]
}

/** c x⁵ with c near a ten millionth: what arrives at the power is next to nothing, and what it passes on is not. */
export function drawFaint(random: Random): [Api.Node[]] {
  const { nodes, input, multiply, power: raise } = sketch()
  multiply(raise(input(random.uniform(9, 10)), 5), input(random.uniform(1e-7, 2e-7)))
  return [nodes]
}

export function withNothing(random: Random): Api.Node[] {
  const { nodes, input, multiply } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  nodes.push({ op: random.pick(['exp', 'tanh'] as const), inputs: [] })
  multiply(x, y)
  return nodes
}

/** A product of inputs, and beside it a sum or a product of three. */
export function withSpare(random: Random): Api.Node[] {
  const { nodes, input, multiply } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  nodes.push({ op: random.pick(['add', 'multiply'] as const), inputs: [x, y, x] })
  multiply(x, y)
  return nodes
}

/** A product of inputs, and beside it an operation on one number that is given two. */
export function withSecond(random: Random): Api.Node[] {
  const { nodes, input, multiply } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  const inputs = [x, y]
  nodes.push(
    random.pick<Api.Node>([
      { op: 'exp', inputs },
      { op: 'tanh', inputs },
      { op: 'power', exponent: 2, inputs },
    ]),
  )
  multiply(x, y)
  return nodes
}

/** A product of inputs, and beside it a node with an operand at a position that no node has. */
export function withOperand(random: Random, position: (length: number) => number): Api.Node[] {
  const { nodes, input, add: plus, multiply } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  plus(x, position(4))
  multiply(x, y)
  return nodes
}

/** Two nodes that feed each other, and a result made of inputs alone. */
export function drawCycleAside(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, multiply, tanh: bend } = sketch()
  const [x, y] = [input(drawNumber(random)), input(drawNumber(random))]
  plus(3, x)
  bend(2)
  multiply(x, y)
  return [nodes]
}

export function drawInput(random: Random): [Api.Node[]] {
  return [[{ op: 'input', value: drawNumber(random) }]]
}

/** Three nodes that need each other in a ring, the last of the list among them. */
export function drawCycle(random: Random): [Api.Node[]] {
  const { nodes, input, add: plus, exp: exponential, tanh: bend } = sketch()
  const x = input(drawNumber(random))
  plus(x, 3)
  exponential(1)
  bend(2)
  return [nodes]
}
