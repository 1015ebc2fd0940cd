import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

export default [hidden('a hundred numbers', 'countDistinct', (random) => [Array.from({ length: 100 }, () => random.int(0, 50))])]
