import type { Node } from './solution.ts'

export function operandsOf(node: Node): number[] {
  return node.op === 'input' ? [] : node.inputs
}

/**
 * The positions of the nodes, each after its operands: depth first, with a stack of its own. RangeError for an empty list, a position
 * that no node has, and a cycle.
 */
export function orderOf(nodes: Node[]): number[] {
  if (nodes.length === 0) throw new RangeError('no nodes')
  const begun = new Set<number>()
  const done = new Set<number>()
  for (const root of nodes.keys()) {
    const stack = [root]
    while (stack.length > 0) {
      const k = stack.at(-1)!
      if (begun.has(k) || done.has(k)) {
        stack.pop()
        done.add(k)
        begun.delete(k)
        continue
      }
      begun.add(k)
      for (const operand of operandsOf(nodes[k]!)) {
        if (!(operand in nodes) || begun.has(operand)) throw new RangeError('no such node, or a cycle')
        if (!done.has(operand)) stack.push(operand)
      }
    }
  }
  return [...done]
}
