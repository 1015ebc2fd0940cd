import { type Checking, checksOf } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { areSameFolds, claimDeal, isFolds, type Deal } from './claims.ts'
import { suspectDeals, suspectOrders } from './mistakes.ts'
import type * as Api from './solution.ts'

/** Orders and folds are specified to the row. What an answer breaks is said by a known mistake, or else by the first property that fails. */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  shuffledOrder({ actual, expected, args: [n, seed], tolerance, close, property }) {
    close('order', actual.order, expected.order, tolerance, suspectOrders(n, seed))
    property(oneDraw, actual.draws === expected.draws)
  },

  kFold: {
    anyStructure(checking) {
      const [n, k, seed] = checking.args
      compareDeals(checking, Array<number>(n).fill(0), k, seed)
    },
  },

  stratifiedKFold: {
    anyStructure(checking) {
      compareDeals(checking, ...checking.args)
    },
  },
})

const oneDraw = 'one number is drawn for each row of a shuffled list but the first'

type Comparing = Pick<Checking<unknown, Deal>, 'expected' | 'tolerance' | 'close' | 'property'> & { actual: unknown }

function compareDeals(
  { actual, expected, tolerance, close, property }: Comparing,
  labels: number[],
  k: number,
  seed: number,
): void {
  if (!isFolds(actual)) return void close('', actual, expected)
  if (areSameFolds(actual.folds, expected.folds)) return void property(oneDraw, actual.draws === expected.draws)
  const known = Object.entries(suspectDeals(labels, k, seed)).find(([, deal]) => areSameFolds(actual.folds, deal()))
  if (known) return void close('folds', actual.folds, expected.folds, tolerance, { [known[0]]: () => actual.folds })
  const claim = claimDeal(actual.folds, labels, k)
  if (claim !== undefined) return void property(claim, false, 'folds')
  property(oneDraw, actual.draws === expected.draws)
  close('folds', actual.folds, expected.folds, tolerance)
}
