import type { FeedForward } from '../solution.ts'
import { type Matrix, multiply } from './matrix.ts'

type Feed = (X: Matrix, layers: FeedForward) => Matrix

const relu = (x: number) => Math.max(0, x)
const gelu = (x: number) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))

const feedWith =
  (activate: (x: number) => number): Feed =>
  (X, { W1, b1, W2, b2 }) =>
    shift(multiply(apply(activate, shift(multiply(X, W1), b1)), W2), b2)

/** The right way, which mistakes elsewhere build on. */
export const feed = feedWith(relu)

export const wrongFeeds: Record<string, Feed> = {
  'the hidden layer keeps its negative numbers': feedWith((x) => x),
  'GELU takes the place of max(0, x)': feedWith(gelu),
  'b1 is left out': (X, layers) => feed(X, { ...layers, b1: layers.b1.map(() => 0) }),
  'b2 is left out': (X, layers) => feed(X, { ...layers, b2: layers.b2.map(() => 0) }),
  'b1 and b2 are left out': (X, layers) => feed(X, { ...layers, b1: layers.b1.map(() => 0), b2: layers.b2.map(() => 0) }),
  'b1 is added after the negative numbers are gone, not before': (X, { W1, b1, W2, b2 }) =>
    shift(multiply(shift(apply(relu, multiply(X, W1)), b1), W2), b2),
  'negative numbers go after W2 and not before it': (X, { W1, b1, W2, b2 }) =>
    apply(relu, shift(multiply(shift(multiply(X, W1), b1), W2), b2)),
  'negative numbers go before W2 and once more after it': (X, layers) => apply(relu, feed(X, layers)),
}

function shift(M: Matrix, bias: number[]): Matrix {
  return M.map((row) => row.map((x, j) => x + bias[j]!))
}

function apply(f: (x: number) => number, M: Matrix): Matrix {
  return M.map((row) => row.map(f))
}
