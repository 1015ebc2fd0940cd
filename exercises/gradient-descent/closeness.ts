import type { Tolerance } from '#authoring/check'
import type { Fit } from './solution.ts'

export function areSameFits(a: Fit, b: Fit, tolerance: Tolerance): boolean {
  return (
    a.diverged === b.diverged &&
    areNear(a.losses, b.losses, tolerance) &&
    areNear([...a.weights, a.bias], [...b.weights, b.bias], measureParameters(b, tolerance))
  )
}

/** Whether the curve of a fit begins with these losses. */
export function beginsWith({ losses }: Fit, first: number[], tolerance: Tolerance): boolean {
  return areNear(losses.slice(0, first.length), first, tolerance)
}

export function areNear(a: number[], b: number[], { absolute, relative }: Tolerance): boolean {
  return a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= absolute + relative * Math.abs(b[i]!))
}

export function measureParameters({ weights, bias }: Fit, tolerance: Tolerance): Tolerance {
  return { ...tolerance, absolute: tolerance.relative * Math.max(...[...weights, bias].map(Math.abs)) }
}
