import { layouts } from './layouts.ts'
import { neighbours } from './neighbours.ts'

/** One function after the other: ordinary, then its edges, then what it must refuse. */
export default [...neighbours, ...layouts]
