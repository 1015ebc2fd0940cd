// Sweeps over the list for nodes whose operands are ready, again and again, which takes quadratic time where they stand in reverse.
// feedback: scaling

type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }
type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

export function applyOperation(operation: Operation, operands: number[]) {
  const wanted = operation.op === 'add' || operation.op === 'multiply' ? 2 : 1
  if (operands.length !== wanted) throw new RangeError('wrong number of operands')
  const x = operands[0]!
  const y = operands[1]!
  if (operation.op === 'add') return { value: x + y, slopes: [1, 1] }
  if (operation.op === 'multiply') return { value: x * y, slopes: [y, x] }
  if (operation.op === 'exp') return { value: Math.exp(x), slopes: [Math.exp(x)] }
  if (operation.op === 'tanh') {
    const t = Math.tanh(x)
    return { value: t, slopes: [1 - t * t] }
  }
  const p = operation.exponent
  if (p === 0) return { value: 1, slopes: [0] }
  return { value: Math.pow(x, p), slopes: [p * Math.pow(x, p - 1)] }
}

export function evaluate(nodes: Node[]) {
  return run(nodes, sort(nodes)).values
}

export function gradients(nodes: Node[]) {
  const order = sort(nodes)
  const { values, slopes } = run(nodes, order)
  const adjoints = new Array<number>(nodes.length).fill(0)
  adjoints[nodes.length - 1] = 1
  for (let t = order.length - 1; t >= 0; t--) {
    const k = order[t]!
    const inputs = inputsOf(nodes[k]!)
    for (let j = 0; j < inputs.length; j++) adjoints[inputs[j]!]! += adjoints[k]! * slopes[k]![j]!
  }
  const derivatives: number[] = []
  for (let k = 0; k < nodes.length; k++) if (nodes[k]!.op === 'input') derivatives.push(adjoints[k]!)
  return { value: values[nodes.length - 1]!, derivatives }
}

function run(nodes: Node[], order: number[]) {
  const values = new Array<number>(nodes.length)
  const slopes = new Array<number[]>(nodes.length)
  for (const k of order) {
    const node = nodes[k]!
    if (node.op === 'input') {
      values[k] = node.value
      continue
    }
    const step = applyOperation(node, node.inputs.map((i) => values[i]!))
    values[k] = step.value
    slopes[k] = step.slopes
  }
  return { values, slopes }
}

function sort(nodes: Node[]): number[] {
  if (nodes.length === 0) throw new RangeError('no nodes')
  for (const node of nodes) {
    if (inputsOf(node).some((i) => nodes[i] === undefined)) throw new RangeError('no such node')
  }
  const order: number[] = []
  const ready = nodes.map(() => false)
  while (order.length < nodes.length) {
    const before = order.length
    for (let k = 0; k < nodes.length; k++) {
      if (ready[k] || !inputsOf(nodes[k]!).every((i) => ready[i])) continue
      ready[k] = true
      order.push(k)
    }
    if (order.length === before) throw new RangeError('a cycle')
  }
  return order
}

function inputsOf(node: Node): number[] {
  return node.op === 'input' ? [] : node.inputs
}
