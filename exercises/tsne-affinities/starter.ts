/**
 * X: n × d, row-major, finite; Y, before: a map, n × m. P, Q and shares: n × n, row-major, ≥ 0, with zeros on the diagonal. Arguments are
 * read, never written to.
 */

/** p(j|i) in row i: n × n; the entropy of each row is log₂ perplexity, up to 1e-5 bits. perplexity: between 1 and n − 1. */
export function neighbourShares(X: number[][], perplexity: number): number[][] {
  throw new Error('not implemented')
}

/** n × n, symmetric, 1 in all. */
export function symmetrise(shares: number[][]): number[][] {
  throw new Error('not implemented')
}

/** n × n, symmetric, 1 in all. */
export function mapAffinities(Y: number[][]): number[][] {
  throw new Error('not implemented')
}

/** Nats, ≥ 0. */
export function divergence(P: number[][], Q: number[][]): number {
  throw new Error('not implemented')
}

/** n × m, of the shape of Y. */
export function gradient(P: number[][], Y: number[][]): number[][] {
  throw new Error('not implemented')
}

/** The next map, n × m. */
export function step(P: number[][], Y: number[][], before: number[][], learningRate: number, momentum: number): number[][] {
  throw new Error('not implemented')
}
