import type * as Api from './solution.ts'

/** What a case does with a network once it is made, one after the other. */
export type Call = { forward: number[][] } | { backward: number[] } | { updateWeights: number }

/** What came of a call: of `updateWeights`, the layers after it. */
export type Answer = { probabilities: number[][] } | { gradients: Api.Layer[] } | { layers: Api.Layer[] }

/** `draws` counts the numbers taken from the generator. */
export function initialLayers(solution: typeof Api, sizes: number[], seed: number) {
  const random = generatorFrom(seed)
  let draws = 0
  const layers = solution.initialLayers(sizes, () => {
    draws++
    return random()
  })
  return { layers, draws }
}

/** What every call answered, and the layers at the end. */
export function createNetwork(
  solution: typeof Api,
  layers: Api.Layer[],
  calls: Call[],
): { answers: Answer[]; layers: Api.Layer[] } {
  const network = solution.createNetwork(layers)
  const answers = calls.map((call): Answer => {
    if ('forward' in call) return { probabilities: copy(network.forward(call.forward)) }
    if ('backward' in call) return { gradients: copy(network.backward(call.backward)) }
    network.updateWeights(call.updateWeights)
    return { layers: copy(network.layers) }
  })
  return { answers, layers: network.layers }
}

/** The parameters and nothing else: what they are worth is for the judge to find out. */
export function trainNetwork(solution: typeof Api, images: number[][], labels: number[], seed: number) {
  return solution.trainNetwork(images, labels, generatorFrom(seed)).layers
}

/** As it is now, since a network may write to its arrays again. */
function copy<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as number[]) as T
  if (Array.isArray(value)) return value.map(copy) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])) as T
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
