export type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }

export type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

export interface Step {
  value: number
  slopes: number[]
}

export interface Gradients {
  value: number
  derivatives: number[]
}

const operandCounts = { add: 2, multiply: 2, power: 1, exp: 1, tanh: 1 }

/** What an operation gives, and its derivative with respect to each operand. RangeError when there are too many or too few of them. */
export function applyOperation(operation: Operation, operands: number[]): Step {
  if (operands.length !== operandCounts[operation.op]) throw new RangeError(`${operation.op} of ${operands.length} operands`)
  const a = operands[0]!
  const b = operands[1]!
  switch (operation.op) {
    case 'add':
      return { value: a + b, slopes: [1, 1] }
    case 'multiply':
      return { value: a * b, slopes: [b, a] }
    case 'power': {
      const { exponent } = operation
      // the rule would multiply 0 by 1 / 0 where a constant, x⁰, stands at x = 0
      return { value: a ** exponent, slopes: [exponent === 0 ? 0 : exponent * a ** (exponent - 1)] }
    }
    case 'exp':
      return { value: Math.exp(a), slopes: [Math.exp(a)] }
    case 'tanh':
      return { value: Math.tanh(a), slopes: [1 - Math.tanh(a) ** 2] }
  }
}

/** The value of every node. RangeError for an empty list, a cycle, or operands that do not exist or are too many or too few. */
export function evaluate(nodes: Node[]): number[] {
  return runForward(nodes, sortNodes(nodes)).map(({ value }) => value)
}

/**
 * The value of the last node, and its derivative with respect to every input: once forwards, keeping the slopes, then once backwards. By
 * the time a node is reached on the way back, all that depends on it has passed on its share. RangeError as above.
 */
export function gradients(nodes: Node[]): Gradients {
  const order = sortNodes(nodes)
  const steps = runForward(nodes, order)
  const adjoints = nodes.map(() => 0)
  adjoints[nodes.length - 1] = 1
  for (const k of order.toReversed()) {
    operandsOf(nodes[k]!).forEach((operand, j) => {
      adjoints[operand]! += adjoints[k]! * steps[k]!.slopes[j]!
    })
  }
  return { value: steps.at(-1)!.value, derivatives: adjoints.filter((_, k) => nodes[k]!.op === 'input') }
}

function runForward(nodes: Node[], order: number[]): Step[] {
  const steps = Array.from<Step>({ length: nodes.length })
  for (const k of order) {
    const node = nodes[k]!
    steps[k] =
      node.op === 'input'
        ? { value: node.value, slopes: [] }
        : applyOperation(
            node,
            node.inputs.map((i) => steps[i]!.value),
          )
  }
  return steps
}

/** The positions of the nodes in an order in which every node comes after its operands (Kahn, 1962). */
function sortNodes(nodes: Node[]): number[] {
  if (nodes.length === 0) throw new RangeError('there is no last node in an empty list')
  const users = nodes.map((): number[] => [])
  nodes.forEach((node, k) => {
    for (const operand of operandsOf(node)) {
      if (users[operand] === undefined) throw new RangeError(`there is no node ${operand}`)
      users[operand].push(k)
    }
  })
  const missing = nodes.map((node) => operandsOf(node).length)
  const order = [...nodes.keys()].filter((k) => missing[k] === 0)
  // the order grows while it is walked
  for (const k of order) {
    for (const user of users[k]!) {
      missing[user]!--
      if (missing[user] === 0) order.push(user)
    }
  }
  if (order.length < nodes.length) throw new RangeError('some nodes depend on themselves')
  return order
}

function operandsOf(node: Node): number[] {
  return node.op === 'input' ? [] : node.inputs
}
