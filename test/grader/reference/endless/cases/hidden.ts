import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

export default [hidden('some number', 'halve', (random) => [random.int(1, 1_000_000)])]
