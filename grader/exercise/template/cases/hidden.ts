import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

/** Write: ordinary ones first, edges later, refusals last; each mistake in the `kills` of the case written for it. */
export default [
  hidden('numbers of both signs', 'mean', (random) => [random.vector(40)], { kills: ['divides-by-n-minus-1'] }),
  hidden('an empty list', 'mean', () => [[]], { throws: 'RangeError' }),
]
