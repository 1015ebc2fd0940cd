import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

export default [
  hidden('more rows than features', 'ridge', (random) => [random.matrix(30, 2), random.vector(30), random.uniform(0.1, 2)]),
  hidden(
    'equal features leave the weights open',
    'ridge',
    (random) => {
      const x = random.vector(5)
      return [x.map((value) => [value, value]), random.vector(5), 0]
    },
    { throws: 'RangeError' },
  ),
  hidden('a target too many', 'ridge', (random) => [random.matrix(3, 2), random.vector(4), 1], { throws: 'RangeError' }),
]
