import type { Suspects } from '#authoring/check'
import { hide, type Mask, maskOf, type Matrix, multiply, scale, softmax, softmaxOfAll, transpose } from './matrix.ts'

/** What attention weights are when one step goes wrong. Some mistakes can only be made where a matrix is square. */
export function suspectWeights(
  Q: Matrix,
  K: Matrix,
  mask: Mask = maskOf(Q.length, K.length, () => true),
): Record<string, () => Matrix> {
  const width = K[0]!.length
  const products = multiply(Q, transpose(K))
  const scores = scale(products, 1 / Math.sqrt(width))
  const opposite = mask.map((row) => row.map((shown) => !shown))
  return {
    'the scores are not divided by √d_k': () => softmax(hide(products, mask)),
    'the scores are divided by d_k itself, not by its square root': () => softmax(hide(scale(products, 1 / width), mask)),
    'the scores are divided by the root of the number of keys': () => softmax(hide(scale(products, 1 / Math.sqrt(K.length)), mask)),
    'the scores are multiplied by √d_k': () => softmax(hide(scale(products, Math.sqrt(width)), mask)),
    'the softmax runs over the queries of each key, not over the keys of each query': () =>
      transpose(softmax(transpose(hide(scores, mask)))),
    'the softmax runs over all scores at once, not over each row': () => softmaxOfAll(hide(scores, mask)),
    'the softmax is missing': () => scores,
    'the mask is ignored': () => softmax(scores),
    'the mask hides what it should show': () => softmax(hide(scores, opposite)),
    'the mask is applied after the softmax, when hidden keys have taken their share': () => hide(softmax(scores), mask, () => 0),
    'a hidden score counts as −10 000, and others may be as low': () =>
      softmax(hide(scores, mask, () => -1e4)).map((row, i) => (mask[i]!.includes(true) ? row : row.map(() => 0))),
    'a hidden score counts as 0, which still earns a weight': () => softmax(hide(scores, mask, () => 0)),
    'a query that may look nowhere looks at all keys alike': () => softmax(hide(scores, mask, () => -1e9)),
    'a query that may look nowhere looks as if nothing were hidden': () => softmax(hide(scores, mask, (score) => score - 1e9)),
    ...(Q.length === K.length && { 'queries and keys are swapped': () => softmax(hide(transpose(scores), mask)) }),
    ...(K.length === width && {
      'K is not transposed': () => softmax(hide(scale(multiply(Q, K), 1 / Math.sqrt(width)), mask)),
    }),
  }
}

/** What right weights give when they meet the values in a wrong way. */
export function suspectOutputs(weights: Matrix, V: Matrix): Suspects {
  return {
    ...(weights.length === V.length && {
      'the weights are transposed before they meet V': () => multiply(transpose(weights), V),
    }),
    ...(V.length === V[0]!.length && { 'V is transposed': () => multiply(weights, transpose(V)) }),
  }
}

/** What a softmax of rows may turn out to be. */
export function suspectSoftmaxes(S: Matrix): Suspects {
  return {
    'the softmax runs over all scores at once, not over each row': () => softmaxOfAll(S),
    'a row of excluded scores alone shares equally': () =>
      softmax(S.map((row) => (row.every((x) => x === -Infinity) ? row.map(() => 0) : row))),
    'an excluded score counts as 0': () => softmax(S.map((row) => row.map((x) => (x === -Infinity ? 0 : x)))),
  }
}
