import type { Projections } from '../solution.ts'
import { hide, type Mask, maskOf, type Matrix, multiply, scale, softmax, transpose } from './matrix.ts'
import { suspectWeights } from './weights.ts'

/** The columns of one head. */
type Part = (M: Matrix, head: number, heads: number) => Matrix

const standingTogether: Part = (M, head, heads) => {
  const size = M[0]!.length / heads
  return M.map((row) => row.slice(head * size, (head + 1) * size))
}
const everySoOften: Part = (M, head, heads) => M.map((row) => row.filter((_, j) => j % heads === head))
const byReshaping: Part = (M, head, heads) => {
  const size = M[0]!.length / heads
  const from = head * M.length * size
  return M.map((_, i) => M.flat().slice(from + i * size, from + (i + 1) * size))
}

function weigh(Q: Matrix, K: Matrix, mask: Mask, width = K[0]!.length): Matrix {
  return softmax(hide(scale(multiply(Q, transpose(K)), 1 / Math.sqrt(width)), mask))
}

function weighByHeads(X: Matrix, { Wq, Wk }: Projections, heads: number, causal: boolean): Matrix[] {
  const mask = maskOf(X.length, X.length, (i, j) => !causal || j <= i)
  const [Q, K] = [multiply(X, Wq), multiply(X, Wk)]
  return Array.from({ length: heads }, (_, h) => weigh(standingTogether(Q, h, heads), standingTogether(K, h, heads), mask))
}

/** The right way, which mistakes elsewhere build on. */
export function attendByHeads(X: Matrix, projections: Projections, heads: number, causal: boolean): Matrix {
  return finish(X, projections, weighByHeads(X, projections, heads, causal))
}

function finish(X: Matrix, { Wv, Wo }: Projections, weights: Matrix[]): Matrix {
  return multiply(mix(weights, multiply(X, Wv)), Wo)
}

function mix(weights: Matrix[], V: Matrix, part = standingTogether): Matrix {
  const outputs = weights.map((head, h) => multiply(head, part(V, h, weights.length)))
  return V.map((_, i) => outputs.flatMap((output) => output[i]!))
}

/** Weights of all heads: a mistake within each, in whom a position sees, or in how columns are dealt to heads. */
export function suspectHeads(
  X: Matrix,
  { Wq, Wk, Wv }: Projections,
  heads: number,
  causal: boolean,
): Record<string, () => Matrix[]> {
  const seeing = (sees: (i: number, j: number) => boolean) => maskOf(X.length, X.length, sees)
  const asked = seeing((i, j) => !causal || j <= i)
  const [Q, K] = [multiply(X, Wq), multiply(X, Wk)]
  const ofOwnColumns = (W: Matrix) =>
    multiply(
      X,
      W.map((row, i) => row.map((x, j) => (isOfOneHead(i, j) ? x : 0))),
    )
  const isOfOneHead = (i: number, j: number) => Math.floor((i * heads) / Wq.length) === Math.floor((j * heads) / Wq.length)
  const inHeads = (own: (Q: Matrix, K: Matrix) => Matrix, part = standingTogether, queries = Q, keys = K) =>
    Array.from({ length: heads }, (_, h) => own(part(queries, h, heads), part(keys, h, heads)))
  const inHeadsWith = (mask: Mask) => inHeads((Q, K) => weigh(Q, K, mask))
  const rightly = (Q: Matrix, K: Matrix) => weigh(Q, K, asked)
  const within = Object.keys(suspectWeights(standingTogether(Q, 0, heads), standingTogether(K, 0, heads), asked))

  return {
    'the scores are divided by the root of d, not of the width of a head': () =>
      inHeads((q, k) => weigh(q, k, asked, X[0]!.length)),
    'a head takes every `heads`-th column, not columns that stand together': () => inHeads(rightly, everySoOften),
    'the projected X is cut into heads across its rows, which mixes the positions': () => inHeads(rightly, byReshaping),
    'X meets the projections transposed': () =>
      inHeads(rightly, standingTogether, multiply(X, transpose(Wq)), multiply(X, transpose(Wk))),
    'every head works on all columns': () => inHeads(rightly, (M) => M),
    'keys and values are swapped': () => inHeads(rightly, standingTogether, Q, multiply(X, Wv)),
    'X is cut into heads before it is projected': () => inHeads(rightly, standingTogether, ofOwnColumns(Wq), ofOwnColumns(Wk)),
    'only the first head looks back': () =>
      inHeadsWith(seeing(() => true)).with(0, rightly(standingTogether(Q, 0, heads), standingTogether(K, 0, heads))),
    'a position sees those after it, not those before it': () => inHeadsWith(seeing((i, j) => j >= i)),
    'a position does not see itself': () => inHeadsWith(seeing((i, j) => j < i)),
    'a position sees one too many': () => inHeadsWith(seeing((i, j) => j <= i + 1)),
    'the positions look ahead although causal is asked for': () => inHeadsWith(seeing(() => true)),
    'the positions look back only although nobody asked for it': () => inHeadsWith(seeing((i, j) => j <= i)),
    ...Object.fromEntries(within.map((words) => [words, () => inHeads((q, k) => suspectWeights(q, k, asked)[words]!())])),
  }
}

/** What right weights give when the rest goes wrong. */
export function suspectMixes(X: Matrix, { Wv, Wo }: Projections, weights: Matrix[]): Record<string, () => Matrix> {
  const V = multiply(X, Wv)
  return {
    'the heads are not mixed by Wo': () => mix(weights, V),
    'the heads stand side by side in reverse order': () =>
      multiply(
        mix(weights, V).map((row) =>
          weights.flatMap((_, h) => standingTogether([row], weights.length - 1 - h, weights.length)[0]!),
        ),
        Wo,
      ),
    'Wo is transposed': () => multiply(mix(weights, V), transpose(Wo)),
    'Wv is transposed': () => multiply(mix(weights, multiply(X, transpose(Wv))), Wo),
    'Wv and Wo are transposed': () => multiply(mix(weights, multiply(X, transpose(Wv))), transpose(Wo)),
    'the values are not projected by Wv': () => multiply(mix(weights, X), Wo),
    'the values of a head are every `heads`-th column': () => multiply(mix(weights, V, everySoOften), Wo),
  }
}

/** What an attention with one mistake in it gives to the stack that it is a part of. */
export function suspectAttentions(
  X: Matrix,
  projections: Projections,
  heads: number,
  causal: boolean,
): Record<string, () => Matrix> {
  const weights = Object.entries(suspectHeads(X, projections, heads, causal))
  return {
    ...Object.fromEntries(weights.map(([words, wrongly]) => [words, () => finish(X, projections, wrongly())])),
    ...suspectMixes(X, projections, weighByHeads(X, projections, heads, causal)),
  }
}
