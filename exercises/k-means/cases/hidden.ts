import { runs } from './runs.ts'
import { starts } from './starts.ts'
import { steps } from './steps.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...steps, ...starts, ...runs]
