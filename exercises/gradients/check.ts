import { type Checking, checksOf, type Suspects } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import { hessian, magnitudeOf, scaleOf, slopes, speedOf } from './closed-forms.ts'
import type * as Drive from './drive.ts'
import type { Answer } from './drive.ts'
import { nameStep } from './steps.ts'
import type * as Api from './solution.ts'

/** What a function may be asked: for each component, and along a direction. */
const mostEach = 8
const mostAlong = 16

/** Each number is measured on its natural scale: what a central difference can reach there, times some ten. */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  gradient(checking) {
    const [f, x] = checking.args
    const magnitude = magnitudeOf(f, x)
    const units = x.map((xj) => magnitude / scaleOf(xj))
    if (compare(checking, x, undefined, units))
      count(checking, mostEach * x.length, 'f is asked at most 8 times for each component')
  },

  jacobian(checking) {
    const [F, x] = checking.args
    const units = F.flatMap((f) => {
      const magnitude = magnitudeOf(f, x)
      return x.map((xj) => magnitude / scaleOf(xj))
    })
    const isRight = compare(checking, x, undefined, units, {
      'a result is read after the next call has overwritten it': () => F.map(() => x.map(() => 0)),
    })
    if (isRight) count(checking, mostEach * x.length, 'F is asked at most 8 times for each component, however many outputs it has')
  },

  directionalDerivative(checking) {
    const { args, expected } = checking
    const [f, x, v] = args
    const isRight = compare(checking, x, v, [magnitudeOf(f, x) * paceOf(x, v)], {
      'v is made a unit vector first': () => expected.values / lengthOf(v),
      'the speed that shortened the step is not divided out again': () => expected.values / speedOf(x, v),
      'a short direction is taken for one of zeros': () => 0,
    })
    if (isRight) count(checking, mostAlong, 'f is asked at most 16 times, however many components there are')
  },

  hessianVectorProduct(checking) {
    const { args, expected } = checking
    const [f, x, v] = args
    const size = magnitudeOf(f, x) * paceOf(x, v)
    const units = x.map((xj) => size / scaleOf(xj))
    const isAskedTwice = (checking.actual.calls ?? 0) > 1
    const isRight = compare(checking, x, v, units, {
      'a short direction is taken for one of zeros': () => (isAskedTwice ? expected.values : x.map(() => 0)),
      'a result is read after the next call has overwritten it': () => x.map(() => 0),
      'the answer lies in the array of gradientOf, whose next call overwrites it': () => slopes(f, x),
      'v is made a unit vector first': () => expected.values.map((it) => it / lengthOf(v)),
      'the speed that shortened the step is not divided out again': () => expected.values.map((it) => it / speedOf(x, v)),
      'only the diagonal of the Hessian is used': () => hessian(f, x).map((row, i) => row[i]! * v[i]!),
    })
    if (isRight) count(checking, mostAlong, 'the gradient is asked for at most 16 times, however many components there are')
  },
})

type Values = number | number[] | number[][]
type Comparing<V> = Pick<Checking<unknown, Answer<V>>, 'actual' | 'expected' | 'tolerance' | 'close'>

/** `units`: the natural scale of each number, row by row. */
function compare<V extends Values>(
  { actual, expected, tolerance, close }: Comparing<V>,
  x: number[],
  v: number[] | undefined,
  units: number[],
  suspects: Suspects = {},
): boolean {
  const [ours, theirs] = [listNumbers(actual.values), listNumbers(expected.values)]
  const errors = theirs.map((it, i) => (ours[i] === it ? 0 : Math.abs(ours[i]! - it) / units[i]!))
  if (errors.every((error) => error <= tolerance.absolute)) return true
  const words = nameStep({ offsets: actual.offsets ?? [], x, v, error: Math.max(...errors) })
  const least = { absolute: tolerance.absolute * Math.min(...units), relative: 0 }
  const known = words === undefined ? suspects : { ...suspects, [words]: () => actual.values }
  return close('values', actual.values, expected.values, least, known)
}

function listNumbers(values: Values): number[] {
  return Array.isArray(values) ? values.flat() : [values]
}

function count({ actual, property }: Pick<Checking<unknown, Answer<unknown>>, 'actual' | 'property'>, most: number, claim: string) {
  property(claim, (actual.calls ?? 0) <= most)
  property('x is as it was whenever the function is asked', actual.isUntouched ?? true)
}

/** Where nothing moves, rounding may still leave something of the size of f. */
function paceOf(x: number[], v: number[]): number {
  return speedOf(x, v) || 1
}

function lengthOf(v: number[]): number {
  return Math.sqrt(v.reduce((sum, vj) => sum + vj * vj, 0))
}
