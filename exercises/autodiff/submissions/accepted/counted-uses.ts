// Counts how often each node is used behind the result; a node passes its adjoint on when the last of its users has. A queue with shift().

type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }
type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

type Rule = (x: number, y: number, exponent: number) => [value: number, ...slopes: number[]]

const rules: Record<Operation['op'], { operands: number; rule: Rule }> = {
  add: { operands: 2, rule: (x, y) => [x + y, 1, 1] },
  multiply: { operands: 2, rule: (x, y) => [x * y, y, x] },
  exp: { operands: 1, rule: (x) => [Math.exp(x), Math.exp(x)] },
  tanh: { operands: 1, rule: (x) => [Math.tanh(x), (1 - Math.tanh(x)) * (1 + Math.tanh(x))] },
  power: { operands: 1, rule: (x, _, p) => [x ** p, p === 0 ? 0 : p * x ** (p - 1)] },
}

export function applyOperation(operation: Operation, operands: number[]) {
  const { operands: count, rule } = rules[operation.op]
  if (operands.length !== count) throw new RangeError(`expected ${count} operands`)
  const [value, ...slopes] = rule(operands[0]!, operands[1] ?? 0, operation.op === 'power' ? operation.exponent : 0)
  return { value, slopes }
}

const inputsOf = (node: Node) => (node.op === 'input' ? [] : node.inputs)

function forward(nodes: Node[]) {
  if (nodes.length < 1) throw new RangeError('empty list')
  const users: number[][] = Array.from(nodes, () => [])
  const left = nodes.map((node) => inputsOf(node).length)
  nodes.forEach((node, k) =>
    inputsOf(node).forEach((i) => {
      if (!(i in nodes)) throw new RangeError('unknown position')
      users[i]!.push(k)
    }),
  )
  const values: number[] = nodes.map(() => NaN)
  const slopes: number[][] = nodes.map(() => [])
  const queue = left.flatMap((count, k) => (count === 0 ? [k] : []))
  let met = 0
  while (queue.length > 0) {
    const k = queue.shift()!
    const node = nodes[k]!
    met += 1
    if (node.op === 'input') values[k] = node.value
    else {
      const step = applyOperation(
        node,
        node.inputs.map((i) => values[i]!),
      )
      values[k] = step.value
      slopes[k] = step.slopes
    }
    users[k]!.forEach((user) => {
      left[user]! -= 1
      if (left[user] === 0) queue.push(user)
    })
  }
  if (met !== nodes.length) throw new RangeError('cyclic')
  return { values, slopes }
}

export function evaluate(nodes: Node[]) {
  return forward(nodes).values
}

export function gradients(nodes: Node[]) {
  const { values, slopes } = forward(nodes)
  const last = nodes.length - 1
  const needed = new Set([last])
  const uses = nodes.map(() => 0)
  for (const k of needed) {
    for (const i of inputsOf(nodes[k]!)) {
      uses[i]! += 1
      needed.add(i)
    }
  }
  const adjoints = nodes.map(() => 0)
  adjoints[last] = 1
  const queue = [last]
  while (queue.length > 0) {
    const k = queue.shift()!
    inputsOf(nodes[k]!).forEach((i, j) => {
      adjoints[i]! += adjoints[k]! * slopes[k]![j]!
      uses[i]! -= 1
      if (uses[i] === 0) queue.push(i)
    })
  }
  return { value: values[last]!, derivatives: nodes.flatMap(({ op }, k) => (op === 'input' ? adjoints[k]! : [])) }
}
