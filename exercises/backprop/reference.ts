import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'
import { Tape, type Term } from './tape.ts'

/**
 * The oracle knows nothing of layers on its way back: every sum and product of every row is a term on a tape, and the derivatives are
 * read off term by term. The logarithm of the sum of exponentials is gathered logit by logit; sigmoid and its slope come from
 * hyperbolic functions.
 */
const oracle: Pick<typeof Api, keyof typeof Api> = {
  loss: (layers, X, Y, cost) => differentiate(layers, X, Y, cost).loss,
  backprop: differentiate,
}

/** The tensors are differentiated by TensorFlow.js itself. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    loss: (tf, layers, X, Y, cost) => lossIn(tf, layers, X, Y, cost, parametersOf(tf, layers)),
    backprop(tf, layers, X, Y, cost) {
      const { value, grads } = tf.valueAndGrads((...flat: Tensor[]) => lossIn(tf, layers, X, Y, cost, flat))(
        parametersOf(tf, layers),
      )
      return { loss: value, gradients: layers.map((_, l) => ({ weights: grads[2 * l]!, biases: grads[2 * l + 1]! })) }
    },
  },
})

function differentiate(layers: Api.Layer[], X: number[][], Y: number[][], cost: Api.Cost): Api.Backward {
  requireShapes(layers, X, Y)
  const tape = new Tape()
  const own = (x: number) => tape.make(x)
  const network = layers.map(({ weights, biases, activation }) => ({
    weights: weights.map((row) => row.map(own)),
    biases: biases.map(own),
    activation,
  }))
  const total = X.reduce((sum, row, i) => {
    let outputs = row.map(own)
    for (const { weights, biases, activation } of network) {
      const inputs = outputs
      outputs = biases.map((bias, k) =>
        activate(
          tape,
          activation,
          inputs.reduce((z, input, j) => tape.add(z, tape.multiply(weights[j]![k]!, input)), bias),
        ),
      )
    }
    return tape.add(sum, costOf(tape, cost, outputs, Y[i]!))
  }, own(0))
  const loss = tape.scale(1 / X.length, total)
  tape.differentiate(loss)
  const read = ({ adjoint }: Term) => adjoint
  return {
    loss: loss.value,
    gradients: network.map(({ weights, biases }) => ({ weights: weights.map((row) => row.map(read)), biases: biases.map(read) })),
  }
}

function activate(tape: Tape, activation: Api.Activation, z: Term): Term {
  switch (activation) {
    case 'identity':
      return z
    case 'relu':
      return z.value > 0 ? z : tape.make(0)
    case 'sigmoid':
      return tape.make((1 + Math.tanh(z.value / 2)) / 2, [z, 1 / (2 * Math.cosh(z.value / 2)) ** 2])
    case 'tanh':
      return tape.make(Math.tanh(z.value), [z, 1 / Math.cosh(z.value) ** 2])
  }
}

function costOf(tape: Tape, cost: Api.Cost, outputs: Term[], targets: number[]): Term {
  const logOfSum = outputs.reduce((a, b) => addLogarithms(tape, a, b))
  return outputs.reduce((sum, output, k) => {
    const target = targets[k]!
    if (cost === 'cross-entropy') return tape.add(sum, tape.scale(target, tape.add(logOfSum, tape.scale(-1, output))))
    const residual = tape.add(output, tape.make(-target))
    return tape.add(sum, tape.multiply(residual, residual))
  }, tape.make(0))
}

/** ln(eᵃ + eᵇ) */
function addLogarithms(tape: Tape, a: Term, b: Term): Term {
  const [larger, gap] = [Math.max(a.value, b.value), a.value - b.value]
  return tape.make(larger + Math.log1p(Math.exp(-Math.abs(gap))), [a, 1 / (1 + Math.exp(-gap))], [b, 1 / (1 + Math.exp(gap))])
}

function requireShapes(layers: Api.Layer[], X: number[][], Y: number[][]): void {
  if (X.length === 0 || layers.length === 0) throw new RangeError('nothing to compute')
  const widths = [layers[0]!.weights.length, ...layers.map(({ biases }) => biases.length)]
  const isMatrix = (M: number[][], rows: number, columns: number) => M.length === rows && M.every((row) => row.length === columns)
  const chained = layers.every(({ weights }, l) => isMatrix(weights, widths[l]!, widths[l + 1]!))
  if (!chained || !isMatrix(X, X.length, widths[0]!) || !isMatrix(Y, X.length, widths.at(-1)!))
    throw new RangeError('the shapes do not fit')
}

function parametersOf(tf: Tensors, layers: Api.Layer[]): Tensor[] {
  return layers.flatMap(({ weights, biases }): Tensor[] => [tf.tensor2d(weights), tf.tensor1d(biases)])
}

function lossIn(
  tf: Tensors,
  layers: Api.Layer[],
  X: number[][],
  Y: number[][],
  cost: Api.Cost,
  parameters: Tensor[],
): ReturnType<Tensors['scalar']> {
  const outputs = layers.reduce<Tensor>((inputs, { activation }, l) => {
    const sums = tf.add(tf.matMul(inputs, parameters[2 * l]!), parameters[2 * l + 1]!)
    return activation === 'identity' ? sums : tf[activation](sums)
  }, tf.tensor2d(X))
  const costs = cost === 'cross-entropy' ? tf.neg(tf.mul(Y, tf.logSoftmax(outputs))) : tf.square(tf.sub(outputs, Y))
  return tf.mean(tf.sum(costs, 1))
}
