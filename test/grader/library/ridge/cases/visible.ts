import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()
const square = [
  [1, 0],
  [0, 1],
]

export default [
  visible('without a penalty the line goes through its points', 'ridge', [square, [2, 3], 0]),
  visible('a penalty of one halves what one point says', 'ridge', [square, [2, 4], 1]),
]
