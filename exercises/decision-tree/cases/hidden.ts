import { splits } from './splits.ts'
import { trees } from './trees.ts'

/** For each function ordinary tables first, then awkward ones, then what must be refused. */
export default [...splits, ...trees]
