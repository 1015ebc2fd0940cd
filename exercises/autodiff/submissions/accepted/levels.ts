// Gives each node a level above all its operands, in typed arrays; then a node pulls its adjoint from those that use it.

type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }
type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

export function applyOperation(operation: Operation, operands: number[]): { value: number; slopes: number[] } {
  const expected = ['add', 'multiply'].includes(operation.op) ? 2 : 1
  if (operands.length !== expected) throw new RangeError(`${operation.op} takes ${expected}`)
  const x = operands[0]!
  const y = operands[1]!
  switch (operation.op) {
    case 'add':
      return { value: y + x, slopes: operands.map(() => 1) }
    case 'multiply':
      return { value: y * x, slopes: operands.toReversed() }
    case 'exp': {
      const grown = Math.E ** x
      return { value: grown, slopes: [grown] }
    }
    case 'tanh': {
      const tail = Math.exp(-2 * Math.abs(x))
      return { value: (Math.sign(x) * (1 - tail)) / (1 + tail), slopes: [(4 * tail) / ((1 + tail) * (1 + tail))] }
    }
    case 'power': {
      const { exponent } = operation
      const value = Math.pow(x, exponent)
      if (x !== 0) return { value, slopes: [(exponent * value) / x] }
      return { value, slopes: [exponent === 1 ? 1 : 0] }
    }
  }
}

export function evaluate(nodes: Node[]): number[] {
  return Array.from(forward(nodes).values)
}

export function gradients(nodes: Node[]): { value: number; derivatives: number[] } {
  const { order, values, slopes } = forward(nodes)
  const uses: { user: number; slope: number }[][] = nodes.map(() => [])
  nodes.forEach((node, user) => {
    if (node.op !== 'input') node.inputs.forEach((operand, j) => uses[operand]!.push({ user, slope: slopes[user]![j]! }))
  })
  const adjoints = new Float64Array(nodes.length)
  for (let t = order.length - 1; t >= 0; t--) {
    const k = order[t]!
    adjoints[k] = uses[k]!.reduce((sum, { user, slope }) => sum + slope * adjoints[user]!, k === nodes.length - 1 ? 1 : 0)
  }
  return {
    value: values[nodes.length - 1]!,
    derivatives: nodes.flatMap((node, k) => (node.op === 'input' ? [adjoints[k]!] : [])),
  }
}

function forward(nodes: Node[]): { order: number[]; values: Float64Array; slopes: number[][] } {
  const levels = findLevels(nodes)
  const order = Array.from(nodes.keys()).sort((a, b) => levels[a]! - levels[b]!)
  const values = new Float64Array(nodes.length)
  const slopes: number[][] = nodes.map(() => [])
  order.forEach((k) => {
    const node = nodes[k]!
    if (node.op === 'input') {
      values[k] = node.value
    } else {
      const step = applyOperation(
        node,
        node.inputs.map((i) => values[i]!),
      )
      values[k] = step.value
      slopes[k] = step.slopes
    }
  })
  return { order, values, slopes }
}

/** Peels the graph: what depends on nothing has level 0 and is taken away, and so on. */
function findLevels(nodes: Node[]): Int32Array {
  if (!nodes.length) throw new RangeError('no nodes')
  const levels = new Int32Array(nodes.length).fill(-1)
  const open = new Int32Array(nodes.length)
  const users = new Map<number, number[]>()
  nodes.forEach((node, k) => {
    if (node.op === 'input') return
    open[k] = node.inputs.length
    for (const i of node.inputs) {
      if (!Number.isInteger(i) || i < 0 || i >= nodes.length) throw new RangeError('position')
      const others = users.get(i)
      if (others) others.push(k)
      else users.set(i, [k])
    }
  })
  let layer = Array.from(nodes.keys()).filter((k) => open[k] === 0)
  let found = 0
  for (let level = 0; layer.length > 0; level++) {
    const next: number[] = []
    for (const k of layer) {
      levels[k] = level
      found++
      for (const user of users.get(k) ?? []) if (--open[user]! === 0) next.push(user)
    }
    layer = next
  }
  if (found < nodes.length) throw new RangeError('cycle')
  return levels
}
