/** A matrix is an array of equally long rows of finite numbers, at least one by one. Arguments are read, never written to. */
export interface Adapter {
  /** rank × inputs. */
  A: number[][]
  /** outputs × rank. */
  B: number[][]
  /** The update of a weight matrix is alpha / rank · B A; > 0. */
  alpha: number
}

export interface Adapted {
  adapter: Adapter
  /** Before the first step and after each: steps + 1 numbers. */
  losses: number[]
}

/**
 * A fresh adapter for a weight matrix of outputs × inputs. rank: an integer from 1 to the smaller of the two, or a RangeError. random: gives a
 * number from [0, 1) at every call; it is called once for each entry of A.
 */
export function initialAdapter(inputs: number, outputs: number, rank: number, alpha: number, random: () => number): Adapter {
  throw new Error('not implemented')
}

/** X: n × inputs, W: outputs × inputs. Returns n × outputs. RangeError for shapes that do not fit. */
export function forward(X: number[][], W: number[][], adapter: Adapter): number[][] {
  throw new Error('not implemented')
}

/** slopes: n × outputs, the derivatives of some loss by the output of `forward`. Returns those by A and B. RangeError as above. */
export function gradients(X: number[][], adapter: Adapter, slopes: number[][]): { A: number[][]; B: number[][] } {
  throw new Error('not implemented')
}

/** targets: n × outputs. learningRate: > 0. steps: an integer ≥ 0. RangeError as above. */
export function adapt(
  X: number[][],
  targets: number[][],
  W: number[][],
  start: Adapter,
  learningRate: number,
  steps: number,
): Adapted {
  throw new Error('not implemented')
}

/** W: outputs × inputs. Returns a new matrix of the same shape. RangeError as above. */
export function merge(W: number[][], adapter: Adapter): number[][] {
  throw new Error('not implemented')
}

/** merged: what `merge` returned for this adapter. Returns the weights from before, up to rounding. RangeError as above. */
export function unmerge(merged: number[][], adapter: Adapter): number[][] {
  throw new Error('not implemented')
}

/** How many numbers are in weight matrices of these shapes, and in adapters for all of them. rank: as above, for every shape. */
export function countParameters(shapes: [outputs: number, inputs: number][], rank: number): { frozen: number; trainable: number } {
  throw new Error('not implemented')
}
