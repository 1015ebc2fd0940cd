import { measures } from './measures.ts'
import { splits } from './splits.ts'

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [...measures, ...splits]
