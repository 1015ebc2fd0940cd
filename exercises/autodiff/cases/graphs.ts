import type { Random } from '#authoring/random'
import type { Node } from '../solution.ts'

/** Puts nodes into a list one by one; each method gives the position of the new node. */
export function sketch() {
  const nodes: Node[] = []
  const put = (node: Node) => nodes.push(node) - 1
  return {
    nodes,
    input: (value: number) => put({ op: 'input', value }),
    add: (a: number, b: number) => put({ op: 'add', inputs: [a, b] }),
    multiply: (a: number, b: number) => put({ op: 'multiply', inputs: [a, b] }),
    power: (a: number, exponent: number) => put({ op: 'power', inputs: [a], exponent }),
    exp: (a: number) => put({ op: 'exp', inputs: [a] }),
    tanh: (a: number) => put({ op: 'tanh', inputs: [a] }),
  }
}

/** The same graph with its nodes listed in this order of their old positions. */
export function reorder(nodes: Node[], order: number[]): Node[] {
  const places = new Map(order.map((old, place) => [old, place]))
  return order.map((old) => {
    const node = nodes[old]!
    return node.op === 'input' ? node : { ...node, inputs: node.inputs.map((i) => places.get(i)!) }
  })
}

/** All nodes in another order but the last, which is the result. */
export function shuffle(random: Random, nodes: Node[]): Node[] {
  const last = nodes.length - 1
  return reorder(nodes, [...random.shuffle([...nodes.keys()].slice(0, last)), last])
}

/** A number of size 0.4 to 1.6, of either sign. */
export function drawNumber(random: Random): number {
  return random.pick([-1, 1]) * random.uniform(0.4, 1.6)
}

/**
 * Every operation, one built on the other, so that there is one order only; each also uses an input or something older. The last
 * steps use the inputs, each once. All values stay within ±8. steps ≥ inputs.
 */
export function drawExpression(random: Random, inputs: number, steps: number): Node[] {
  const graph = sketch()
  const given = Array.from({ length: inputs }, () => graph.input(drawNumber(random)))
  let newest = given.at(-1)!
  for (let step = 0; step < steps; step++) {
    const other = step < steps - inputs ? random.int(0, newest) : given[step - steps + inputs]!
    const bounded = graph.tanh(graph[random.pick(['add', 'multiply'] as const)](newest, other))
    if (step % 4 === 0) newest = graph.exp(bounded)
    else if (step % 4 === 1) newest = graph.power(bounded, random.int(2, 3))
    else if (step % 4 === 2) newest = graph.power(graph.exp(bounded), random.uniform(-1.5, 1.5))
    else newest = bounded
  }
  return graph.nodes
}

/** h ← w h + x, again and again, with `inputs` different x; listed from its end, but for the result. 2 · steps + inputs + 2 nodes. */
export function drawChain(random: Random, steps: number, inputs: number): Node[] {
  const graph = sketch()
  let h = graph.input(drawNumber(random))
  const w = graph.input(1 - 1 / steps)
  const xs = Array.from({ length: inputs }, () => graph.input(random.normal() / steps))
  for (let step = 0; step < steps; step++) h = graph.add(graph.multiply(h, w), xs[Math.floor((step * inputs) / steps)]!)
  const last = graph.nodes.length - 1
  return reorder(graph.nodes, [...[...graph.nodes.keys()].slice(0, last).toReversed(), last])
}
