import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

export default [visible('one number twice', 'countDistinct', [[1, 2, 1]])]
