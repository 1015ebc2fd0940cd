import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Drive from './drive.ts'
import { maskFrom, type Parameters } from './drive.ts'
import { meanLoss, replay, scoresOf } from './replay.ts'
import type * as Api from './solution.ts'

/**
 * The oracle writes the derivatives out on plain arrays. The tensors differentiate automatically, and have all batches of a step in one product: the
 * rows' masks are drawn batch by batch and stacked.
 */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    logits: (parameters, X, mask, dropout) =>
      X.map(
        (x, i) =>
          scoresOf(
            parameters,
            x,
            mask[i]?.map((kept) => kept / (1 - dropout)),
          ).scores,
      ),
    evaluate(parameters, X, labels) {
      requireLabels(X, labels)
      const hits = X.filter((x, i) => {
        const { scores } = scoresOf(parameters, x)
        return scores.indexOf(Math.max(...scores)) === labels[i]
      })
      return { loss: meanLoss(parameters, X, labels), accuracy: hits.length / X.length, left: 0, disposed: 0 }
    },
    train(parameters, X, labels, settings, seed) {
      requireLabels(X, labels)
      const { learningRate, epochs, batchSize, accumulate, dropout } = settings
      if (Number.isNaN(learningRate) || learningRate <= 0) throw new RangeError('learning rate')
      if (Math.floor(epochs) !== epochs || epochs < 0) throw new RangeError('epochs')
      for (const size of [batchSize, accumulate]) if (Math.floor(size) !== size || size < 1) throw new RangeError('size')
      if (Number.isNaN(dropout) || dropout < 0 || dropout >= 1) throw new RangeError('dropout')
      return { ...replay(parameters, X, labels, settings, seed), left: 0, disposed: 0 }
    },
  },
  tensors: {
    logits: (tf, parameters, X, mask, dropout) =>
      scoresIn(tf, tensorsOf(tf, parameters), tf.tensor2d(X), mask.length > 0 ? tf.div(tf.tensor2d(mask), 1 - dropout) : undefined),
    evaluate(tf, parameters, X, labels) {
      const scores = scoresIn(tf, tensorsOf(tf, parameters), tf.tensor2d(X))
      const hits = tf.equal(tf.argMax(scores, 1), tf.tensor1d(labels, 'int32'))
      return { loss: lossIn(tf, scores, labels), accuracy: tf.mean(tf.cast(hits, 'float32')), left: 0, disposed: 0 }
    },
    train(tf, parameters, X, labels, { learningRate, epochs, batchSize, accumulate, dropout }, seed) {
      const nextMask = maskFrom(seed, parameters.b1.length, dropout)
      let model = tensorsOf(tf, parameters)
      let masks = 0
      const losses: Tensor[] = []
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (let start = 0; start < X.length; start += batchSize * accumulate) {
          const rows = X.slice(start, start + batchSize * accumulate)
          const factors: number[][] = []
          for (let at = 0; at < rows.length; at += batchSize, masks++)
            factors.push(...nextMask(Math.min(batchSize, rows.length - at)))
          const classes = labels.slice(start, start + rows.length)
          const lossOf = (...now: Tensor[]) =>
            lossIn(tf, scoresIn(tf, now as Network, tf.tensor2d(rows), tf.div(tf.tensor2d(factors), 1 - dropout)), classes)
          const slopes = tf.grads(lossOf)(model)
          model = model.map((it, i) => tf.sub(it, tf.mul(slopes[i]!, learningRate))) as Network
        }
        losses.push(lossIn(tf, scoresIn(tf, model, tf.tensor2d(X)), labels))
      }
      const [W1, b1, W2, b2] = model
      return {
        losses: losses as unknown as number[],
        parameters: { W1, b1, W2, b2 } as unknown as Parameters,
        masks,
        left: 0,
        disposed: 0,
      }
    },
  },
})

type Network = [W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor]

function tensorsOf(tf: Tensors, { W1, b1, W2, b2 }: Parameters): Network {
  return [tf.tensor2d(W1), tf.tensor1d(b1), tf.tensor2d(W2), tf.tensor1d(b2)]
}

function scoresIn(tf: Tensors, [W1, b1, W2, b2]: Network, X: Tensor, factors?: Tensor): Tensor {
  const hidden = tf.tanh(tf.add(tf.matMul(X, W1), b1))
  return tf.add(tf.matMul(factors ? tf.mul(hidden, factors) : hidden, W2), b2)
}

function lossIn(tf: Tensors, scores: Tensor, labels: number[]): Tensor {
  const picked = tf.sum(tf.mul(scores, tf.oneHot(tf.tensor1d(labels, 'int32'), scores.shape[1]!)), 1)
  return tf.mean(tf.sub(tf.logSumExp(scores, 1), picked))
}

function requireLabels(X: number[][], labels: number[]) {
  if (X.length !== labels.length) throw new RangeError('labels')
}
