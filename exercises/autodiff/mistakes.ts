import type { Suspects } from '#authoring/check'
import { operandsOf, orderOf } from './graph.ts'
import type { Node, Operation } from './solution.ts'

/** Where people go wrong: each place is a function that a mistake may replace. */
interface Habits {
  slopesOf(operation: Operation, operands: number[]): number[]
  /** Positions in the order in which nodes pass on what they have gathered. */
  walk(nodes: Node[]): number[]
  /** What a node has gathered after a share of the one that uses it. */
  gather(before: number, arriving: number, slope: number): number
  /** The positions that one node passes on to. */
  takers(operands: number[]): number[]
  /** Which node is asked about, and what it starts with. */
  start(nodes: Node[], values: number[]): [position: number, adjoint: number]
}

export const contract: Habits = {
  slopesOf,
  walk: (nodes) => orderOf(nodes).toReversed(),
  gather: (before, arriving, slope) => before + arriving * slope,
  takers: (operands) => operands,
  start: (nodes) => [nodes.length - 1, 1],
}

/** Each completes "This is what comes out when …". */
export const wrongSlopes: Record<string, Habits['slopesOf']> = {
  'the slope of a product is the factor itself, not the other one': (operation, x) =>
    operation.op === 'multiply' ? x : slopesOf(operation, x),
  'the slope of a product is 1 for either factor, as for a sum': (operation, x) =>
    operation.op === 'multiply' ? [1, 1] : slopesOf(operation, x),
  'the slope of exp follows the rule for powers': (operation, x) =>
    operation.op === 'exp' ? [x[0]! * Math.exp(x[0]! - 1)] : slopesOf(operation, x),
  'the slope of tanh is 1 − x², with the operand where tanh x belongs': (operation, x) =>
    operation.op === 'tanh' ? [1 - x[0]! ** 2] : slopesOf(operation, x),
  'the slope of tanh is 1 − tanh x, without the square': (operation, x) =>
    operation.op === 'tanh' ? [1 - Math.tanh(x[0]!)] : slopesOf(operation, x),
  'the slope of tanh is that of the sigmoid, t (1 − t)': (operation, x) =>
    operation.op === 'tanh' ? [Math.tanh(x[0]!) * (1 - Math.tanh(x[0]!))] : slopesOf(operation, x),
  'the slope of a power lacks the exponent as a factor': (operation, x) =>
    operation.op === 'power' ? [x[0]! ** (operation.exponent - 1)] : slopesOf(operation, x),
  // before the next one, which gives the same at 0, and is recognised elsewhere
  'the slope of a power is 0 wherever its base is 0': (operation, x) =>
    operation.op === 'power' && x[0] === 0 ? [0] : slopesOf(operation, x),
  'the exponent is not lowered by one in the slope of a power': (operation, x) =>
    operation.op === 'power' ? [operation.exponent * x[0]! ** operation.exponent] : slopesOf(operation, x),
}

export const wrongWalks: Record<string, Partial<Habits>> = {
  'a later share takes the place of an earlier one, and is not added': { gather: (_, arriving, slope) => arriving * slope },
  'a node that is both operands of an operation is counted once': {
    takers: (operands) => operands.filter((k, j) => operands.indexOf(k) === j),
  },
  'slopes are added up without the derivative that arrives from behind': {
    gather: (before, arriving, slope) => before + (arriving === 0 ? 0 : slope),
  },
  'the way back starts with the value of the last node, not with 1': {
    start: (nodes, values) => [nodes.length - 1, values.at(-1)!],
  },
  'the way back follows the list, whatever depends on what': { walk: (nodes) => [...nodes.keys()].toReversed() },
  'nodes pass on breadth first, some before all has arrived': { walk: breadthFirst },
  'the end of the sorted order is asked about, not the last node of the list': { start: (nodes) => [orderOf(nodes).at(-1)!, 1] },
}

/** The derivatives that these habits lead to, for a graph that the contract allows. */
export function replay(slip: Partial<Habits>, nodes: Node[]): number[] {
  const habits = { ...contract, ...slip }
  const values = valuesOf(nodes)
  const adjoints = nodes.map(() => 0)
  const [position, adjoint] = habits.start(nodes, values)
  adjoints[position] = adjoint
  for (const k of habits.walk(nodes)) {
    const node = nodes[k]!
    if (node.op === 'input') continue
    const operands = node.inputs.map((i) => values[i]!)
    const slopes = habits.slopesOf(node, operands)
    if (habits.takers(node.inputs).length < node.inputs.length) slopes.length = 1
    for (const [j, taker] of habits.takers(node.inputs).entries()) {
      adjoints[taker] = habits.gather(adjoints[taker]!, adjoints[k]!, slopes[j]!)
    }
  }
  return adjoints.filter((_, k) => nodes[k]!.op === 'input')
}

export function suspectSlopes(operation: Operation, operands: number[]): Suspects {
  return Object.fromEntries(Object.entries(wrongSlopes).map(([words, slopes]) => [words, () => slopes(operation, operands)]))
}

export function suspectDerivatives(nodes: Node[]): Suspects {
  const slips = [
    ...Object.entries(wrongWalks),
    ...Object.entries(wrongSlopes).map(([words, slopes]): [string, Partial<Habits>] => [words, { slopesOf: slopes }]),
  ]
  return Object.fromEntries(slips.map(([words, slip]) => [words, () => replay(slip, nodes)]))
}

/** Suspected only where two derivatives at least would be clipped: a single one of another size may have any reason. */
export function suspectClipping(actual: number[], expected: number[]): Suspects {
  const limit = actual.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  if (expected.filter((x) => Math.abs(x) > limit).length < 2) return {}
  return { 'derivatives are clipped to some size': () => expected.map((x) => Math.max(-limit, Math.min(limit, x))) }
}

export function suspectResults(nodes: Node[]): Suspects {
  return {
    'the last operation is taken for the result, although the last node of the list is an input': () =>
      valuesOf(nodes)[nodes.findLastIndex(({ op }) => op !== 'input')],
    'the end of the sorted order is taken for the result, not the last node of the list': () =>
      valuesOf(nodes)[orderOf(nodes).at(-1)!],
  }
}

function valuesOf(nodes: Node[]): number[] {
  const values = nodes.map(() => 0)
  for (const k of orderOf(nodes)) {
    const node = nodes[k]!
    values[k] =
      node.op === 'input'
        ? node.value
        : valueOf(
            node,
            node.inputs.map((i) => values[i]!),
          )
  }
  return values
}

function valueOf(operation: Operation, [a, b]: number[]): number {
  switch (operation.op) {
    case 'add':
      return a! + b!
    case 'multiply':
      return a! * b!
    case 'power':
      return a! ** operation.exponent
    case 'exp':
      return Math.exp(a!)
    case 'tanh':
      return Math.tanh(a!)
  }
}

function slopesOf(operation: Operation, [a, b]: number[]): number[] {
  switch (operation.op) {
    case 'add':
      return [1, 1]
    case 'multiply':
      return [b!, a!]
    case 'power':
      return [operation.exponent === 0 ? 0 : operation.exponent * a! ** (operation.exponent - 1)]
    case 'exp':
      return [Math.exp(a!)]
    case 'tanh':
      return [1 - Math.tanh(a!) ** 2]
  }
}

function breadthFirst(nodes: Node[]): number[] {
  const found = new Set([nodes.length - 1])
  // a set that grows is walked to its new end
  for (const k of found) for (const operand of operandsOf(nodes[k]!)) found.add(operand)
  return [...found]
}
