import { referenceOf } from '#authoring/reference'
import type * as Api from './solution.ts'

export default referenceOf<typeof Api>({
  oracle: { countDistinct: (numbers) => numbers.filter((it, i) => numbers.indexOf(it) === i).length },
  tensors: {},
})
