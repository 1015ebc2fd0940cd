import { type Checking, checksOf } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { areIndependent, claimOrigin, claimSupport, follows, hardlyRepeat, isCertain, reachesOut } from './goodness.ts'
import { suspectCumulatives, suspectDensities, suspectQuantiles } from './mistakes.ts'
import reference from './reference.ts'
import type * as Api from './solution.ts'

/**
 * Densities are measured by themselves, F by its range from 0 to 1, and a quantile by how much F changes on the way to the right one. Draws
 * are judged as draws: by the bound of Dvoretzky, Kiefer, Wolfowitz and Massart, which holds for every number of them.
 */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  density({ actual, expected, args, tolerance, close }) {
    close('', actual, expected, { absolute: 0, relative: tolerance.relative }, suspectDensities(...args))
  },

  cumulative({ actual, expected, args, tolerance, close }) {
    const absolute = args[0].kind === 'normal' ? tolerance.absolute / 100 : tolerance.absolute
    close('', actual, expected, { absolute, relative: 0 }, suspectCumulatives(...args))
  },

  quantile: compareQuantiles,

  sample({ actual: { values, draws }, args: [distribution], property }) {
    // whoever draws nothing for what is certain is right
    if (!property('what is drawn comes from `random`', draws > 0 || isCertain(distribution))) return
    const isRight = follows(values, distribution)
    const broken = isRight ? undefined : claimOrigin(values, distribution)
    if (broken !== undefined) return void property(broken, false, 'values')
    const impossible = claimSupport(values, distribution)
    if (impossible !== undefined) return void property(impossible, false, 'values')
    property('what is drawn follows the distribution that is asked for', isRight, 'values')
    property('rare values come too, on either side', !isRight || reachesOut(values, distribution), 'values')
    property('the same value hardly ever comes twice', hardlyRepeat(values, distribution), 'values')
    property('no value tells anything about the next', areIndependent(values), 'values')
  },
})

type Comparing = Checking<[Api.Distribution, number[]], number[]>

function compareQuantiles({ actual, expected, args, tolerance, close, property }: Comparing): void {
  const reaches = reachOf(args[0], expected, tolerance.absolute)
  const isNear = (others: number[]) => others.every((other, i) => areNear(actual[i]!, other, reaches[i]!))
  if (isNear(expected)) return
  const [distribution, levels] = args
  if (levels.every((level, i) => level === 0 || level === 1 || areNear(actual[i]!, expected[i]!, reaches[i]!)))
    return void property(ends[distribution.kind], false)
  const known = Object.entries(suspectQuantiles(...args)).find(([, others]) => isNear(others()))
  const within = { absolute: Math.min(...reaches), relative: 0 }
  close('', actual, expected, within, known === undefined ? {} : { [known[0]]: () => actual })
}

const ends = {
  uniform: 'an interval reaches from `low`, at the level 0, to `high`, at the level 1',
  normal: 'a normal distribution has neither a smallest value nor a largest',
  binomial: 'counts reach from 0, at the level 0, to n, at the level 1',
}

/** How far from each quantile F changes by the tolerance; counts are right or wrong. */
function reachOf(distribution: Api.Distribution, expected: number[], tolerance: number): number[] {
  if (distribution.kind === 'binomial') return expected.map(() => 0.1)
  const finite = expected.map((x) => (Number.isFinite(x) ? x : 0))
  return reference.oracle.density(distribution, finite).map((density) => tolerance / density)
}

const areNear = (a: number, b: number, reach: number) => a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= reach)
