import type { Random } from '#authoring/random'
import type { Landscape } from '../drive.ts'
import type { Search, Settings } from '../solution.ts'

/** A line with this curvature and its lowest point anywhere. A step of t multiplies the distance to it by 1 − t · curvature. */
export function parabola(random: Random, curvature: number): { landscape: Landscape; x: number[] } {
  const centre = random.uniform(-5, 5)
  return {
    landscape: { kind: 'bowl', matrix: [[curvature]], centre: [centre] },
    x: [centre + random.pick([-1, 1]) * random.uniform(1, 4)],
  }
}

/** A bowl along random axes with these curvatures. */
export function bowl(random: Random, curvatures: readonly number[]): Landscape {
  const axes = random.orthogonal(curvatures.length)
  const matrix = axes.map((_, i) => axes.map((_, j) => curvatures.reduce((sum, c, k) => sum + c * axes[k]![i]! * axes[k]![j]!, 0)))
  return { kind: 'bowl', matrix, centre: random.vector(curvatures.length) }
}

/**
 * With these, a step fulfils the condition on a line of curvature κ up to 1.2/κ and decreases f up to 2/κ. The trial before the right one is
 * at 1.7/κ: a decrease, but not enough. With `flatness`, the bowl is that much flatter and the steps as much longer.
 */
export function nearMiss(random: Random, refused: number, flatness = 1): { landscape: Landscape; x: number[]; search: Search } {
  const initialStep = random.uniform(0.5, 2) / flatness
  const curvature = 1.7 / (initialStep * 0.5 ** (refused - 1))
  return { ...parabola(random, curvature), search: { initialStep, shrink: 0.5, sufficient: 0.4, trials: 30 } }
}

export function searchOf(changes: Partial<Search> = {}): Search {
  return { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 40, ...changes }
}

export function settingsOf(changes: Partial<Settings> = {}): Settings {
  return { initialStep: 1, shrink: 0.5, sufficient: 0.3, trials: 40, tolerance: 1e-3, maxIterations: 20, ...changes }
}

export function barrier(...weights: number[]): Landscape {
  return { kind: 'barrier', weights }
}

export function slope(...weights: number[]): Landscape {
  return { kind: 'slope', weights }
}

export function valley(a: number, b: number): Landscape {
  return { kind: 'rosenbrock', a, b }
}

export function bowlOf(matrix: number[][], centre: number[]): Landscape {
  return { kind: 'bowl', matrix, centre }
}
