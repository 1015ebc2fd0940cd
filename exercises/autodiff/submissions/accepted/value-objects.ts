// A graph of objects that know their operands and how to pass derivatives on; sorted with a stack, then asked in reverse.

type Operation = { op: 'add' } | { op: 'multiply' } | { op: 'exp' } | { op: 'tanh' } | { op: 'power'; exponent: number }
type Node = { op: 'input'; value: number } | (Operation & { inputs: number[] })

class Value {
  readonly node: Node
  operands: Value[] = []
  data = 0
  grad = 0
  slopes: number[] = []
  state = 0

  constructor(node: Node) {
    this.node = node
  }

  compute(): void {
    if (this.node.op === 'input') {
      this.data = this.node.value
      return
    }
    const { value, slopes } = applyOperation(
      this.node,
      this.operands.map(({ data }) => data),
    )
    this.data = value
    this.slopes = slopes
  }

  passBack(): void {
    this.operands.forEach((operand, j) => {
      operand.grad += this.slopes[j]! * this.grad
    })
  }
}

export function applyOperation(operation: Operation, operands: number[]) {
  const unary = (value: number, slope: number) => ({ value, slopes: [slope] })
  const [x, y] = operands
  const isBinary = operation.op === 'add' || operation.op === 'multiply'
  if (x === undefined || (y !== undefined) !== isBinary || operands.length > 2) throw new RangeError('operands')
  if (operation.op === 'add') return { value: x + y!, slopes: [1, 1] }
  if (operation.op === 'multiply') return { value: x * y!, slopes: [y!, x] }
  const e = Math.exp(x)
  return operation.op === 'exp'
      ? unary(e, e)
      : operation.op === 'tanh'
        ? unary(Math.tanh(x), 1 / Math.cosh(x) ** 2)
        : unary(x ** operation.exponent, operation.exponent === 0 ? 0 : operation.exponent * x ** (operation.exponent - 1))
}

export function evaluate(nodes: Node[]): number[] {
  return build(nodes).values.map(({ data }) => data)
}

export function gradients(nodes: Node[]) {
  const { values, sorted } = build(nodes)
  const result = values[values.length - 1]!
  result.grad = 1
  while (sorted.length > 0) sorted.pop()!.passBack()
  return { value: result.data, derivatives: values.filter(({ node }) => node.op === 'input').map(({ grad }) => grad) }
}

function build(nodes: Node[]): { values: Value[]; sorted: Value[] } {
  if (nodes.length === 0) throw new RangeError('empty')
  const values = nodes.map((node) => new Value(node))
  for (const value of values) {
    if (value.node.op === 'input') continue
    value.operands = value.node.inputs.map((position) => {
      const operand = values[position]
      if (!operand) throw new RangeError(`no node at ${position}`)
      return operand
    })
  }
  const sorted: Value[] = []
  for (const root of values) {
    const stack: { value: Value; next: number }[] = root.state === 0 ? [{ value: root, next: 0 }] : []
    root.state = Math.max(root.state, 1)
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!
      const operand = top.value.operands[top.next++]
      if (operand === undefined) {
        top.value.state = 2
        top.value.compute()
        sorted.push(top.value)
        stack.pop()
      } else if (operand.state === 1) {
        throw new RangeError('cycle')
      } else if (operand.state === 0) {
        operand.state = 1
        stack.push({ value: operand, next: 0 })
      }
    }
  }
  return { values, sorted }
}
