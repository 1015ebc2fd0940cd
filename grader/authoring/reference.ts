import type * as tf from '@tensorflow/tfjs'

/** The TensorFlow.js module a reference is handed; its backend is the best one this machine has. */
export type Tensors = typeof tf

type Corroboration<F> = F extends (...args: infer A) => infer R ? (tf: Tensors, ...args: A) => R | Promise<R> : never
type Oracle<F> = F extends (...args: infer A) => infer R ? (...args: A) => Awaited<R> : never

/**
 * Who is right. `oracle` gives the expected answer of every function, in float64 or from a closed form, throwing where the contract
 * says so. `tensors` computes the same with TensorFlow.js and must agree within the exercise's tolerance before a seed is used;
 * it leaves a function out only where tensors have nothing to say (the file then says why).
 */
export interface Reference<Api> {
  oracle: { [K in keyof Api]: Oracle<Api[K]> }
  tensors: { [K in keyof Api]?: Corroboration<Api[K]> }
}

export function referenceOf<Api>(reference: Reference<Api>): Reference<Api> {
  return reference
}

/** The tensor's value as plain numbers, nested by its rank; the tensor is disposed. */
export async function readTensor<Value>(tensor: { array(): Promise<Value>; dispose(): void }): Promise<Value> {
  const value = await tensor.array()
  tensor.dispose()
  return value
}
