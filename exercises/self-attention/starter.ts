/**
 * A matrix is an array of equally long rows with at least one row and one column, its numbers finite; row i belongs to position i.
 * Read arguments, never write to them. Shapes that do not fit, here or below: RangeError.
 */

export interface Attended {
  /** n × v: for each query the average of the values, by its weights. */
  output: number[][]
  /** n × m: row i says how much query i takes of each key; it adds up to 1, or is all 0 where query i may look at no key. */
  weights: number[][]
}

export interface AttendedByHeads {
  /** n × d. */
  output: number[][]
  /** heads × n × n: weights[h] are those of head h. */
  weights: number[][][]
}

/** Each d × d, and multiplied from the right: Q = X Wq. */
export interface Projections {
  Wq: number[][]
  Wk: number[][]
  Wv: number[][]
  Wo: number[][]
}

/** gamma, beta: d numbers each. epsilon: a number > 0, in squared units of the rows. */
export interface Norm {
  gamma: number[]
  beta: number[]
  epsilon: number
}

/** W1: d × f, b1: f numbers, W2: f × d, b2: d numbers. */
export interface FeedForward {
  W1: number[][]
  b1: number[]
  W2: number[][]
  b2: number[]
}

export interface Block {
  attention: Projections
  norm1: Norm
  feedForward: FeedForward
  norm2: Norm
}

/**
 * S: n × m scores, up to 1e4 in magnitude or −Infinity. Returns n × m weights in [0, 1]: each row adds up to 1; −Infinity gets 0, and a
 * row of −Infinity alone becomes zeros. RangeError when S is no matrix.
 */
export function softmaxRows(S: number[][]): number[][] {
  throw new Error('not implemented')
}

/**
 * Q: n × dk, K: m × dk, V: m × v. mask: n × m, true where query i may look at key j; without it every query looks at every key.
 */
export function attention(Q: number[][], K: number[][], V: number[][], mask?: boolean[][]): Attended {
  throw new Error('not implemented')
}

/**
 * X: n × d. heads: a positive integer; RangeError when it does not divide d. causal: whether position i sees positions 0 to i only,
 * or all of them.
 */
export function selfAttention(X: number[][], projections: Projections, heads: number, causal: boolean): AttendedByHeads {
  throw new Error('not implemented')
}

/** X: n × d. Returns n × d: every row normalised on its own. */
export function layerNorm(X: number[][], norm: Norm): number[][] {
  throw new Error('not implemented')
}

/**
 * batch: one or more sequences of n × d, where n may differ between sequences. blocks: one or more, applied in order. Returns as many
 * sequences of the same shapes.
 */
export function transformer(batch: number[][][], blocks: Block[], heads: number, causal: boolean): number[][][] {
  throw new Error('not implemented')
}
