import { derivatives } from './derivatives.ts'
import { operations } from './operations.ts'
import { values } from './values.ts'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [...operations, ...values, ...derivatives]
