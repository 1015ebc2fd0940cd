import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Drive from './drive.ts'
import type { Landscape } from './drive.ts'
import { changeAlong, gradientAt, valueAt } from './landscapes.ts'
import type * as Api from './solution.ts'

const oracle = {
  backtrack(landscape: Landscape, x: number[], search: Api.Search): number {
    requireSearch(search)
    if (!(Math.abs(valueAt(landscape, x)) < Infinity)) throw new RangeError('start')
    const g = gradientAt(landscape, x)
    const change = changeAlong(landscape, x, g)
    const squared = Math.hypot(...g) ** 2
    return listSteps(search).find((t) => change(t) + search.sufficient * t * squared <= 0) ?? 0
  },

  descend(landscape: Landscape, start: number[], settings: Api.Settings): Api.Run {
    const { tolerance, maxIterations } = settings
    requireSearch(settings)
    if (Number.isNaN(tolerance) || tolerance < 0) throw new RangeError('tolerance')
    if (!Number.isSafeInteger(maxIterations) || Math.sign(maxIterations) === -1) throw new RangeError('iterations')
    if (!(Math.abs(valueAt(landscape, start)) < Infinity)) throw new RangeError('start')
    const path = [start]
    const steps: number[] = []
    const end = (status: Api.Run['status']) => ({ path, values: path.map((x) => valueAt(landscape, x)), steps, status })
    for (;;) {
      const x = path.at(-1)!
      const g = gradientAt(landscape, x)
      if (Math.hypot(...g) <= tolerance) return end('converged')
      if (steps.length >= maxIterations) return end('limit')
      const step = oracle.backtrack(landscape, x, settings)
      if (step === 0) return end('stuck')
      steps.push(step)
      path.push(x.map((xi, i) => xi - step * g[i]!))
    }
  },
}

/**
 * The oracle asks how f changes along a ray, in closed form, and never compares two values of f. The tensors know f alone: their gradients come
 * from automatic differentiation, and they look at all trials of a step at once. Only for how many steps a run goes they ask the oracle.
 */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle,
  tensors: {
    backtrack: (tf, landscape, x, search) => searchIn(tf, landscape, tf.tensor1d(x), search).step,
    descend(tf, landscape, start, settings) {
      const { steps, status } = oracle.descend(landscape, start, settings)
      const path: Tensor[] = [tf.tensor1d(start)]
      const taken = steps.map(() => {
        const { step, next } = searchIn(tf, landscape, path.at(-1)!, settings)
        path.push(next)
        return step
      })
      return { path, values: path.map((x) => valueIn(tf, landscape, x)), steps: taken, status }
    },
  },
})

export function listSteps({ initialStep, shrink, trials }: Api.Search): number[] {
  return Array.from({ length: trials }, (_, k) => initialStep * shrink ** k)
}

function requireSearch({ initialStep, shrink, sufficient, trials }: Api.Search): void {
  const isShare = (it: number) => it > 0 && it < 1
  if (!isShare(shrink) || !isShare(sufficient)) throw new RangeError('shares')
  if (!(initialStep > 0)) throw new RangeError('step')
  if (!Number.isSafeInteger(trials) || trials <= 0) throw new RangeError('trials')
}

function searchIn(tf: Tensors, landscape: Landscape, x: Tensor, search: Api.Search): { step: Tensor; next: Tensor } {
  const downhill = tf.grad((at: Tensor) => valueIn(tf, landscape, at))(x)
  const g = landscape.wrongSign ? tf.neg(downhill) : downhill
  const steps = tf.tensor1d(listSteps(search))
  const trials = steps.size
  const ends = tf.sub(x, tf.mul(tf.reshape(steps, [trials, 1]), g))
  const bounds = tf.sub(valueIn(tf, landscape, x), tf.mul(tf.mul(search.sufficient, steps), tf.sum(tf.square(g))))
  const isEnough = tf.lessEqual(valueIn(tf, landscape, ends), bounds)
  const step = tf.max(tf.where(isEnough, steps, tf.zerosLike(steps)))
  return { step, next: tf.sub(x, tf.mul(step, g)) }
}

/** f at a point, or at each row of a table. */
function valueIn(tf: Tensors, landscape: Landscape, x: Tensor): Tensor {
  switch (landscape.kind) {
    case 'bowl': {
      const d = landscape.centre.length
      const away = tf.reshape(tf.sub(x, landscape.centre), [-1, d])
      const values = tf.div(tf.sum(tf.mul(tf.matMul(away, tf.tensor2d(landscape.matrix)), away), 1), 2)
      return x.rank === 1 ? tf.sum(values) : values
    }
    case 'rosenbrock': {
      const table = tf.reshape(x, [-1, 2])
      const [first, second] = tf.split(table, 2, 1)
      const height = tf.sub(second!, tf.square(first!))
      const values = tf.sum(tf.add(tf.square(tf.sub(landscape.a, first!)), tf.mul(landscape.b, tf.square(height))), 1)
      return x.rank === 1 ? tf.sum(values) : values
    }
    case 'barrier':
      return tf.sum(tf.sub(tf.mul(x, landscape.weights), tf.log(x)), -1)
    case 'slope':
      return tf.sum(tf.mul(x, landscape.weights), -1)
  }
}
