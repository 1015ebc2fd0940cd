import type * as tf from '@tensorflow/tfjs'

/** The TensorFlow.js module a reference is handed; its backend is the best one this machine has. */
export type Tensors = typeof tf
export type Tensor = tf.Tensor

type Oracle<F> = F extends (...args: infer A) => infer R ? (...args: A) => Awaited<R> : never
type Corroboration<F> = F extends (...args: infer A) => infer R ? (tf: Tensors, ...args: A) => Promise<Awaited<R>> : never

/** An answer in which tensors may stand for numbers and for nested arrays of numbers. */
type InTensors<R> = R | tf.Tensor | (R extends object ? { [K in keyof R]: InTensors<R[K]> } : never)
type TensorFormula<F> = F extends (...args: infer A) => infer R ? (tf: Tensors, ...args: A) => InTensors<Awaited<R>> : never

/**
 * Who is right. `oracle` gives the expected answer of every function, in float64 or from a closed form, throwing where the contract
 * says so. `tensors` computes the same with TensorFlow.js and must agree within the exercise's tolerance before a seed is used.
 */
export interface Reference<Api> {
  oracle: { [K in keyof Api]: Oracle<Api[K]> }
  tensors: { [K in keyof Api]?: Corroboration<Api[K]> }
}

/**
 * The reference of an exercise. Its formulas over tensors may return tensors wherever the answer has numbers; they are read, and
 * whatever else they allocated is freed. A function is left out only where tensors have nothing to say (the file then says why).
 */
export function referenceOf<Api>(reference: {
  oracle: Reference<Api>['oracle']
  tensors: { [K in keyof Api]?: TensorFormula<Api[K]> }
}): Reference<Api> {
  const formulas = Object.entries<(tf: Tensors, ...args: unknown[]) => tf.TensorContainer>(reference.tensors as never)
  const tensors = formulas.map(([name, formula]) => [
    name,
    async (tf: Tensors, ...args: unknown[]) => {
      const answer = tf.tidy(() => formula(tf, ...args))
      try {
        return await read(tf, answer)
      } finally {
        // not before all of it was read: a tensor may stand in several places
        tf.dispose(answer)
      }
    },
  ])
  return { oracle: reference.oracle, tensors: Object.fromEntries(tensors) }
}

async function read(tf: Tensors, value: unknown): Promise<unknown> {
  if (value instanceof tf.Tensor) return value.array()
  if (Array.isArray(value)) return Promise.all(value.map((item) => read(tf, item)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, item]) => [key, await read(tf, item)])))
}
