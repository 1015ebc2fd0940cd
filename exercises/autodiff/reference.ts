import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { operandsOf, orderOf } from './graph.ts'
import type * as Api from './solution.ts'

type Scalar = ReturnType<Tensors['scalar']>

/** A number, and how fast it grows with the input that is followed. */
interface Dual {
  value: number
  tangent: number
}

/** The oracle never walks backwards: it follows one input at a time through all nodes, as a number and its rate of change. */
const oracle: Pick<typeof Api, keyof typeof Api> = {
  applyOperation(operation, operands) {
    const follow = (input: number) =>
      combine(
        operation,
        operands.map((value, j) => ({ value, tangent: j === input ? 1 : 0 })),
      )
    return { value: follow(0).value, slopes: operands.map((_, j) => follow(j).tangent) }
  },
  evaluate: (nodes) => follow(nodes, orderOf(nodes), -1).map(({ value }) => value),
  gradients(nodes) {
    const order = orderOf(nodes)
    const inputs = [...nodes.keys()].filter((k) => nodes[k]!.op === 'input')
    const [value] = follow(nodes, order, -1).slice(-1)
    return { value: value!.value, derivatives: inputs.map((input) => follow(nodes, order, input).at(-1)!.tangent) }
  },
}

/** The tensors are differentiated by TensorFlow.js itself, with one scalar for each node. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    applyOperation(tf, operation, operands) {
      const apply = (...scalars: Tensor[]) => combineIn(tf, operation, scalars as Scalar[])
      const { value, grads } = tf.valueAndGrads(apply)(operands.map((x) => tf.scalar(x)))
      return { value, slopes: grads }
    },
    evaluate: (tf, nodes) => runIn(tf, nodes, inputsIn(tf, nodes)),
    gradients(tf, nodes) {
      const result = (...inputs: Tensor[]) => {
        // an input that leads nowhere would be refused
        const scalars = inputs as Scalar[]
        const nothing = scalars.reduce((sum, input) => tf.add(sum, tf.mul(0, input)), tf.scalar(0))
        return tf.add<Scalar>(runIn(tf, nodes, scalars).at(-1)!, nothing)
      }
      const { value, grads } = tf.valueAndGrads(result)(inputsIn(tf, nodes))
      return { value, derivatives: grads }
    },
  },
})

function follow(nodes: Api.Node[], order: number[], input: number): Dual[] {
  const duals = Array.from<Dual>({ length: nodes.length })
  for (const k of order) {
    const node = nodes[k]!
    const operands = operandsOf(node).map((i) => duals[i]!)
    duals[k] = node.op === 'input' ? { value: node.value, tangent: k === input ? 1 : 0 } : combine(node, operands)
  }
  return duals
}

function combine(operation: Api.Operation, operands: Dual[]): Dual {
  if (operands.length !== (operation.op === 'add' || operation.op === 'multiply' ? 2 : 1)) throw new RangeError('operands')
  const [a, b] = operands as [Dual, Dual]
  switch (operation.op) {
    case 'add':
      return { value: a.value + b.value, tangent: a.tangent + b.tangent }
    case 'multiply':
      return { value: a.value * b.value, tangent: a.tangent * b.value + a.value * b.tangent }
    case 'power': {
      const { exponent } = operation
      if (exponent === 0) return { value: 1, tangent: 0 }
      const lower = Math.pow(a.value, exponent - 1)
      return { value: lower * a.value, tangent: exponent * lower * a.tangent }
    }
    case 'exp':
      return { value: Math.exp(a.value), tangent: Math.exp(a.value) * a.tangent }
    case 'tanh': {
      // from the tail, which neither overflows nor cancels
      const tail = Math.exp(-2 * Math.abs(a.value))
      const size = (1 - tail) / (1 + tail)
      return { value: a.value < 0 ? -size : size, tangent: ((4 * tail) / (1 + tail) ** 2) * a.tangent }
    }
  }
}

function inputsIn(tf: Tensors, nodes: Api.Node[]): Scalar[] {
  return nodes.flatMap((node) => (node.op === 'input' ? [tf.scalar(node.value)] : []))
}

function runIn(tf: Tensors, nodes: Api.Node[], inputs: Scalar[]): Scalar[] {
  const given = inputs.values()
  const scalars = nodes.map((node) => (node.op === 'input' ? given.next().value : undefined))
  for (const k of orderOf(nodes)) {
    const node = nodes[k]!
    if (node.op === 'input') continue
    scalars[k] = combineIn(
      tf,
      node,
      node.inputs.map((i) => scalars[i]!),
    )
  }
  return scalars as Scalar[]
}

function combineIn(tf: Tensors, operation: Api.Operation, operands: Scalar[]): Scalar {
  const [a, b] = operands as [Scalar, Scalar]
  switch (operation.op) {
    case 'add':
      return tf.add(a, b)
    case 'multiply':
      return tf.mul(a, b)
    case 'power':
      return operation.exponent === 0 ? tf.add(1, tf.mul(0, a)) : tf.pow(a, operation.exponent)
    case 'exp':
      return tf.exp(a)
    case 'tanh':
      return tf.tanh(a)
  }
}
