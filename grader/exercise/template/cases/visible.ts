import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

export default [visible('the example of the statement', 'mean', [[1, 2, 6]]), visible('a list of one', 'mean', [[4]])]
