// Counts the operands of sums and products, and takes the first that any other operation is given.
// feedback: should_throw: RangeError

type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }
type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

export function applyOperation(operation: Operation, operands: number[]) {
  const wanted = operation.op === 'add' || operation.op === 'multiply' ? 2 : 1
  if (operands.length < wanted || (wanted === 2 && operands.length > 2)) throw new RangeError('wrong number of operands')
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
  const [open, done] = [1, 2]
  const state = new Uint8Array(nodes.length)
  const order: number[] = []
  for (let root = 0; root < nodes.length; root++) {
    const stack = [root]
    while (stack.length > 0) {
      const k = stack[stack.length - 1]!
      if (state[k] !== 0) {
        stack.pop()
        if (state[k] === open) order.push(k)
        state[k] = done
        continue
      }
      state[k] = open
      for (const i of inputsOf(nodes[k]!)) {
        if (!Number.isInteger(i) || i < 0 || i >= nodes.length) throw new RangeError('no such node')
        if (state[i] === open) throw new RangeError('a cycle')
        if (state[i] === 0) stack.push(i)
      }
    }
  }
  return order
}

function inputsOf(node: Node): number[] {
  return node.op === 'input' ? [] : node.inputs
}
