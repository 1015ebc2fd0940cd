import { misfits } from './misfits.ts'
import { runs } from './runs.ts'
import { searches } from './searches.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...searches, ...runs, ...misfits]
